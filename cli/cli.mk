# vocation, the command. It sees the public headers alone.

bin_PROGRAMS += vocation

vocation_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir) -DPKGDATADIR='"$(pkgdatadir)"'
vocation_LDADD = $(BATCH_LIBS)
vocation_SOURCES = \
	cli/batch.c \
	cli/catalog.c \
	cli/command.h \
	cli/commands.c \
	cli/compare.c \
	cli/completion.c \
	cli/credentials.c \
	cli/credentials.h \
	cli/guide.c \
	cli/handout.c \
	cli/help.c \
	cli/list.c \
	cli/mail.c \
	cli/main.c \
	cli/manual.c \
	cli/option_table.c \
	cli/option_values.c \
	cli/option_values.h \
	cli/options.c \
	cli/options.h \
	cli/packet.c \
	cli/pathway.c \
	cli/new.c \
	cli/progress.c \
	cli/progress.h \
	cli/report.c \
	cli/report.h \
	cli/run.c \
	cli/run.h \
	cli/shard.c \
	cli/shard.h \
	cli/show.c \
	cli/validate.c

# The man page comes from the same tables as the help.
man_MANS = vocation.1
CLEANFILES += vocation.1
vocation.1: vocation$(EXEEXT)
	$(AM_V_GEN)./vocation$(EXEEXT) --manual >$@.new && mv $@.new $@

# So does the completion of words in bash, which looks for a file of the command's name.
completiondir = $(datadir)/bash-completion/completions
completion_DATA = completion/vocation
CLEANFILES += completion/vocation
completion/vocation: vocation$(EXEEXT)
	$(AM_V_at)$(MKDIR_P) completion
	$(AM_V_GEN)./vocation$(EXEEXT) --completion >$@.new && mv $@.new $@

# vocation, the command. It sees the public headers alone.

bin_PROGRAMS += vocation

vocation_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir) -DPKGDATADIR='"$(pkgdatadir)"'
vocation_LDADD = $(REPORT_LIBS)
vocation_SOURCES = \
	cli/catalog.c \
	cli/command.h \
	cli/commands.c \
	cli/guide.c \
	cli/help.c \
	cli/json.c \
	cli/json.h \
	cli/list.c \
	cli/main.c \
	cli/nearest.c \
	cli/nearest.h \
	cli/options.c \
	cli/options.h \
	cli/show.c \
	cli/show_values.c \
	cli/show_values.h \
	cli/validate.c

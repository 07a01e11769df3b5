# The default faces, compiled in from the system's files.

libvocation_report_a_SOURCES += \
	fonts/manifest.def \
	fonts/open_sans.c \
	fonts/open_sans.h

fonts/open_sans.$(OBJEXT): \
	$(OPEN_SANS_DIR)/OpenSans-Regular.ttf \
	$(OPEN_SANS_DIR)/OpenSans-Semibold.ttf \
	$(OPEN_SANS_DIR)/OpenSans-Bold.ttf \
	$(OPEN_SANS_DIR)/OpenSans-ExtraBold.ttf

EXTRA_DIST += \
	fonts/LICENSE-OpenSans \
	fonts/README.md

# VOC_WARNINGS: the warnings we want, tested one by one since compilers differ.
# Left out on purpose: -Wconversion and -Wsign-conversion (hundreds of casts that hide
# the few that matter; ranges are checked where values enter), -Wpadded, -Wswitch-default
# (a switch over an enum should warn when a value is forgotten).
AC_DEFUN([VOC_WARNINGS], [
  WARN_CFLAGS=
  for voc_flag in -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
      -Wmissing-prototypes -Wmissing-declarations -Wold-style-definition -Wwrite-strings \
      -Wpointer-arith -Wcast-qual -Wvla -Wundef -Wformat=2 -Wimplicit-fallthrough \
      -Wduplicated-cond -Wlogical-op -Wnull-dereference; do
    voc_saved_cflags=$CFLAGS
    CFLAGS="$CFLAGS -Werror $voc_flag"
    AC_MSG_CHECKING([whether $CC accepts $voc_flag])
    AC_COMPILE_IFELSE([AC_LANG_SOURCE([[int main(void) { return 0; }]])],
      [AC_MSG_RESULT([yes])
       WARN_CFLAGS="$WARN_CFLAGS $voc_flag"],
      [AC_MSG_RESULT([no])])
    CFLAGS=$voc_saved_cflags
  done
  AC_SUBST([WARN_CFLAGS])
])

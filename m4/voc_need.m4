# What the build needs, and the Debian package that has it. Nothing stops at the first
# gap: VOC_REPORT_MISSING names all of them in one message.

# VOC_MISSING(WHAT, DEBIAN-PACKAGE)
AC_DEFUN([VOC_MISSING], [
  voc_missing_what="$voc_missing_what
    $1 (package $2)"
  AS_CASE([" $voc_missing_packages "], [*" $2 "*], [],
    [voc_missing_packages="$voc_missing_packages $2"])
])

# VOC_NEED_MODULE(VARIABLE, PKG-CONFIG-MODULE, DEBIAN-PACKAGE)
# Include folders become system ones: warnings in them are not ours to mend.
AC_DEFUN([VOC_NEED_MODULE], [
  PKG_CHECK_MODULES([$1], [$2],
    [$1_CFLAGS=`AS_ECHO(["$$1_CFLAGS"]) | $SED 's/-I */-isystem /g'`],
    [VOC_MISSING([$2], [$3])])
])

# VOC_NEED_LIBRARY(VARIABLE, LIBRARY, FUNCTION, DEBIAN-PACKAGE)
AC_DEFUN([VOC_NEED_LIBRARY], [
  AC_CHECK_LIB([$2], [$3], [AC_SUBST([$1_LIBS], [-l$2])], [VOC_MISSING([$2], [$4])])
])

# VOC_NEED_FILE(FILE, DEBIAN-PACKAGE)
AC_DEFUN([VOC_NEED_FILE], [
  AC_MSG_CHECKING([for $1])
  AS_IF([test -r "$1"], [AC_MSG_RESULT([yes])],
    [AC_MSG_RESULT([no])
     VOC_MISSING([$1], [$2])])
])

# VOC_REPORT_MISSING
AC_DEFUN([VOC_REPORT_MISSING], [
  AS_IF([test -n "$voc_missing_packages"], [AC_MSG_ERROR([missing:$voc_missing_what

  On Debian: apt-get install$voc_missing_packages
])])
])

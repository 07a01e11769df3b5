# VOC_PYTHON3(MODULES): the python3 that has the modules the tests import. Debian's own is
# tried too, since another may stand before it in the path. "no": there is none.
AC_DEFUN([VOC_PYTHON3], [
  AC_ARG_VAR([PYTHON3], [python3 with the modules $1])
  AC_MSG_CHECKING([for python3 with $1])
  for voc_python in "$PYTHON3" python3 /usr/bin/python3; do
    AS_IF([test -n "$voc_python" && "$voc_python" -c 'import $1' >&AS_MESSAGE_LOG_FD 2>&1],
      [PYTHON3=$voc_python; break], [PYTHON3=no])
  done
  AC_MSG_RESULT([$PYTHON3])
])

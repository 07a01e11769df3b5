# Small programs that show the library in use, built and run by `make check`.

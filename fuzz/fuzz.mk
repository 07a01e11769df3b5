# One target a parser, replayed on its seeds by `make check`.

# Benchmarks: `make bench`; never installed, never part of `make check`.

# The default faces, compiled in.

# The shipped catalog and themes, and the JSON Schema.

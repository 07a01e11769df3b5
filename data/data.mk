# The shipped catalog and themes, and the JSON Schema.

dist_pkgdata_DATA += \
	data/catalog.schema.json \
	data/health-information.json

EXTRA_DIST += \
	data/README.md

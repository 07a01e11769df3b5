# The shipped catalog and themes, and the JSON Schema.

dist_pkgdata_DATA += \
	data/health-information.json

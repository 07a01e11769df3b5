# The shipped catalog and themes, and the JSON Schema.

dist_pkgdata_DATA += \
	data/catalog.schema.json \
	data/health-information.json

EXTRA_DIST += \
	data/README.md

themesdir = $(pkgdatadir)/themes
dist_themes_DATA = \
	data/themes/example-logo.png \
	data/themes/example.json \
	data/themes/gray.json

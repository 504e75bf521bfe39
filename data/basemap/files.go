//go:build !js

package basemap

import "embed"

//go:embed osm/*.geojson natural-earth/*.geojson nasa/sea-tint.png labels.geojson
var files embed.FS

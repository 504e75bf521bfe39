//go:build !js

package basemap

import "embed"

//go:embed osm/*.geojson natural-earth/*.geojson nasa/sea-tint.pgm labels.geojson
var files embed.FS

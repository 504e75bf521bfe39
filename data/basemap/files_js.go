package basemap

import "embed"

// The program in the browser carries what the opening view needs and asks the
// site for the files of Remote.
//
//go:embed osm/land-0.geojson osm/lakes.geojson natural-earth/borders-0.geojson nasa/sea-tint.pgm labels.geojson
var files embed.FS

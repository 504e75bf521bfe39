package basemap

import "approdi/data/basemap/grid"

// SeaTintBound is what the sea tint covers, in degrees. Its pixels are square
// in Web Mercator: rows are evenly spaced there, not in latitude.
var SeaTintBound = grid.Padded

// SeaTintPNG returns the sea tint, an 8-bit grey PNG: black where the water is
// deepest, white over shelves and everywhere on land. It suggests depths and
// is not a sounding. The caller owns the result.
func SeaTintPNG() []byte {
	data, err := files.ReadFile("nasa/sea-tint.png")
	if err != nil {
		// The name is in the embed directive above, or nothing compiles.
		panic(err)
	}
	return data
}

package basemap

import _ "embed"

// The licences of the data in this folder, to be shown wherever the data are.
var (
	//go:embed osm/LICENSE
	OSMLicence string
	//go:embed natural-earth/LICENSE
	NaturalEarthLicence string
	//go:embed nasa/LICENSE
	NASALicence string
)

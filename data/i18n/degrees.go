package i18n

// Latitude writes whole degrees of latitude, north positive: "38° N".
func (c *Catalog) Latitude(deg int) string {
	if deg < 0 {
		return c.Text("format.south", "degrees", c.Number(-deg))
	}
	return c.Text("format.north", "degrees", c.Number(deg))
}

// Longitude writes whole degrees of longitude, east positive: "5° W". The
// prime meridian is neither east nor west.
func (c *Catalog) Longitude(deg int) string {
	switch {
	case deg < 0:
		return c.Text("format.west", "degrees", c.Number(-deg))
	case deg > 0:
		return c.Text("format.east", "degrees", c.Number(deg))
	}
	return c.Text("format.meridian", "degrees", c.Number(0))
}

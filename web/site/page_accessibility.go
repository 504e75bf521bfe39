package main

import (
	"path/filepath"

	"approdi/wasm/panel"
)

// accessibilityPath is the page that says what was done so that everyone can
// use the site, how that was tested and what is wanting.
const accessibilityPath = "accessibility.html"

func (s site) writeAccessibility(panel.Writer) error {
	f := s.frame(accessibilityPath, "", s.catalog.Text("accessibility.heading"), s.catalog.Text("accessibility.description"))
	return s.render("accessibility.html", filepath.Join(s.catalog.Lang(), accessibilityPath), f)
}

package panel

import (
	"slices"
	"strings"

	"approdi/wasm/input"
)

// Keys lists what keys do, by the part of the page that they work in.
func (w Writer) Keys() string {
	var m markup
	for _, part := range input.Parts() {
		m.element("h3", w.Catalog.Text(partTexts[part]))
		m.open("dl", "class", "keys")
		for _, entry := range input.Entries(part) {
			m.open("div")
			m.open("dt")
			for i, name := range w.keyNames(entry) {
				if i > 0 {
					m.text(" ")
				}
				m.element("kbd", name)
			}
			m.close("dt")
			m.element("dd", w.Catalog.Text(entry.Text))
			m.close("div")
		}
		m.close("dl")
	}
	return m.String()
}

var partTexts = map[input.Where]string{input.OnPage: "keys.on-page", input.OnMap: "keys.on-map", input.OnMarks: "keys.on-marks"}

// keyTexts are the names of keys that do not write what they are called.
var keyTexts = map[string]string{
	" ": "key.space", "Enter": "key.enter", "Escape": "key.escape", "Home": "key.home", "End": "key.end",
}

// keyNames are what the keys of an entry are called, the arrow keys together.
func (w Writer) keyNames(e input.Entry) []string {
	var names []string
	for _, s := range e.Strokes {
		name := s.Name
		if strings.HasPrefix(name, "Arrow") {
			name = w.Catalog.Text("key.arrows")
		} else if text, ok := keyTexts[name]; ok {
			name = w.Catalog.Text(text)
		} else if name == "-" {
			name = "−" // which is seen and read out, unlike a hyphen
		}
		if !s.Same && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

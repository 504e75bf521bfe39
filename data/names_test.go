package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNamesOfThingsInOtherSpellings(t *testing.T) {
	d := mustLoad(t)
	for _, c := range []struct {
		name string
		kind Named
		id   string
		want string
	}{
		{"a port whose Arabic name is written in several ways", NamedPlace, "zuwara", "Zwara"},
		{"the same port in Arabic", NamedPlace, "zuwara", "زوارة"},
		{"a capital in French", NamedPlace, "valletta", "La Valette"},
		{"an island in Greek", NamedPlace, "rhodes", "Ρόδος"},
		{"a country in Spanish", NamedCountry, "TN", "Túnez"},
		{"a country under the name that it gave up in English", NamedCountry, "TR", "Turkey"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Contains(t, d.NamesOf(c.kind, c.id), c.want)
		})
	}
	assert.Empty(t, d.NamesOf(NamedPlace, "atlantis"))
	assert.Empty(t, d.NamesOf(NamedRoute, "zuwara"), "a place is not a route of the same id")
}

func TestEveryKindOfDamageToNamesIsReported(t *testing.T) {
	zuwara := `"kind": "place", "id": "zuwara", "names": ["Zwara", "Zouara"`
	for _, c := range []struct{ name, from, to, want string }{
		{"an unknown field", zuwara, `"language": "ar", ` + zuwara, `geography/names.json: json: unknown field "language"`},
		{"names of a place that does not exist", `"id": "zuwara"`, `"id": "atlantis"`, `geography/names.json: place "atlantis" does not exist`},
		{"names of a route that does not exist", `"kind": "place", "id": "zuwara"`, `"kind": "route", "id": "zuwara"`, `route "zuwara" does not exist`},
		{"a country by its name", `"id": "TN"`, `"id": "Tunisia"`, `country "Tunisia" does not exist`},
		{"a kind that does not exist", `"kind": "place", "id": "zuwara"`, `"kind": "boat", "id": "zuwara"`, `zuwara: "boat" is nothing that is named`},
		{"a thing named twice", `"id": "zliten"`, `"id": "zuwara"`, `place zuwara: id occurs twice`},
		{"a name twice", `"Zwara", "Zouara"`, `"Zwara", "Zwara"`, `zuwara: "Zwara" occurs twice`},
		{"an empty name", `"Zwara", "Zouara"`, `"", "Zouara"`, `zuwara: "" is not a name`},
		{"a name with a space before it", `"Zwara", "Zouara"`, `" Zwara", "Zouara"`, `zuwara: " Zwara" is not a name`},
		{"no name", zuwara, `"kind": "place", "id": "zuwara", "names": [], "sources": ["G1"]}, {"kind": "place", "id": "sfax", "names": ["Sfaks"`, `zuwara: has no name`},
		{"names after a source that does not exist", `"sources": ["CLDR"]`, `"sources": ["S99"]`, `source "S99" does not exist`},
		{"names without a source", `"sources": ["CLDR"]`, `"sources": []`, `has no source`},
		{"a source without a title", `"id": "CLDR"`, `"id": ""`, `needs id, publisher and title`},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := mirror(t)
			damage(t, fsys, namesPath, c.from, c.to)
			d, err := load(fsys)
			assert.Nil(t, d)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

func FuzzNames(f *testing.F) { fuzz(f, namesPath, decodeNames) }

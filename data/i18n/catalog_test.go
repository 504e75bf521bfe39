package i18n

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// catalogOf loads a catalog of language en from files made up by a test.
func catalogOf(t *testing.T, documents ...string) (*Catalog, error) {
	t.Helper()
	fsys := make(fstest.MapFS)
	for i, document := range documents {
		fsys["en/"+string(rune('a'+i))+".json"] = &fstest.MapFile{Data: []byte(document)}
	}
	return load(fsys, "en")
}

func TestTextFillsPlaceholdersAndShowsWhatIsMissing(t *testing.T) {
	c, err := catalogOf(t, `{"plain": "Sea", "filled": "{name} in {year}", "counted": {"one": "{count} person", "other": "{count} people"}}`)
	require.NoError(t, err)
	for _, test := range []struct {
		name string
		got  string
		want string
	}{
		{"a plain text comes back", c.Text("plain"), "Sea"},
		{"placeholders are filled by name", c.Text("filled", "year", "2016", "name", "Italy"), "Italy in 2016"},
		{"a placeholder without a value stays", c.Text("filled", "year", "2016"), "{name} in 2016"},
		{"a name without a value is ignored", c.Text("filled", "year"), "{name} in {year}"},
		{"a value with braces is not filled again", c.Text("filled", "name", "{year}", "year", "2016"), "{year} in 2016"},
		{"a key that is not there is shown", c.Text("nowhere"), "⟦nowhere⟧"},
		{"a count of a key that is not there is shown", c.Count("nowhere", 2), "⟦nowhere⟧"},
		{"one is singular", c.Count("counted", 1), "1 person"},
		{"many are plural and grouped", c.Count("counted", 2000), "2000 people"},
		{"a text without plural forms is filled by a count too", c.Count("filled", 3, "name", "a", "year", "b"), "a in b"},
		{"plural forms asked for as a text give the general one", c.Text("counted", "count", "some"), "some people"},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, test.got) })
	}
	assert.True(t, c.Has("plain"))
	assert.False(t, c.Has("nowhere"))
}

func TestAFaultyCatalogIsRefused(t *testing.T) {
	for _, c := range []struct {
		name      string
		documents []string
		want      string
	}{
		{"a key twice in one file", []string{`{"a": "x", "a": "y"}`}, "en/a.json: a: key occurs twice"},
		{"a key in two files", []string{`{"a": "x"}`, `{"a": "y"}`}, "en/b.json: a: key occurs in another file too"},
		{"an array", []string{`["a"]`}, "is not an object"},
		{"a number for a text", []string{`{"a": 3}`}, "a: is neither a text nor plural forms"},
		{"a plural category that no language has", []string{`{"a": {"some": "x", "other": "y"}}`}, `a: "some" is not a plural category`},
		{"a plural category twice", []string{`{"a": {"other": "x", "other": "y"}}`}, "a: plural category other occurs twice"},
		{"plural forms without the general one", []string{`{"a": {"one": "x"}}`}, "a: has no plural form other"},
		{"plural forms inside plural forms", []string{`{"a": {"other": {"one": "x"}}}`}, "a: plural form other is not a text"},
		{"a file cut short", []string{`{"a": "x"`}, "en/a.json: "},
		{"two values in a file", []string{`{"a": "x"} {}`}, "en/a.json: "},
		{"a comma left out", []string{`{"a": "x" "b": "y"}`}, "en/a.json: "},
		{"an empty file", []string{``}, "en/a.json: "},
		{"no file", nil, "en: no catalog of this language"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := catalogOf(t, c.documents...)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

func TestALanguageWithoutRulesIsRefused(t *testing.T) {
	_, err := Load("tlh")
	assert.ErrorContains(t, err, "tlh: the plural rules of this language are not known")
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		`{"a": "x", "b": {"one": "1", "other": "2"}}`, `{"a": "x"`, `{"a": {`, `[`, `{}`, `null`, `{"a" "x"}`, `{"": ""}`, `{"a": [{}]}`, "\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(_ *testing.T, document []byte) { _, _ = decode(document) })
}

package i18n

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestADocumentIsReadBackAsTheCatalogThatItIsOf(t *testing.T) {
	for _, lang := range Languages() {
		c, err := LoadProgram(lang)
		require.NoError(t, err)
		document, err := c.Document()
		require.NoError(t, err)
		pauses := 0
		again, err := DecodeInParts(lang, document, func() { pauses++ })
		require.NoError(t, err)
		assert.Equal(t, c.entries, again.entries)
		assert.Equal(t, (len(c.entries)+partEntries-1)/partEntries, pauses, "one before each part")
		assert.Equal(t, c.Dir(), again.Dir())
		assert.Equal(t, c.Count("unit.people", 1), again.Count("unit.people", 1))
	}
}

func TestTheProgramGetsNoWordsOfThePages(t *testing.T) {
	c, err := LoadProgram("en")
	require.NoError(t, err)
	assert.True(t, c.Has("place.lampedusa.name"))
	assert.False(t, c.Has("document.skip"))
}

func TestADamagedDocumentIsRefused(t *testing.T) {
	c, err := LoadProgram("en")
	require.NoError(t, err)
	whole, err := c.Document()
	require.NoError(t, err)
	for _, test := range []struct {
		name, lang string
		document   []byte
	}{
		{"half of it", "en", whole[:len(whole)/2]},
		{"all but the end", "en", whole[:len(whole)-1]},
		{"nothing", "en", nil},
		{"no part", "en", []byte("[]")},
		{"no entry", "en", []byte("[{}]")},
		{"a part of another kind", "en", []byte(`[{"texts": {"a": 3}}]`)},
		{"a page that is no document", "en", []byte("<!doctype html>")},
		{"a language without rules", "tlh", whole},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := DecodeInParts(test.lang, test.document, func() {})
			assert.ErrorContains(t, err, test.lang)
		})
	}
}

func TestSeveralCatalogsInOneDocument(t *testing.T) {
	var some []*Catalog
	for _, lang := range Languages() {
		some = append(some, mustLoad(t, lang).Only([]string{"place.lampedusa.name", "nowhere"}))
	}
	document, err := DocumentOf(some)
	require.NoError(t, err)
	again, err := DecodeSeveral(document)
	require.NoError(t, err)
	require.Len(t, again, len(some))
	for i, c := range again {
		assert.Equal(t, some[i].lang, c.Lang())
		assert.Equal(t, some[i].entries, c.entries)
		assert.Len(t, c.entries, 1)
	}
	_, err = DecodeSeveral(document[:len(document)-2])
	assert.Error(t, err)
	_, err = DecodeSeveral([]byte(`{"en": {"texts": {"a": 3}}}`))
	assert.Error(t, err)
}

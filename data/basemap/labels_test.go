package basemap

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLabelsOfCountriesAreOnLandAndLabelsOfSeasAtSea(t *testing.T) {
	labels, err := Labels()
	require.NoError(t, err)
	for _, level := range []int{0, 2} {
		cells := landOf(t, level)
		for _, l := range labels {
			_, polygon := pieceAt(cells, l.Point)
			assert.Equal(t, l.Kind == Country, polygon != nil, "%s, level %d", l.ID, level)
		}
	}
}

func TestLabelsAreUnique(t *testing.T) {
	labels, err := Labels()
	require.NoError(t, err)
	seen := map[string]bool{}
	countries, seas := 0, 0
	for _, l := range labels {
		assert.False(t, seen[l.ID], l.ID)
		seen[l.ID] = true
		if l.Kind == Country {
			countries++
		} else {
			seas++
		}
	}
	assert.Equal(t, 60, countries)
	assert.Equal(t, 39, seas)
}

func TestEveryLabelHasANameInEveryLanguage(t *testing.T) {
	labels, err := Labels()
	require.NoError(t, err)
	prefix := map[LabelKind]string{Country: "country.", Sea: "sea."}
	catalogs, err := filepath.Glob(filepath.Join("..", "i18n", "*", "geography.json"))
	require.NoError(t, err)
	require.NotEmpty(t, catalogs)
	for _, catalog := range catalogs {
		data, err := os.ReadFile(catalog)
		require.NoError(t, err)
		var names map[string]string
		require.NoError(t, json.Unmarshal(data, &names))
		for _, l := range labels {
			assert.NotEmpty(t, names[prefix[l.Kind]+l.ID], "%s: %s", catalog, l.ID)
		}
	}
}

func TestNamesFollowTheirSource(t *testing.T) {
	want := map[string]map[string]string{
		"ar": {"country.PS": "فلسطين", "country.TR": "تركيا", "country.EH": "الصحراء الغربية", "country.MK": "مقدونيا الشمالية", "sea.sicilian-channel": "مضيق صقلية"},
		"en": {"country.PS": "Palestine", "country.TR": "Türkiye", "country.EH": "Western Sahara", "country.MK": "North Macedonia", "sea.sicilian-channel": "Sicilian Channel"},
		"es": {"country.PS": "Palestina", "country.TR": "Turquía", "country.EH": "Sáhara Occidental", "country.MK": "Macedonia del Norte", "sea.sicilian-channel": "Canal de Sicilia"},
		"fr": {"country.PS": "Palestine", "country.TR": "Turquie", "country.EH": "Sahara occidental", "country.MK": "Macédoine du Nord", "sea.sicilian-channel": "Canal de Sicile"},
		"it": {"country.PS": "Palestina", "country.TR": "Turchia", "country.EH": "Sahara Occidentale", "country.MK": "Macedonia del Nord", "sea.sicilian-channel": "Canale di Sicilia"},
	}
	for language, pairs := range want {
		data, err := os.ReadFile(filepath.Join("..", "i18n", language, "geography.json"))
		require.NoError(t, err)
		var names map[string]string
		require.NoError(t, json.Unmarshal(data, &names))
		for key, name := range pairs {
			assert.Equal(t, name, names[key], language)
		}
	}
}

package data

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The table in checks/office.csv lists every number of the five documents in
// their order, written out apart from the file of figures.
func TestEveryNumberOfTheDocumentsIsThereAsTheyHaveIt(t *testing.T) {
	figures := mustLoad(t).Office.Figures
	rows := readCheck(t, "office")[1:]
	require.Len(t, rows, 164)
	require.Len(t, figures, len(rows))
	for i, row := range rows {
		f := &figures[i]
		number, area, value, unit, year, where, source := row[0], row[1], row[2], row[3], row[4], row[5], row[6]
		t.Run(number+" "+f.ID, func(t *testing.T) {
			assert.Equal(t, sectionOfTable(area), f.Section)
			if strings.HasSuffix(area, "(Malta)") {
				assert.Equal(t, ProgrammeMalta, f.Programme)
			}
			if value == "" || !plainNumber.MatchString(value) {
				assert.True(t, f.Words, "%q %q is no number", value, unit)
			} else {
				assert.Equal(t, value, f.Value.String())
				name, qualifier, scale := unitOfTable(unit)
				assert.Equal(t, name, f.Unit)
				assert.Equal(t, qualifier, f.Qualifier)
				assert.Equal(t, scale, f.Scale)
			}
			assert.Equal(t, year, yearsForTable(f))
			assert.ElementsMatch(t, placesOfTable(where), append(append([]string{}, f.At...), f.Routes...))
			assert.Equal(t, source, f.Source)
		})
	}
}

var plainNumber = regexp.MustCompile(`^\d+(\.\d)?$`)

// sectionOfTable names a section after its heading in the table.
func sectionOfTable(area string) string {
	number, _, _ := strings.Cut(area, " ")
	if n, err := strconv.Atoi(number); err == nil {
		return [...]string{
			"vulnerable-groups", "voluntary-return", "communication", "border-management", "migration-and-development",
			"migration-and-health", "migration-and-integration", "relocation-and-resettlement", "research",
		}[n-1]
	}
	if area == "org" {
		return SectionOrganisation
	}
	return strings.NewReplacer("_", "-", " ", "-").Replace(area)
}

// unitOfTable takes the word of the document and the scale out of a unit.
func unitOfTable(unit string) (name string, qualifier Qualifier, scale string) {
	name, word, _ := strings.Cut(strings.TrimSuffix(unit, ")"), " (")
	switch {
	case strings.HasSuffix(word, "+"):
		qualifier = AtLeast
	default:
		qualifier = map[string]Qualifier{
			"over": Over, "more than": Over, "higher than": Over, "about": About, "around": About, "some": About,
			"almost": Almost, "slightly below": Almost, "at least": AtLeast,
		}[word]
	}
	if name != strings.Replace(name, "million", "", 1) {
		scale = ScaleMillion
		name = strings.TrimSpace(strings.Replace(name, "million", "", 1))
	}
	renamed := map[string]string{
		"EUR": "euros", "refugees": "people", "people in Italy": "people", "women": "people", "unit": "year",
		`percent "more"`: "percent", "exchange": "exchanges", "medical evacuations": "evacuations",
		"awards or grants": "grants", "reports and pieces": "texts",
	}
	if other, ok := renamed[name]; ok {
		name = other
	}
	return strings.ReplaceAll(name, " ", "-"), qualifier, scale
}

func yearsForTable(f *OfficeFigure) string {
	switch {
	case f.Year == 0:
		return ""
	case f.ID == "strategic-vision":
		return "" // the table has the span as its value
	case f.To != 0:
		return strconv.Itoa(f.Year) + "-" + strconv.Itoa(f.To)
	default:
		return strconv.Itoa(f.Year)
	}
}

// placesOfTable are the ids of places, anchors and routes that the table
// names in words of its own.
func placesOfTable(where string) []string {
	var ids []string
	for name := range strings.SplitSeq(where, ";") {
		if country, ok := strings.CutPrefix(name, "c_"); ok {
			if code, abroad := countryCodes[country]; abroad {
				ids = append(ids, code)
			} else {
				ids = append(ids, country)
			}
			continue
		}
		switch name {
		case "iom_rome":
			name = "rome"
		case "iom_malta":
			name = "floriana"
		case "central_med":
			name = "central-mediterranean"
		}
		name = strings.TrimPrefix(strings.TrimPrefix(name, "reg_"), "iom_")
		ids = append(ids, strings.ReplaceAll(name, "_", "-"))
	}
	return ids
}

// countryCodes are those of ISO 3166-1 alpha-2 for countries that the map
// does not have among its places.
var countryCodes = map[string]string{
	"bangladesh": "BD", "burkina": "BF", "chad": "TD", "cote_ivoire": "CI", "eritrea": "ER", "ethiopia": "ET", "finland": "FI",
	"france": "FR", "gambia": "GM", "germany": "DE", "ghana": "GH", "guinea": "GN", "india": "IN", "iraq": "IQ", "ireland": "IE",
	"kenya": "KE", "morocco": "MA", "niger": "NE", "nigeria": "NG", "peru": "PE", "portugal": "PT", "senegal": "SN",
	"somalia": "SO", "sudan": "SD", "uk": "GB", "ukraine": "UA",
}

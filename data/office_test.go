package data

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheNineAreasStandInTheOrderOfTheFactsheet(t *testing.T) {
	d := mustLoad(t)
	var order []string
	for i := range d.Office.Areas {
		order = append(order, d.Office.Areas[i].ID)
	}
	assert.Equal(t, []string{
		"vulnerable-groups", "voluntary-return", "communication", "border-management", "migration-and-development",
		"migration-and-health", "migration-and-integration", "relocation-and-resettlement", "research",
	}, order)
	counted, ok := d.OfficeFigure("areas-of-work")
	require.True(t, ok)
	assert.Equal(t, Count(len(order)), counted.Value)
}

func TestAFigureOfTheOfficeIsReadInFull(t *testing.T) {
	f, ok := mustLoad(t).OfficeFigure("italy-sea-arrivals")
	require.True(t, ok)
	assert.Equal(t, &OfficeFigure{
		ID: "italy-sea-arrivals", Section: SectionContextItaly, Programme: ProgrammeItaly, Value: Count(31154), Unit: "people",
		Year: 2020, At: []string{"italy"}, Routes: []string{"central-mediterranean"}, Source: "S01",
		Evidence: []string{"S02", "S04", "S25"}, Note: "note.office.italy-2020", Error: true,
	}, f)
	assert.Equal(t, "office.figure.italy-sea-arrivals.label", f.LabelKey())
	assert.Equal(t, "office.unit.people", f.UnitKey())
	assert.Equal(t, []string{"S01", "S02", "S04", "S25"}, f.Sources())
}

func TestKeysOfAFigureSayHowItIsWritten(t *testing.T) {
	d := mustLoad(t)
	for _, c := range []struct {
		name, id, unit string
		year           bool
	}{
		{"a count has the key of its unit", "mediators", "office.unit.mediators", false},
		{"millions have a key of their own", "italy-population", "office.unit.people-million", false},
		{"a year is no count", "rdpp-since", "office.unit.year", true},
		{"words have no unit", "northern-borders", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, ok := d.OfficeFigure(c.id)
			require.True(t, ok)
			assert.Equal(t, c.unit, f.UnitKey())
			assert.Equal(t, c.year, f.IsYear())
		})
	}
}

func TestEverythingOfTheOfficeIsFoundByItsOwnID(t *testing.T) {
	d := mustLoad(t)
	for i := range d.Office.Areas {
		found, _ := d.Area(d.Office.Areas[i].ID)
		assert.Same(t, &d.Office.Areas[i], found)
	}
	for i := range d.Office.Figures {
		found, _ := d.OfficeFigure(d.Office.Figures[i].ID)
		assert.Same(t, &d.Office.Figures[i], found)
	}
	for i := range d.Office.Flows {
		found, _ := d.Flow(d.Office.Flows[i].ID)
		assert.Same(t, &d.Office.Flows[i], found)
	}
	for i := range d.Office.About {
		found, _ := d.AboutSection(d.Office.About[i].ID)
		assert.Same(t, &d.Office.About[i], found)
	}
	for i := range d.Office.Glossary {
		found, _ := d.GlossaryEntry(d.Office.Glossary[i].ID)
		assert.Same(t, &d.Office.Glossary[i], found)
	}
	for i := range d.Office.Anchors {
		found, _ := d.Anchor(d.Office.Anchors[i].ID)
		assert.Same(t, &d.Office.Anchors[i], found)
	}
	for _, id := range []string{"", "atlantis", "Research"} {
		_, area := d.Area(id)
		_, figure := d.OfficeFigure(id)
		_, flow := d.Flow(id)
		_, _, located := d.Locate(id)
		assert.False(t, area || figure || flow || located, id)
	}
}

func TestEveryFigureBelongsToOneSectionAndSectionsHaveAll(t *testing.T) {
	d := mustLoad(t)
	sections := OfficeSections()
	for _, a := range d.Office.Areas {
		sections = append(sections, a.ID)
	}
	seen := 0
	for _, section := range sections {
		figures := d.OfficeFiguresOf(section)
		assert.NotEmpty(t, figures, section)
		seen += len(figures)
	}
	assert.Equal(t, len(d.Office.Figures), seen)
}

func TestMaltaHasItsOwnProgramme(t *testing.T) {
	d := mustLoad(t)
	for _, f := range d.Office.Figures {
		if strings.HasPrefix(f.ID, "malta-") {
			assert.Equal(t, ProgrammeMalta, f.Programme, f.ID)
		}
		for _, at := range f.At {
			if at == "malta" && len(f.At) == 1 {
				assert.Equal(t, ProgrammeMalta, f.Programme, f.ID)
			}
		}
	}
}

func TestNoFigureIsWithoutAPlace(t *testing.T) {
	for _, f := range mustLoad(t).Office.Figures {
		assert.NotEmpty(t, append(f.At, f.Routes...), f.ID)
	}
}

func TestFiguresAreFoundWhereTheyBelong(t *testing.T) {
	d := mustLoad(t)
	for id, want := range map[string]string{
		"apulia": "violence-information-children", "porto-empedocle": "february-2021-dead", "GH": "malta-returns",
		"ternopil": "ukraine-pilot", "floriana": "malta-return-since",
	} {
		var ids []string
		for _, f := range d.OfficeFiguresAt(id) {
			ids = append(ids, f.ID)
		}
		assert.Contains(t, ids, want, id)
	}
	assert.Empty(t, d.OfficeFiguresAt("bari"))
}

func TestAreasTellOfMaltaWhereMaltaHasFigures(t *testing.T) {
	d := mustLoad(t)
	for _, a := range d.Office.Areas {
		figures := false
		for _, f := range d.OfficeFiguresOf(a.ID) {
			figures = figures || f.Programme == ProgrammeMalta
		}
		assert.Equal(t, figures, a.Malta, a.ID)
	}
}

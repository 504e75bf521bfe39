package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFlowsJoinThePlacesThatTheDocumentsName(t *testing.T) {
	d := mustLoad(t)
	for _, c := range []struct {
		name, id string
		kind     FlowKind
		value    int
		from, to []string
		unnamed  int
	}{
		{"relocation from Italy", "relocation-from-italy", FlowRelocation, 550, []string{"italy"}, []string{"IE", "FR", "FI", "DE", "PT", "spain"}, 0},
		{"relocation from Malta", "relocation-from-malta", FlowRelocation, 273, []string{"malta"}, []string{"DE", "FR"}, 4},
		{"resettlement to Italy", "resettlement-to-italy", FlowResettlement, 21, []string{"SD", "libya"}, []string{"italy"}, 0},
		{"children to the United Kingdom", "reunification-in-the-uk", FlowReunification, 8, []string{"italy"}, []string{"GB"}, 0},
		{"returns from Malta", "returns-from-malta", FlowReturn, 7, []string{"malta"}, []string{"IN", "UA", "tunisia", "SN", "IQ", "GH"}, 0},
		{"DNA tests", "family-dna-tests", FlowFamilyTests, 752, []string{"NG", "KE", "GH", "ET"}, []string{"italy"}, 0},
		{"eight projects", "ministry-projects", FlowProjects, 8, []string{"italy"}, []string{"BF", "TD", "IQ", "libya", "NE", "tunisia"}, 0},
		{"the regional programme", "regional-programme", FlowFunds, 69, []string{"italy"}, []string{"north-africa", "sahel"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, ok := d.Flow(c.id)
			require.True(t, ok)
			assert.Equal(t, c.kind, f.Kind)
			assert.Equal(t, c.from, f.From)
			assert.Equal(t, c.to, f.To)
			assert.Equal(t, c.unnamed, f.Unnamed)
			figure, _ := d.OfficeFigure(f.Figures[0])
			assert.Equal(t, Count(c.value), figure.Value)
			assert.Equal(t, f.Section, figure.Section)
		})
	}
	fund, ok := d.Flow("migration-fund")
	require.True(t, ok)
	assert.Equal(t, []string{"libya", "NE", "SD", "tunisia"}, fund.To)
	figure, _ := d.OfficeFigure(fund.Figures[0])
	assert.Equal(t, "8.7", figure.Value.String())
	assert.Equal(t, ScaleMillion, figure.Scale)
	assert.Equal(t, Over, figure.Qualifier)
}

func TestTheEndsOfAFlowAreThePlacesOfItsFigure(t *testing.T) {
	d := mustLoad(t)
	for _, f := range d.Office.Flows {
		ends := make(map[string]bool)
		for _, id := range append(append([]string{}, f.From...), f.To...) {
			ends[id] = true
		}
		for _, id := range f.Figures {
			figure, _ := d.OfficeFigure(id)
			for _, at := range figure.At {
				assert.True(t, ends[at] || at == "rome", "%s: %s is at %s", f.ID, id, at)
			}
		}
	}
}

func TestOnlySomeFlowsAreOfPeople(t *testing.T) {
	for kind, want := range map[FlowKind]bool{
		FlowRelocation: true, FlowResettlement: true, FlowReunification: true, FlowReturn: true,
		FlowFamilyTests: false, FlowFunds: false, FlowProjects: false,
	} {
		assert.Equal(t, want, kind.OfPeople(), kind)
	}
	assert.Len(t, FlowKinds(), 7)
}

func TestPlacesAndAnchorsAreLocated(t *testing.T) {
	d := mustLoad(t)
	for _, c := range []struct {
		name, id, key string
		onTheMap      bool
	}{
		{"a place of the map has its own point", "lampedusa", "place.lampedusa.name", true},
		{"a seat of the office is on the map", "rome", "office.anchor.rome", true},
		{"a town beyond the map's edge has a point there", "ternopil", "office.anchor.ternopil", false},
		{"a country beyond the map's edge stands for its direction", "IN", "country.IN", false},
		{"a country inside the map without figures of its own", "NE", "country.NE", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			point, key, ok := d.Locate(c.id)
			require.True(t, ok)
			assert.Equal(t, c.key, key)
			assert.Equal(t, c.onTheMap, world.Contains(point))
		})
	}
}

func TestNoAnchorIsLeftThatNothingNeeds(t *testing.T) {
	d := mustLoad(t)
	used := make(map[string]bool)
	for _, f := range d.Office.Figures {
		for _, id := range f.At {
			used[id] = true
		}
	}
	for _, a := range d.Office.Anchors {
		assert.True(t, used[a.ID], a.ID)
	}
}

// A country that the map has among its places is not to be drawn twice.
func TestNoAnchorRepeatsACountryOfTheMap(t *testing.T) {
	d := mustLoad(t)
	for _, p := range d.Places {
		if _, twice := d.Anchor(p.Country); p.Is(RoleCountry) {
			assert.False(t, twice, p.Country)
		}
	}
}

func TestTheGlossaryHasTheWordsThatNeedExplaining(t *testing.T) {
	d := mustLoad(t)
	for _, id := range []string{
		"landing-point", "hotspot", "point-of-entry", "cultural-mediation", "assisted-return", "unaccompanied-children",
		"relocation", "resettlement", "family-reunification", "gender-based-violence", "regional-programme", "irregular",
		"asylum-seeker", "refugee", "migrant",
	} {
		_, ok := d.GlossaryEntry(id)
		assert.True(t, ok, id)
	}
}

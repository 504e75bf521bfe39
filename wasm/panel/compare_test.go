package panel

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// comparing is the state with a comparison.
func comparing(indicator string, year int, f atlas.Feature, with app.Comparison) app.State {
	s := showing(indicator, year, f)
	s.Compare = with
	return s
}

func withYear(year int) app.Comparison     { return app.Comparison{Year: year} }
func withSubject(id string) app.Comparison { return app.Comparison{Subject: id} }

// The remarks of the catalogs, by what they say.
var remarks = map[string]map[string]string{
	"en": {
		"period":     "One of the two covers only part of the year, so no difference is given.",
		"minimum":    "Both are minimum counts: the difference is between what was recorded, not between what happened.",
		"publishers": "The two come from different sources, which may count in different ways.",
	},
	"it": {
		"period":     "Uno dei due copre solo una parte dell’anno, perciò la differenza non è indicata.",
		"minimum":    "Entrambi sono conteggi minimi: la differenza è tra ciò che è stato registrato, non tra ciò che è accaduto.",
		"publishers": "I due valori vengono da fonti diverse, che possono contare in modi diversi.",
	},
}

// TestComparisonsInWords has sentences worked out by hand from the published
// numbers. The percentage is of the value that the shown one is set against.
func TestComparisonsInWords(t *testing.T) {
	english, italian := language(t, "en"), language(t, "it")
	central, land := route("central-mediterranean"), route("turkiye-europe-land")
	for _, c := range []struct {
		name   string
		state  app.State
		en, it string
		remark string
	}{
		{"more than in another year", comparing("sea-arrivals", 2016, place("italy"), withYear(2015)),
			"2015: 153,842 people arrived by sea. 2016 against 2015: 27,594 more (+17.9%).",
			"2015: 153.842 persone arrivate via mare. 2016 rispetto a 2015: 27.594 in più (+17,9%).", ""},
		{"fewer than in another year", comparing("sea-arrivals", 2018, place("italy"), withYear(2017)),
			"2017: 119,369 people arrived by sea. 2018 against 2017: 95,999 fewer (−80.4%).",
			"2017: 119.369 persone arrivate via mare. 2018 rispetto a 2017: 95.999 in meno (−80,4%).", ""},
		{"fewer than in a year to come", comparing("sea-arrivals", 2015, place("greece"), withYear(2016)),
			"2016: 173,450 people arrived by sea. 2015 against 2016: 683,273 more (+393.9%).",
			"2016: 173.450 persone arrivate via mare. 2015 rispetto a 2016: 683.273 in più (+393,9%).", ""},
		{"a fall of a third, as the statistics office of Malta reported", comparing("sea-arrivals", 2020, place("malta"), withYear(2019)),
			"2019: 3,405 people arrived by sea. 2020 against 2019: 1,124 fewer (−33%).",
			"2019: 3.405 persone arrivate via mare. 2020 rispetto a 2019: 1.124 in meno (−33%).", ""},
		{"fewer than another country", comparing("sea-arrivals", 2015, place("italy"), withSubject("greece")),
			"Greece: 856,723 people arrived by sea. Italy against Greece: 702,881 fewer (−82%).",
			"Grecia: 856.723 persone arrivate via mare. Italia rispetto a Grecia: 702.881 in meno (−82%).", ""},
		{"more than another route", comparing("detections", 2023, central, withSubject("western-african")),
			"Western African route to the Canary Islands: 39,673 crossings detected. " +
				"Central Mediterranean route against Western African route to the Canary Islands: 118,353 more (+298.3%).",
			"Rotta dell’Africa occidentale verso le Canarie: 39.673 attraversamenti rilevati. " +
				"Rotta del Mediterraneo centrale rispetto a Rotta dell’Africa occidentale verso le Canarie: 118.353 in più (+298,3%).", ""},
		{"a count that is set against the main one while nothing is selected", comparing("sea-arrivals", 2013, atlas.Feature{}, withYear(2012)),
			"2012: 13,267 people arrived by sea. 2013 against 2012: 29,658 more (+223.5%).",
			"2012: 13.267 persone arrivate via mare. 2013 rispetto a 2012: 29.658 in più (+223,5%).", ""},
		{"the same, which is a minimum of none", comparing("dead-and-missing", 2016, land, withYear(2014)),
			"2014: 0 people dead or missing. 2016 and 2014: the same.",
			"2014: 0 persone morte o disperse. 2016 e 2014: lo stesso valore.", "minimum"},
		{"more than none is no percentage", comparing("dead-and-missing", 2015, land, withYear(2014)),
			"2014: 0 people dead or missing. 2015 against 2014: 2 more.",
			"2014: 0 persone morte o disperse. 2015 rispetto a 2014: 2 in più.", "minimum"},
		{"minimum counts", comparing("dead-and-missing", 2016, central, withYear(2015)),
			"2015: at least 3,149 people dead or missing. 2016 against 2015: 1,425 more (+45.3%).",
			"2015: almeno 3.149 persone morte o disperse. 2016 rispetto a 2015: 1.425 in più (+45,3%).", "minimum"},
		{"the shown year is not whole", comparing("sea-arrivals", 2026, place("italy"), withYear(2025)),
			"2025: 66,296 people arrived by sea.", "2025: 66.296 persone arrivate via mare.", "period"},
		{"the other year is not whole", comparing("sea-arrivals", 2025, place("italy"), withYear(2026)),
			"2026: 16,950 people arrived by sea (to August 2026).",
			"2026: 16.950 persone arrivate via mare (fino a tutto agosto 2026).", "period"},
		{"the other year has no value", comparing("sea-arrivals", 2016, place("greece"), withYear(2013)),
			"2013: no data, so there is nothing to compare.", "2013: nessun dato, quindi il confronto non è possibile.", ""},
		{"the shown year has no value", comparing("sea-arrivals", 2025, place("greece"), withYear(2016)),
			"2025: no data, so there is nothing to compare.", "2025: nessun dato, quindi il confronto non è possibile.", ""},
		{"the other country has no value", comparing("sea-arrivals", 2017, place("italy"), withSubject("cyprus")),
			"Cyprus: no data, so there is nothing to compare.", "Cipro: nessun dato, quindi il confronto non è possibile.", ""},
		{"two texts of one publisher", comparing("sea-arrivals", 2015, place("malta"), withYear(2014)),
			"2014: 569 people arrived by sea. 2015 against 2014: 465 fewer (−81.7%).",
			"2014: 569 persone arrivate via mare. 2015 rispetto a 2014: 465 in meno (−81,7%).", ""},
		{"counts of different publishers", comparing("sea-arrivals", 2016, place("italy"), withSubject("malta")),
			"Malta: 25 people arrived by sea. Italy against Malta: 181,411 more.",
			"Malta: 25 persone arrivate via mare. Italia rispetto a Malta: 181.411 in più.", "publishers"},
		{"a year is not compared with itself", comparing("sea-arrivals", 2016, place("italy"), withYear(2016)),
			"2016 is the year that is shown. Choose another to compare it with.",
			"Il 2016 è l’anno mostrato. Scegliere un altro anno per il confronto.", ""},
		{"a country is not compared with itself", comparing("sea-arrivals", 2016, place("italy"), withSubject("italy")), "", "", ""},
		{"nothing is compared with nothing", comparing("sea-arrivals", 2016, place("italy"), app.Comparison{}), "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for lang, want := range map[string]string{"en": c.en, "it": c.it} {
				w := english
				if lang == "it" {
					w = italian
				}
				got := w.comparison(c.state, w.current(c.state))
				assert.Equal(t, want, got.sentence)
				assert.Equal(t, remarks[lang][c.remark], got.remark)
			}
		})
	}
}

// TestSharesAreComparedInPoints checks that no share is said to be a percentage
// of another, which nobody could tell from points.
func TestSharesAreComparedInPoints(t *testing.T) {
	english, italian := language(t, "en"), language(t, "it")
	for _, c := range []struct {
		name   string
		state  app.State
		en, it string
	}{
		{"a place against another", comparing("place-shares", 2018, place("lesvos"), withSubject("chios")),
			"Lesvos against Chios: 34 percentage points more.", "Lesbo rispetto a Chios: 34 punti percentuali in più."},
		{"tenths of a point", comparing("nationality-shares", 2013, place("malta"), withYear(2012)),
			"2013 against 2012: 15.4 percentage points less.", "2013 rispetto a 2012: 15,4 punti percentuali in meno."},
		{"whole points", comparing("nationality-shares", 2023, place("italy"), withYear(2020)),
			"2023 against 2020: 27 percentage points less.", "2023 rispetto a 2020: 27 punti percentuali in meno."},
	} {
		t.Run(c.name, func(t *testing.T) {
			for w, want := range map[Writer]string{english: c.en, italian: c.it} {
				got := w.comparison(c.state, w.current(c.state)).sentence
				assert.True(t, strings.HasSuffix(got, ". "+want), got)
			}
		})
	}
}

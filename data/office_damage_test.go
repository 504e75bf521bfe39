package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const (
	italy2020   = `{"id": "italy-sea-arrivals", "section": "context-italy", "programme": "italy", "value": 31154, "unit": "people", "year": 2020,`
	relocations = `"from": ["malta"], "to": ["DE", "FR"], "unnamed": 4, "note": "note.office.malta-relocations-split"`
)

func TestDamageToTheOfficeIsReportedWithFilePlaceAndReason(t *testing.T) {
	for _, c := range []struct {
		name     string
		path     string
		from, to string
		want     string
	}{
		{"an unknown field of a figure", officeFiguresPath, `{"id": "mediators",`, `{"id": "mediators", "colour": 1,`, `office/figures.json: json: unknown field "colour"`},
		{"an unknown field of a flow", flowsPath, `"kind": "funds"`, `"share": 3, "kind": "funds"`, `office/flows.json: json: unknown field "share"`},
		{"a figure twice", officeFiguresPath, `{"id": "mediators",`, `{"id": "mediation-air",`, `office/figures.json: mediation-air: id occurs twice`},
		{"a figure whose id is no address", officeFiguresPath, `{"id": "mediators",`, `{"id": "Mediators",`, `office/figures.json: "Mediators" is not an id`},
		{"a section that does not exist", officeFiguresPath, italy2020, `{"id": "italy-sea-arrivals", "section": "sea", "programme": "italy", "value": 31154, "unit": "people", "year": 2020,`, `italy-sea-arrivals: "sea" is neither an area nor a section`},
		{"a programme that does not exist", officeFiguresPath, italy2020, `{"id": "italy-sea-arrivals", "section": "context-italy", "programme": "spain", "value": 31154, "unit": "people", "year": 2020,`, `italy-sea-arrivals: "spain" is not a programme`},
		{"a number left out", officeFiguresPath, `"value": 31154, `, ``, `office/figures.json: italy-sea-arrivals: has neither a value nor words`},
		{"a number and words", officeFiguresPath, `"value": 31154`, `"words": true, "value": 31154`, `italy-sea-arrivals: has a value and words`},
		{"a number in words", officeFiguresPath, `"value": 31154`, `"value": "many"`, `is not a number like 4574 or 65.2`},
		{"a negative number", officeFiguresPath, `"value": 31154`, `"value": -1`, `italy-sea-arrivals: -1 is below 0`},
		{"a part of a person", officeFiguresPath, `"value": 31154`, `"value": 3.5`, `italy-sea-arrivals: 3.5 is not a whole number`},
		{"more than the whole", officeFiguresPath, `"value": 57, "unit": "percent"`, `"value": 157, "unit": "percent"`, `italy-family-permits: 157% is more than the whole`},
		{"a year nobody meant", officeFiguresPath, `"value": 2016, "unit": "year"`, `"value": 216, "unit": "year"`, `rdpp-since: 216 is not a year`},
		{"a figure of a year nobody meant", officeFiguresPath, `"unit": "people", "year": 2020, "at": ["italy"], "routes"`, `"unit": "people", "year": 202, "at": ["italy"], "routes"`, `italy-sea-arrivals: year 202 is not 1950 to 2100`},
		{"a span that runs backwards", officeFiguresPath, `"year": 2019, "to": 2023`, `"year": 2023, "to": 2019`, `strategic-vision: 2023 to 2019 is no span of years`},
		{"a qualifier that does not exist", officeFiguresPath, `"qualifier": "over"`, `"qualifier": "roughly"`, `migration-fund: "roughly" is not a qualifier`},
		{"a scale that does not exist", officeFiguresPath, `"scale": "million"`, `"scale": "dozen"`, `"dozen" is not a scale`},
		{"words with a unit", officeFiguresPath, `"words": true`, `"words": true, "unit": "people"`, `northern-borders: words have neither qualifier nor unit nor scale`},
		{"a place that does not exist", officeFiguresPath, `"at": ["porto-empedocle"]`, `"at": ["atlantis"]`, `february-2021-dead: "atlantis" is neither a place nor an anchor`},
		{"a place twice", officeFiguresPath, `"at": ["sicily", "apulia"]`, `"at": ["sicily", "sicily"]`, `flow-surveys: "sicily" occurs twice`},
		{"a route that does not exist", officeFiguresPath, `"routes": ["italy-slovenia"]`, `"routes": ["northern"]`, `slovenia-border: route "northern" does not exist`},
		{"a document that does not exist", officeFiguresPath, `"source": "E45"`, `"source": "E99"`, `member-states-biography: source "E99" does not exist`},
		{"evidence that does not exist", officeFiguresPath, `"evidence": ["S34", "S35"]`, `"evidence": ["S99"]`, `source "S99" does not exist`},
		{"a document as evidence of itself", officeFiguresPath, `"evidence": ["S34", "S35"]`, `"evidence": ["S01"]`, `the document is evidence of itself`},
		{"an error without a note", officeFiguresPath, `"note": "note.office.italy-2020", `, ``, `italy-sea-arrivals: an error and evidence need a note`},
		{"an error without evidence", officeFiguresPath, `"evidence": ["S02", "S04", "S25"], `, ``, `italy-sea-arrivals: an error needs evidence`},
		{"a note of something else", officeFiguresPath, `"note.office.italy-2020"`, `"note.greece-2022"`, `italy-sea-arrivals: note "note.greece-2022" does not begin with note.office.`},
		{"an event that does not exist", officeFiguresPath, `"event": "rdpp-2016"`, `"event": "rdpp"`, `rdpp-since: event "rdpp" does not exist`},
		{"a series that does not exist", officeFiguresPath, `"subject": "malta"`, `"subject": "gozo"`, `malta-arrivals-chart: series sea-arrivals of gozo does not exist`},

		{"a kind of flow that does not exist", flowsPath, `"kind": "return"`, `"kind": "removal"`, `office/flows.json: returns-from-malta: "removal" is not a kind of flow`},
		{"a flow without a figure", flowsPath, `"figures": ["children-reunited"]`, `"figures": []`, `reunification-in-the-uk: has no figure`},
		{"a flow after a figure that does not exist", flowsPath, `"figures": ["children-reunited"]`, `"figures": ["children"]`, `reunification-in-the-uk: figure "children" does not exist`},
		{"a flow that goes nowhere", flowsPath, `"to": ["GB"]`, `"to": []`, `reunification-in-the-uk: needs places at both ends`},
		{"a flow to a place that does not exist", flowsPath, `"to": ["GB"]`, `"to": ["UK"]`, `reunification-in-the-uk: "UK" is neither a place nor an anchor`},
		{"a flow back to where it began", flowsPath, `"to": ["GB"]`, `"to": ["italy"]`, `reunification-in-the-uk: "italy" is at both ends`},
		{"fewer than no unnamed countries", flowsPath, relocations, `"from": ["malta"], "to": ["DE", "FR"], "unnamed": -4, "note": "note.office.malta-relocations-split"`, `relocation-from-malta: -4 unnamed countries`},
		{"a split that nobody explains", flowsPath, relocations, `"from": ["malta"], "to": ["DE", "FR"], "unnamed": 4`, `relocation-from-malta: needs a note that its number is not split`},

		{"an area that is another section", areasPath, `"id": "research"`, `"id": "covid"`, `office/areas.json: covid: is a section that is no area`},
		{"an area without a source", areasPath, `{"id": "research", "sources": ["S01"]}`, `{"id": "research", "sources": []}`, `office/areas.json: research: has no source`},
		{"an anchor that is a place already", anchorsPath, `"id": "geneva"`, `"id": "lampedusa"`, `office/anchors.json: lampedusa: is a place of the map already`},
		{"an anchor of another country", anchorsPath, `"id": "GH", "country": "GH"`, `"id": "GH", "country": "GM"`, `office/anchors.json: GH: country "GM" is another`},
		{"an anchor of a country by name", anchorsPath, `"id": "geneva", "country": "CH"`, `"id": "geneva", "country": "Swiss"`, `geneva: "Swiss" is not a country code`},
		{"an anchor that is nowhere", anchorsPath, `[6.1457, 46.2022]`, `[6.1457, 96]`, `geneva: longitude 6.1457, latitude 96 is nowhere`},
		{"an anchor of one number", anchorsPath, `[6.1457, 46.2022]`, `[6.1457]`, `office/anchors.json: geneva: a position has 1 numbers`},
		{"an anchor of a precision that does not exist", anchorsPath, `"precision": "exact"`, `"precision": "good"`, `floriana: "good" is not a precision`},
		{"a text at a place that does not exist", aboutPath, `"geneva"`, `"bern"`, `office/about.json: iom: "bern" is neither a place nor an anchor`},
		{"a text with a figure that does not exist", aboutPath, `"figures": ["priorities"]`, `"figures": ["four"]`, `priorities: figure "four" does not exist`},
		{"a term of a section that does not exist", glossaryPath, `"sections": ["research"]`, `"sections": ["sea"]`, `office/glossary.json: point-of-entry: "sea" is neither an area nor a section`},
		{"a term after a source that does not exist", glossaryPath, `"sources": ["E03"]`, `"sources": ["E99"]`, `psychosocial: source "E99" does not exist`},
	} {
		t.Run(c.name, func(t *testing.T) { assertReported(t, c.path, c.from, c.to, c.want) })
	}
}

func TestAllFaultsOfTheOfficeAreReportedAtOnce(t *testing.T) {
	fsys := mirror(t)
	damage(t, fsys, officeFiguresPath, `"value": 31154`, `"value": -1`)
	damage(t, fsys, flowsPath, `"kind": "return"`, `"kind": "removal"`)
	damage(t, fsys, anchorsPath, `[6.1457, 46.2022]`, `[6.1457, 96]`)
	_, err := load(fsys)
	assert.ErrorContains(t, err, "italy-sea-arrivals: -1 is below 0")
	assert.ErrorContains(t, err, `"removal" is not a kind of flow`)
	assert.ErrorContains(t, err, "latitude 96 is nowhere")
}

func FuzzOfficeFigures(f *testing.F) { fuzz(f, officeFiguresPath, decodeOfficeFigures) }
func FuzzAnchors(f *testing.F)       { fuzz(f, anchorsPath, decodeAnchors) }
func FuzzAreas(f *testing.F)         { fuzz(f, areasPath, decodeList[Area]) }
func FuzzFlows(f *testing.F)         { fuzz(f, flowsPath, decodeList[Flow]) }
func FuzzAbout(f *testing.F)         { fuzz(f, aboutPath, decodeList[AboutSection]) }
func FuzzGlossary(f *testing.F)      { fuzz(f, glossaryPath, decodeList[GlossaryEntry]) }

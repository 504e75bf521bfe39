package main

import (
	"encoding/csv"
	"html"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
	"approdi/wasm/app"
	"approdi/wasm/atlas"
)

// mustSite is a site of the embedded data in one language.
func mustSite(t *testing.T, lang string) site {
	t.Helper()
	facts, err := data.Load()
	require.NoError(t, err)
	a, err := atlas.New(facts)
	require.NoError(t, err)
	c, err := i18n.Load(lang)
	require.NoError(t, err)
	return site{atlas: a, catalog: c, catalogs: []*i18n.Catalog{c}}
}

// readTable reads a downloaded table as a map a row.
func readTable(t *testing.T, path string) (header []string, rows []map[string]string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(readText(t, path))).ReadAll()
	require.NoError(t, err)
	for _, record := range records[1:] {
		row := map[string]string{}
		for k, name := range records[0] {
			row[name] = record[k]
		}
		rows = append(rows, row)
	}
	return records[0], rows
}

// downloadedID is the address of a row of a download on the page of its
// indicator.
func downloadedID(row map[string]string) string {
	id := "-" + row["place"] + "-"
	if row["detail"] != "" {
		id += row["detail"] + "-"
	}
	return id + row["year"]
}

// TestPagesAndDownloadsSayTheSame compares what readers see with what they take
// away, without the data in between.
func TestPagesAndDownloadsSayTheSame(t *testing.T) {
	dir, _ := writtenPages(t)
	_, figures := readTable(t, filepath.Join(dir, "data", "figures.csv"))
	_, months := readTable(t, filepath.Join(dir, "data", "months.csv"))
	byIndicator := map[string]map[string]string{}
	for _, row := range figures {
		if byIndicator[row["indicator"]] == nil {
			byIndicator[row["indicator"]] = map[string]string{}
		}
		byIndicator[row["indicator"]]["f"+downloadedID(row)] = row["value"]
	}
	monthly := map[string]map[string]string{}
	for _, row := range months {
		if monthly[row["indicator"]] == nil {
			monthly[row["indicator"]] = map[string]string{}
		}
		monthly[row["indicator"]]["m"+downloadedID(row)+"/"+row["month"]] = row["value"]
	}
	eachFiguresPage(t, func(t *testing.T, w written) {
		shown, shownMonths := map[string]string{}, map[string]string{}
		for id, row := range w.rows {
			if strings.HasPrefix(id, "m-") {
				for month, cell := range row.all("td") {
					if value, ok := cell.attr["data-value"]; ok {
						shownMonths[id+"/"+strconv.Itoa(month+1)] = value
					}
				}
				continue
			}
			if value, ok := row.all("td")[1].attr["data-value"]; ok {
				shown[id] = value
			}
		}
		assert.Equal(t, byIndicator[w.indicator.ID], shown)
		if len(shownMonths) > 0 || monthly[w.indicator.ID] != nil {
			assert.Equal(t, monthly[w.indicator.ID], shownMonths)
		}
	})
}

// posterText is one text of a picture.
var posterText = regexp.MustCompile(`<text[^>]*>([^<]*)</text>`)

// TestThePosterShowsNumbersOfTheData reads every number of the picture and
// looks it up among the values of the year that it is of.
func TestThePosterShowsNumbersOfTheData(t *testing.T) {
	dir, _ := writtenPages(t)
	for _, lang := range i18n.Languages() {
		s := mustSite(t, lang)
		start := app.DefaultBookmark(s.atlas)
		i, ok := s.atlas.Data.Indicator(start.Indicator)
		require.True(t, ok)
		var known []string
		for k := range i.Series {
			if o, ok := i.Series[k].At(start.Year); ok {
				known = append(known, s.writer().Amount(i, o.Value))
			}
		}
		numbers := 0
		for _, text := range posterText.FindAllStringSubmatch(readText(t, dir, lang, "poster.svg"), -1) {
			label := html.UnescapeString(text[1])
			if !strings.ContainsAny(label, "0123456789") {
				continue
			}
			numbers++
			// Not strings.Fields, which parts a number at a French separator.
			words := strings.Split(label, " ")
			assert.Contains(t, known, words[len(words)-1], label)
		}
		assert.Greater(t, numbers, 3, "the picture has numbers")
	}
}

func TestTheTextOnTheMethodTakesItsNumbersFromTheData(t *testing.T) {
	dir, facts := writtenPages(t)
	for _, lang := range i18n.Languages() {
		c, err := i18n.Load(lang)
		require.NoError(t, err)
		text := parsePage(t, readText(t, dir, lang, "method.html")).content()
		for _, ref := range []data.Ref{
			{Indicator: "sea-arrivals", Subject: "italy", Year: exampleYear},
			{Indicator: "detections", Subject: "central-mediterranean", Year: exampleYear},
			{Indicator: "dead-and-missing", Subject: "central-mediterranean", Year: exampleYear},
			{Indicator: "sea-arrivals", Subject: "italy", Year: restatedYear},
			{Indicator: "detections", Subject: "eastern-mediterranean", Year: twiceYear},
			{Indicator: "detections", Subject: "western-balkans", Year: twiceYear},
		} {
			_, series, ok := facts.Lookup(ref)
			require.True(t, ok)
			o, known := series.At(ref.Year)
			require.True(t, known)
			assert.Contains(t, text, c.Decimal(o.Value.Tenths()), "%v", ref)
			for _, other := range series.CompetingAt(ref.Year) {
				if ref.Year == restatedYear {
					assert.Contains(t, text, c.Decimal(other.Value.Tenths()), "the first figure, of which there is one")
				}
			}
		}
		for _, i := range facts.Indicators {
			assert.Contains(t, text, c.Text("indicator."+i.ID+".definition"))
			assert.Contains(t, text, c.Text("indicator."+i.ID+".caveat"))
			for _, s := range i.Series {
				for _, g := range s.Gaps {
					assert.Contains(t, text, c.Text(g.Note))
				}
			}
		}
		assert.Contains(t, text, c.Text("page.borders"))
	}
}

func TestAValueThatTheMethodSpeaksOfMustBeThere(t *testing.T) {
	s := mustSite(t, "en")
	_, err := s.valueOf("sea-arrivals", "italy", 1990)
	assert.EqualError(t, err, "The text on the method speaks of sea-arrivals, italy, 1990, which has no value.")
	_, _, err = s.othersOf("sea-arrivals", "italy", 2019)
	assert.ErrorContains(t, err, "and there is one.")
}

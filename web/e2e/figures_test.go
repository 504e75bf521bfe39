package e2e

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shownFigures is what the page says, read in one go.
type shownFigures struct {
	Headline, Spoken, Title string
	Rows                    []struct{ ID, Value string }
	Bars                    []struct {
		None, Now bool
		Share     float64 // of the height of the chart
	}
}

const readFigures = `({
	Headline: document.querySelector(".headline .number").textContent,
	Spoken: document.querySelector("#year").getAttribute("aria-valuetext"),
	Title: document.querySelector("#timeline-title").textContent,
	Rows: [...document.querySelectorAll("table.figures tbody tr")].map(row => {
		const cell = row.querySelector("td.value").cloneNode(true);
		cell.querySelectorAll("small").forEach(e => e.remove());
		const button = row.querySelector("button");
		return {ID: button.dataset.place ?? button.dataset.route, Value: cell.textContent};
	}),
	Bars: [...document.querySelectorAll("#timeline-chart .bar")].map(b => ({
		None: b.classList.contains("none"), Now: b.classList.contains("now"), Share: Number(b.getAttribute("height") ?? 0) / 100,
	})),
})`

func TestFiguresAreThoseOfTheDownload(t *testing.T) {
	figures := downloadedFigures(t)
	for _, language := range []string{"en", "it"} {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/", options{reducedMotion: true})
			random := rand.New(rand.NewPCG(2026, 11))
			for _, indicator := range figures.indicators() {
				first, last := figures.years(indicator)
				years := []int{first, last}
				for range 3 {
					years = append(years, first+random.IntN(last-first+1))
				}
				for _, year := range years {
					e.eval("void(location.hash = "+quote("indicator="+indicator+"&year="+strconv.Itoa(year))+")", nil)
					e.waitUntil(indicator+" "+strconv.Itoa(year), func() bool {
						return e.year() == strconv.Itoa(year) && e.text(`document.querySelector("#indicator").value`) == indicator
					})
					e.assertFigures(figures[indicator], indicator, year, first)
				}
			}
		})
	}
}

// assertFigures compares the headline, the table, the slider and the chart with the download.
func (e explorer) assertFigures(series map[string]map[int]int, indicator string, year, first int) {
	t, name := e.t, indicator+" "+strconv.Itoa(year)
	t.Helper()
	var shown shownFigures
	e.eval(readFigures, &shown)
	say := func(value int) string {
		if indicator == "dead-and-missing" && value > 0 {
			return e.words.text("figure.at-least", "value", e.words.number(value))
		}
		return e.words.number(value)
	}
	require.NotEmpty(t, shown.Rows)
	for _, row := range shown.Rows {
		require.Contains(t, series, row.ID)
		want := e.words.text("figure.no-data")
		if value, known := series[row.ID][year]; known {
			want = say(value)
		}
		assert.Equal(t, want, row.Value, "%s %s", name, row.ID)
	}

	main := ""
	for id := range series {
		if shown.Title == e.words.text("timeline.title", "name", e.words.nameOf(id), "indicator", e.words.text("indicator."+indicator+".short")) {
			main = id
		}
	}
	require.NotEmpty(t, main, "the series called %s", shown.Title)
	value, known := series[main][year]
	if known {
		assert.Equal(t, e.words.number(value), shown.Headline, name)
		assert.Contains(t, shown.Spoken, e.words.number(value), name)
	} else {
		assert.Equal(t, e.words.number(largestWhole(series, year)), shown.Headline, name)
		assert.Contains(t, shown.Spoken, e.words.text("figure.no-data"), name)
	}

	largest := 1
	for _, value := range series[main] {
		largest = max(largest, value)
	}
	for i, bar := range shown.Bars {
		value, known := series[main][first+i]
		assert.Equal(t, !known, bar.None, "%s: bar of %d", name, first+i)
		assert.Equal(t, first+i == year, bar.Now, "%s: bar of %d", name, first+i)
		if known {
			assert.InDelta(t, max(float64(value)/float64(largest), 0.01), bar.Share, 0.0002, "%s: bar of %d", name, first+i)
		}
	}
}

// largestWhole is the largest known value of a year, which the headline falls back on. The parts of Spain are never
// larger than Spain.
func largestWhole(series map[string]map[int]int, year int) int {
	largest := 0
	for _, values := range series {
		largest = max(largest, values[year])
	}
	return largest
}

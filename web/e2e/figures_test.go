package e2e

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shownFigures is what the page says, read in one go.
type shownFigures struct {
	Headline, Highest, Spoken, Title, Main, Top string
	Rows                                        []struct{ Figure, Value string }
	Bars                                        []struct {
		None, Now bool
		Share     float64 // of the height of the chart
	}
}

const readFigures = `({
	Headline: document.querySelector(".headline .number").textContent,
	Highest: document.querySelector(".headline .says .number")?.dataset.figure ?? "",
	Spoken: document.querySelector("#year").getAttribute("aria-valuetext"),
	Title: document.querySelector("#timeline-title button").textContent,
	Main: document.querySelector("#timeline-title button").dataset.figure,
	Top: document.querySelector("#timeline-chart .axis li").textContent,
	Rows: [...document.querySelectorAll("#content > table.figures tbody td.value > button")].map(b => ({Figure: b.dataset.figure, Value: b.textContent})),
	Bars: [...document.querySelectorAll("#timeline-chart .bar:not(.whole, .walls, .again)")].map(b => ({
		None: b.classList.contains("none"), Now: b.classList.contains("now"), Share: Number(b.getAttribute("height") ?? 0) / 100,
	})),
})`

func TestFiguresAreThoseOfTheDownload(t *testing.T) {
	t.Parallel()
	figures := downloadedFigures(t)
	for _, language := range []string{"en", "it"} {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/", options{reducedMotion: true})
			random := rand.New(rand.NewPCG(2026, 11))
			for _, indicator := range figures.indicators() {
				first, last := figures.years(indicator)
				years := []int{first, last}
				for range 2 {
					years = append(years, first+random.IntN(last-first+1))
				}
				if language != "en" {
					years = years[2:] // of a language only the words and the way numbers are written are its own
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
func (e explorer) assertFigures(known map[series]map[int]value, indicator string, year, first int) {
	t, name := e.t, indicator+" "+strconv.Itoa(year)
	t.Helper()
	var shown shownFigures
	e.eval(readFigures, &shown)

	listed := map[series]bool{}
	for _, row := range shown.Rows {
		parts := strings.Split(row.Figure, "/")
		require.Len(t, parts, 4, row.Figure)
		of := series{parts[1], parts[2]}
		listed[of] = true
		require.Equal(t, []string{indicator, strconv.Itoa(year)}, []string{parts[0], parts[3]})
		require.Contains(t, known, of)
		want := e.words.text("figure.no-data")
		if value, ok := known[of][year]; ok {
			want = e.words.value(value)
		}
		assert.Equal(t, want, row.Value, "%s %v", name, of)
	}
	for of, values := range known {
		// The parts of a route that lie only at sea, or only on land, are the route.
		if _, ok := values[year]; ok && indicator != "detections" {
			assert.True(t, listed[of], "%s: the table lists %v", name, of)
		}
	}

	drawn := strings.Split(shown.Main, "/")
	require.Len(t, drawn, 4, shown.Main)
	main := series{drawn[1], drawn[2]}
	require.Contains(t, known, main)
	title := e.words.text("timeline.title", "name", e.words.seriesName(main), "indicator", e.words.text("indicator."+indicator+".short"))
	assert.True(t, strings.EqualFold(title, shown.Title), "%q is called %q", title, shown.Title)
	// The number that leads is that of the series drawn; of parts without a whole the largest of the year does. Where
	// nothing is known of the series, the largest of all stands below.
	spoken := e.words.text("figure.no-data")
	lead, ok := known[main][year]
	if ok {
		spoken = e.words.amount(lead)
	}
	assert.Contains(t, shown.Spoken, spoken, name)
	if main.detail != "" {
		own := map[series]map[int]value{}
		for of, values := range known {
			if of.subject == main.subject {
				own[of] = values
			}
		}
		lead, ok = largest(own, year)
	}
	want := e.words.text("figure.no-data")
	if ok {
		want = e.words.amount(lead)
	}
	assert.Equal(t, want, shown.Headline, name)
	if highest, any := largest(known, year); any && !ok {
		parts := strings.Split(shown.Highest, "/")
		require.Len(t, parts, 4, "%s: %q", name, shown.Highest)
		assert.Equal(t, highest.tenths, known[series{parts[1], parts[2]}][year].tenths, name)
	} else {
		assert.Empty(t, shown.Highest, name)
	}

	top := e.words.tenths(shown.Top)
	require.Positive(t, top, "the upper edge of the chart: %s", shown.Top)
	for i, bar := range shown.Bars {
		value, ok := known[main][first+i]
		assert.Equal(t, !ok, bar.None, "%s: bar of %d", name, first+i)
		assert.Equal(t, first+i == year, bar.Now, "%s: bar of %d", name, first+i)
		if ok {
			assert.InDelta(t, max(float64(value.tenths)/float64(top), 0.01), bar.Share, 0.0002, "%s: bar of %d", name, first+i)
		}
	}
}

// largest is the largest known value of a year, if there is any. A part is never larger than its whole.
func largest(known map[series]map[int]value, year int) (out value, any bool) {
	for _, values := range known {
		if v, ok := values[year]; ok && (!any || v.tenths > out.tenths) {
			out, any = v, true
		}
	}
	return out, any
}

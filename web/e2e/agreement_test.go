package e2e

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSameNumberIsSeenEverywhere(t *testing.T) {
	t.Parallel()
	figures := downloadedFigures(t)
	tests := []struct {
		indicator, subject, detail string
		year                       int
	}{
		{"sea-arrivals", "italy", "", 2024},
		{"sea-arrivals", "malta", "", 2008},
		{"dead-and-missing", "central-mediterranean", "", 2016},
		{"detections", "western-mediterranean", "land", 2018},
		{"place-shares", "lampedusa", "", 2020},
		{"nationality-shares", "italy", "TN", 2020},
	}
	for _, language := range sampled(t) {
		e := explore(t, "/"+language+"/", options{reducedMotion: true})
		document := open(t, "/"+language+"/figures.html", options{})
		for _, test := range tests {
			of := series{test.subject, test.detail}
			known, ok := figures[test.indicator][of][test.year]
			t.Run(fmt.Sprintf("%s, %s in %d", language, test.indicator, test.year), func(t *testing.T) {
				e.within(t)
				document.within(t)
				require.True(t, ok, "in the download")
				e.show("indicator=" + test.indicator + "&year=" + strconv.Itoa(test.year))
				e.waitYear(test.year)
				name := figureName(test.indicator, of, test.year)
				assert.Equal(t, e.words.value(known), e.text(`document.querySelector("#content td.value [data-figure='`+name+`']").textContent`), "in the table beside the map")

				document.goTo(site(t).url + "/" + language + "/figures-" + test.indicator + ".html")
				row := rowOf(of, test.year)
				assert.Equal(t, e.words.short(known), document.text(`document.querySelector("table.values a[href='#`+row+`']").textContent`), "in the table of all years")
				assert.Equal(t, plain(known.tenths), document.text(`document.querySelector("table.values td:has(a[href='#`+row+`'])").dataset.value`), "as the number to sort by")
				assert.Contains(t, document.text(`document.querySelector("tr[id='`+row+`']").innerText`), e.words.amount(known), "in the row that says where it comes from")
			})
		}
	}
}

func TestPictureOfTheMapHasTheNumbersOfItsYear(t *testing.T) {
	t.Parallel()
	figures := downloadedFigures(t)
	for _, language := range languages(t) {
		w := wordsOf(t, language)
		p := open(t, "/"+language+"/", options{noScript: true})
		year := 0
		_, last := figures.years("sea-arrivals")
		for y := last; y > last-4; y-- {
			if strings.Contains(p.text(`document.querySelector("#poster").alt`), strconv.Itoa(y)) {
				year = y
			}
		}
		require.Positive(t, year, "the year of the picture")
		for _, file := range []string{"poster.svg", "poster-dark.svg"} {
			picture := fetched(t, "/"+language+"/"+file)
			shown := 0
			for of, values := range figures["sea-arrivals"] {
				if value, ok := values[year]; ok && strings.Contains(picture, ">"+w.labelOf(of.subject)+" "+w.short(value)+"<") {
					shown++
				}
			}
			assert.GreaterOrEqual(t, shown, 4, "%s: countries with their numbers", file)
			assert.Equal(t, shown, strings.Count(picture, "<text"), "%s: and nothing else", file)
		}
	}
}

// labelOf is the name of a place as the map writes it, which may be shorter.
func (w words) labelOf(id string) string {
	if name, ok := w["label."+id]; ok {
		return name
	}
	return w.nameOf(id)
}

// fetched is a file of the site as text.
func fetched(t *testing.T, path string) string {
	t.Helper()
	answer := fetch(t, path, "Accept-Encoding", "identity")
	require.Equal(t, http.StatusOK, answer.StatusCode, path)
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return string(body)
}

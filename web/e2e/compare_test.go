package e2e

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

// comparison is the control that chooses what to compare with.
func (e explorer) comparison() control {
	e.t.Helper()
	return e.control("combobox", e.words.text("compare.label"))
}

// compared is what the panel says of the comparison, or "".
func (e explorer) compared() string {
	e.t.Helper()
	return e.text(`document.querySelector(".compared")?.innerText ?? ""`)
}

// spoken is what screen readers say of the slider.
func (e explorer) spoken() string { e.t.Helper(); return e.slider().attribute("aria-valuetext") }

// announced is what screen readers were told last.
func (e explorer) announced() string {
	e.t.Helper()
	return e.text(`document.querySelector("#announcements").textContent`)
}

// difference says by how much the first of two values is more or less than the second.
func (w words) difference(a, b string, shown, other value) string {
	key, tenths := "compare.more", shown.tenths-other.tenths
	if tenths < 0 {
		key, tenths = "compare.fewer", -tenths
	}
	return w.text(key, "a", a, "b", b, "difference", w.decimal(tenths))
}

func TestTwoYearsAreCompared(t *testing.T) {
	t.Parallel()
	arrivals := downloadedFigures(t)["sea-arrivals"]
	italy := arrivals[series{subject: "italy"}]
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#year=2016", options{reducedMotion: true})
			steps := e.historyLength()
			e.comparison().set("2015")
			e.waitLink("compare", "2015")
			assert.Equal(t, steps+1, e.historyLength(), "one step")
			said := e.compared()
			assert.Contains(t, said, e.words.amount(italy[2015]), "the other value")
			difference := e.words.difference("2016", "2015", italy[2016], italy[2015])
			assert.Contains(t, said, difference)
			e.waitUntil("it is announced", func() bool { return e.announced() != "" })
			assert.Contains(t, e.announced(), e.words.amount(italy[2016]))
			assert.Contains(t, e.announced(), difference)

			var rows [][]string
			e.eval(`[...document.querySelectorAll("#content > table.figures tr")].map(r => [...r.cells].map(c => { c = c.cloneNode(true); c.querySelectorAll("small").forEach(s => s.remove()); return c.textContent; }))`, &rows)
			assert.Equal(t, []string{e.words.text("overview.table-subject-country"), "2016", "2015", e.words.text("compare.difference")}, rows[0])
			for _, row := range rows[1:] {
				for id := range map[string]bool{"italy": true, "greece": true, "spain": true} {
					of := series{subject: id}
					if row[0] == e.words.nameOf(id) {
						now, then := arrivals[of][2016], arrivals[of][2015]
						assert.Equal(t, []string{e.words.value(now), e.words.value(then)}, row[1:3], id)
						assert.Equal(t, now.tenths-then.tenths, e.words.signedTenths(row[3]), "the change in %s", id)
					}
				}
			}
			assert.Equal(t, 1.0, e.number(`document.querySelectorAll("#timeline-chart rect.then:not(.whole)").length`), "the other year is marked in the chart")
			e.screenshot("compare-years-" + language)

			e.slider().focus()
			e.press(e.words.later())
			e.waitYear(2017)
			assert.Contains(t, e.compared(), e.words.difference("2017", "2015", italy[2017], italy[2015]), "the other year stays")

			e.comparison().set("")
			e.waitLink("compare", "")
			assert.Equal(t, "", e.compared())
			assert.Zero(t, e.number(`document.querySelectorAll("#timeline-chart .then").length`))
			assert.Equal(t, 2.0, e.number(`document.querySelectorAll("#content > table.figures thead th").length`))
			e.back()
			e.waitLink("compare", "2015")
			e.waitUntil("Back compares again", func() bool { return e.compared() != "" })
			assert.Equal(t, "2015", e.text(`document.querySelector("#compare").value`))
			assert.Empty(t, e.said())
		})
	}
}

func TestTwoCountriesAreCompared(t *testing.T) {
	t.Parallel()
	arrivals := downloadedFigures(t)["sea-arrivals"]
	italy, greece := arrivals[series{subject: "italy"}], arrivals[series{subject: "greece"}]
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			e := explore(t, "/"+language+"/#year=2016&compare=greece", options{reducedMotion: true})
			names := [2]string{e.words.nameOf("italy"), e.words.nameOf("greece")}
			assert.Equal(t, "greece", e.text(`document.querySelector("#compare").value`))
			assert.Contains(t, e.compared(), e.words.difference(names[0], names[1], italy[2016], greece[2016]))
			for _, want := range []string{names[0], names[1], e.words.amount(italy[2016]), e.words.amount(greece[2016])} {
				assert.Contains(t, e.spoken(), want, "the slider says both values")
			}
			first, last := downloadedFigures(t).years("sea-arrivals")
			for _, class := range []string{".bar:not(.other, .walls, .again)", ".bar.other:not(.walls, .again)"} {
				assert.Equal(t, float64(last-first+1), e.number(`document.querySelectorAll("#timeline-chart `+class+`").length`), class)
			}
			e.screenshot("compare-countries-" + language)

			e.slider().focus()
			e.press(e.words.earlier())
			e.waitYear(2015)
			assert.Contains(t, e.spoken(), e.words.amount(greece[2015]))
			assert.Contains(t, e.compared(), e.words.difference(names[0], names[1], italy[2015], greece[2015]))

			e.comparison().set("malta")
			e.waitLink("compare", "malta")
			assert.Contains(t, e.spoken(), e.words.nameOf("malta"))
			e.comparison().set("")
			e.waitLink("compare", "")
			assert.Equal(t, "", e.compared())
			assert.NotContains(t, e.spoken(), e.words.nameOf("malta"))
			assert.Zero(t, e.number(`document.querySelectorAll("#timeline-chart .other").length`))
		})
	}
}

func TestComparisonByLink(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/", options{reducedMotion: true})
	tests := []struct{ name, fragment, want string }{
		{"another year", "year=2016&compare=2015", "2015"},
		{"another country", "year=2016&compare=greece", "greece"},
		{"another route", "year=2016&indicator=detections&compare=western-balkans", "western-balkans"},
		{"a route where countries are counted", "year=2016&compare=western-balkans", ""},
		{"a year before all figures", "year=2016&compare=1066", ""},
		{"a word", "year=2016&compare=nonsense", ""},
		{"markup", "year=2016&compare=%3Cb%3Ebold%3C/b%3E", ""},
		{"a number that is no year", "year=2016&compare=2015.5", ""},
		{"nothing", "year=2016&compare=", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			e.within(t)
			e.show(test.fragment)
			e.waitYear(2016)
			assert.Equal(t, test.want, e.text(`document.querySelector("#compare").value`))
			assert.Equal(t, test.want != "", e.compared() != "")
			assert.Equal(t, 0.0, e.number(`document.querySelectorAll("#content b").length`))
		})
	}
	assert.Empty(t, e.said())
}

func TestComparisonIsOfWhatTheIndicatorHas(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016&compare=2015", options{reducedMotion: true})
	figures := downloadedFigures(t)
	for _, indicator := range []string{"detections", "place-arrivals", "children", "sea-arrivals"} {
		e.control("combobox", e.words.text("control.indicator")).set(indicator)
		e.waitUntil(indicator+" is shown", func() bool {
			return e.is(`document.querySelector("#timeline-title button").dataset.figure.startsWith("` + indicator + `/")`)
		})
		first, last := figures.years(indicator)
		var choices []string
		e.eval(`[...document.querySelector("#compare").options].map(o => o.value)`, &choices)
		assert.Equal(t, "", choices[0], "nothing comes first")
		for year := first; year <= last; year++ {
			assert.Contains(t, choices, strconv.Itoa(year))
		}
		for _, choice := range choices {
			year, err := strconv.Atoi(choice)
			if _, counted := figures[indicator][series{subject: choice}]; err != nil && choice != "" {
				assert.True(t, counted || indicator == "place-arrivals", "%s is counted in %s", choice, indicator)
			} else if err == nil {
				assert.True(t, first <= year && year <= last, "%s: %d", indicator, year)
			}
		}
		want := ""
		if first <= 2015 {
			want = "2015"
		}
		assert.Equal(t, want, e.text(`document.querySelector("#compare").value`), "the comparison stays if %s has the year", indicator)
		if want == "" {
			break
		}
	}
	assert.Empty(t, e.said())
}

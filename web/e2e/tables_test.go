package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// column is what a table shows below one of its headings.
type column struct {
	Sort  string   // aria-sort of the heading
	Texts []string // of the cells, from top to bottom
	Data  []*float64
}

// column reads the column of the first table whose heading has a name.
func (p *page) column(name string) column {
	p.t.Helper()
	var out column
	p.eval(`(() => {
		const heading = [...document.querySelectorAll("table.sortable thead th")].find(th => th.querySelector("button")?.firstChild.textContent.trim() === `+quote(name)+`);
		const cells = [...heading.closest("table").tBodies[0].rows].map(row => row.cells[heading.cellIndex]);
		return {
			Sort: heading.getAttribute("aria-sort") ?? "", Texts: cells.map(c => c.textContent.trim()),
			Data: cells.map(c => c.dataset.value === undefined ? null : Number(c.dataset.value)),
		};
	})()`, &out)
	return out
}

// assertSorted checks that the numbers of a column are in order, with what has none at the end.
func (c column) assertSorted(t *testing.T, direction string) {
	t.Helper()
	assert.Equal(t, direction, c.Sort)
	end := slices.Index(c.Data, nil)
	if end < 0 {
		end = len(c.Data)
	}
	var numbers []float64
	for _, number := range c.Data[:end] {
		numbers = append(numbers, *number)
	}
	for _, number := range c.Data[end:] {
		assert.Nil(t, number, "what has no number comes last")
	}
	require.Greater(t, len(numbers), 1)
	if direction == "descending" {
		slices.Reverse(numbers)
	}
	assert.True(t, slices.IsSorted(numbers), "%s: %v", direction, c.Texts)
}

func TestTablesAreSorted(t *testing.T) {
	t.Parallel()
	for _, language := range sampled(t) {
		t.Run(language, func(t *testing.T) {
			p := open(t, "/"+language+"/figures-sea-arrivals.html", options{})
			w := wordsOf(t, language)
			italy := w.nameOf("italy")
			before := p.column(italy)
			assert.Equal(t, "", before.Sort, "nothing is said to be sorted at first")
			said := func() string { return p.text(`document.querySelector("#sorted").textContent`) }

			heading := p.controlBeginning("button", italy)
			heading.click()
			p.column(italy).assertSorted(t, "descending")
			assert.Equal(t, w.text("tables.sorted-down", "column", italy), said())
			heading.click()
			p.column(italy).assertSorted(t, "ascending")
			assert.Equal(t, w.text("tables.sorted-up", "column", italy), said())

			greece := p.controlBeginning("button", w.nameOf("greece"))
			greece.focus()
			p.press(kb.Enter)
			p.column(w.nameOf("greece")).assertSorted(t, "descending")
			assert.Equal(t, "", p.column(italy).Sort, "one column at a time")
			p.press(" ")
			p.column(w.nameOf("greece")).assertSorted(t, "ascending")
			assert.True(t, greece.hasFocus())

			after := p.column(italy)
			assert.ElementsMatch(t, before.Texts, after.Texts, "no row is lost")
			assert.Empty(t, p.said())
		})
	}
}

func TestRowsStayWholeWhenTheyAreSorted(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/figures-dead-and-missing.html", options{})
	w := wordsOf(t, "en")
	figures := downloadedFigures(t)["dead-and-missing"]
	p.controlBeginning("button", w.nameOf("eastern-mediterranean")).click()
	var rows []map[string]string
	p.eval(`(() => {
		const table = document.querySelector("table.sortable");
		const names = [...table.tHead.rows[0].cells].map(c => c.querySelector("button").firstChild.textContent.trim());
		return [...table.tBodies[0].rows].map(row => Object.fromEntries([...row.cells].map((c, i) => [names[i], c.dataset.value ?? ""])));
	})()`, &rows)
	require.NotEmpty(t, rows)
	for of, values := range figures {
		for year, value := range values {
			found := 0
			for _, row := range rows {
				if row[w.text("tables.year")] == plain(10*year) {
					found++
					assert.Equal(t, plain(value.tenths), row[w.nameOf(of.subject)], "%v %d", of, year)
				}
			}
			assert.Equal(t, 1, found, "%d", year)
		}
	}
}

func TestTablesWithoutScriptsHaveNoButtons(t *testing.T) {
	t.Parallel()
	p := open(t, "/en/figures-sea-arrivals.html", options{noScript: true})
	assert.Empty(t, p.controls("button"))
	assert.False(t, p.is(`document.querySelector(".sort-hint").checkVisibility()`), "what cannot be done is not offered")
	assert.Positive(t, p.number(`document.querySelectorAll("table.sortable td").length`))
}

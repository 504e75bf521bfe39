package e2e

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPointerOverTheChartShowsAYear(t *testing.T) {
	t.Parallel()
	e := explore(t, "/it/#year=2016", options{width: 1280, height: 720, reducedMotion: true})
	figures := downloadedFigures(t)
	italy := figures["sea-arrivals"][series{subject: "italy"}]
	first, last := figures.years("sea-arrivals")
	var box [4]float64
	e.eval(`(b => [b.x, b.y, b.width, b.height])(document.querySelector("#timeline-chart svg").getBoundingClientRect())`, &box)
	column := box[2] / float64(last-first+1)
	shown := func() string {
		return e.text(`document.querySelector("#tip").hidden ? "" : document.querySelector("#tip-name").textContent`)
	}
	for _, year := range []int{first, 2009, 2014, last} {
		e.move(box[0]+(float64(year-first)+0.5)*column, box[1]+box[3]/2)
		e.waitUntil("the label names "+strconv.Itoa(year), func() bool { return shown() == strconv.Itoa(year) })
		want := e.words.text("figure.no-data")
		if value, known := italy[year]; known {
			want = e.words.amount(value)
		}
		assert.Contains(t, e.text(`document.querySelector("#tip-detail").textContent`), want, "%d", year)
		assert.Equal(t, "2016", e.year(), "to point is not to choose")
		var tip [4]float64
		e.eval(`(b => [b.left, b.top, b.right, b.bottom])(document.querySelector("#tip").getBoundingClientRect())`, &tip)
		assert.True(t, tip[0] >= 0 && tip[1] >= 0 && tip[2] <= 1280 && tip[3] <= 720, "the label of %d is in the window: %v", year, tip)
		assert.Less(t, tip[3], box[1]+box[3]/2, "and not over the bars")
	}
	e.screenshot("pointed-year")
	e.move(box[0]+box[2]/2, box[1]-200)
	e.waitUntil("the label is gone", func() bool { return shown() == "" || shown() != strconv.Itoa(last) })
	e.move(3, 3)
	e.waitUntil("the label is gone", func() bool { return shown() == "" })

	e.show("year=2016&compare=greece")
	e.move(box[0]+(2015.5-float64(first))*column, box[1]+box[3]/2)
	e.waitUntil("the label names 2015", func() bool { return shown() == "2015" })
	detail := e.text(`document.querySelector("#tip-detail").textContent`)
	assert.Contains(t, detail, e.words.amount(italy[2015]))
	assert.Contains(t, detail, e.words.amount(figures["sea-arrivals"][series{subject: "greece"}][2015]), "and what is compared with")
}

// The name of a country, beside its circle, is the country to a finger and to a pointer.
func TestALabelStandsForWhatItNames(t *testing.T) {
	t.Parallel()
	besideItaly := func(e explorer) (x, y float64) {
		e.waitMarks()
		x, y = e.middleOf("#mark-place-italy")
		return x + 55, y
	}
	t.Run("finger", func(t *testing.T) {
		e := explore(t, "/en/", options{width: 390, height: 844, dpr: 2, touch: true, reducedMotion: true, seen: true})
		e.tap(besideItaly(e))
		e.waitLink("place", "italy")
	})
	t.Run("pointer", func(t *testing.T) {
		e := explore(t, "/en/", options{width: 1280, height: 720, reducedMotion: true, seen: true})
		e.move(besideItaly(e))
		e.waitUntil("the tip names it", func() bool {
			return e.text(`document.querySelector("#tip").hidden ? "" : document.querySelector("#tip-name").textContent`) == e.words.nameOf("italy")
		})
		x, y := besideItaly(e)
		e.click(x, y)
		e.waitLink("place", "italy")
	})
}

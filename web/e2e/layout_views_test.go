package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestViewsHaveRoomInEveryWindow(t *testing.T) {
	t.Parallel()
	fragments := []string{"year=2016", "layers=office", "layers=office,research", "layers=events&year=2013", "event=lampedusa-2013", "flow=relocation-from-italy"}
	e := explore(t, "/it/", options{reducedMotion: true})
	for _, size := range [][2]int{{1440, 900}, {1000, 640}, {800, 500}, {640, 400}, {390, 844}, {320, 640}} {
		e.resize(size[0], size[1], 1)
		for _, fragment := range fragments {
			name := fmt.Sprintf("%d×%d %s", size[0], size[1], fragment)
			e.show(fragment)
			e.assertLaidOut(name)
			assert.Empty(t, e.smallTargets(24), name)
			assert.Equal(t, !strings.Contains(fragment, "office") && !strings.Contains(fragment, "flow"), e.is(`document.querySelector("#timeline").checkVisibility()`),
				"%s: there are years to choose where the map has years", name)
			assert.GreaterOrEqual(t, e.number(`document.querySelector("#legend").getBoundingClientRect().width`), 130.0, "%s: the legend can be read", name)
		}
	}
}

func TestAnswerIsThereWithoutScrolling(t *testing.T) {
	t.Parallel()
	for _, language := range sampled(t) {
		e := explore(t, "/"+language+"/#year=2016", options{reducedMotion: true})
		for _, size := range [][2]int{{1440, 900}, {1000, 640}, {800, 500}, {640, 400}, {390, 844}, {320, 640}} {
			e.resize(size[0], size[1], 1)
			bottom := e.number(`document.querySelector(".headline .number").getBoundingClientRect().bottom`)
			assert.Positive(t, bottom)
			assert.LessOrEqual(t, bottom, float64(size[1]), "%s, %d×%d", language, size[0], size[1])
		}
	}
}

func TestYearsUnderTheChartStandApart(t *testing.T) {
	t.Parallel()
	e := explore(t, "/en/#year=2016", options{reducedMotion: true})
	touching := `(() => {
		const seen = [...document.querySelectorAll("#timeline-chart .years span")].filter(e => e.checkVisibility({visibilityProperty: true}) && e.textContent)
			.map(e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect(); });
		return seen.filter((b, i) => i > 0 && b.left < seen[i - 1].right + 5).length + " of " + seen.length;
	})()`
	for _, size := range [][2]int{{1920, 1080}, {1525, 900}, {1440, 900}, {1280, 720}, {1000, 640}, {800, 500}, {390, 844}, {320, 640}} {
		e.resize(size[0], size[1], 1)
		said := e.text(touching)
		assert.Regexp(t, `^0 of [1-9]`, said, "%d×%d", size[0], size[1])
	}
}

package e2e

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
)

// TestMovementIsTheReadersChoice runs where the processor draws, so that nothing moves by itself at first.
func TestMovementIsTheReadersChoice(t *testing.T) {
	e := explore(t, "/en/#year=2016", options{})
	e.button("display.name").click()
	motion := e.control("switch", e.words.text("motion.switch"))
	assert.True(t, e.is(`document.querySelector("#motion").checked`), "the map may move; only the corridors rest")
	assert.Equal(t, e.words.text("motion.software"), e.text(`document.querySelector("#motion-note").textContent`))
	e.settle()

	motion.click()
	e.settle()
	drawn := e.frames()
	motion.click()
	e.waitUntil("the corridors move", func() bool { return e.frames() > drawn+3 })
	assert.Empty(t, e.text(`document.querySelector("#motion-note").textContent`))
	started, drawn := time.Now(), e.frames()
	time.Sleep(time.Second)
	more := e.frames() - drawn
	assert.LessOrEqual(t, more, 32*time.Since(started).Seconds()+1, "shades that move alone take half of a screen's frames at the most")
	e.waitUntil("they come to rest by themselves", func() bool {
		before := e.frames()
		time.Sleep(700 * time.Millisecond)
		return e.frames() == before
	})
	t.Logf("at rest %v after they had begun to move", time.Since(started))

	// Switched off, they stay at rest and the map jumps.
	motion.click()
	e.settle()
	drawn = e.frames()
	e.slider().focus()
	e.press(kb.ArrowLeft)
	e.waitYear(2015)
	e.settle()
	assert.LessOrEqual(t, e.frames()-drawn, 4.0)
}

func TestSystemThatAsksForLessMovementIsNamed(t *testing.T) {
	e := explore(t, "/it/", options{reducedMotion: true, languages: "it"})
	assert.Equal(t, e.words.text("motion.reduced"), e.text(`document.querySelector("#motion-note").textContent`))
}

package panel

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSlotsAreFilledWhereTheTextHasThem(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
	}{
		{"in the order of a language", slot(0) + " of " + slot(1), "<b>a</b> of <b>b</b>"},
		{"in the order of another", slot(1) + ": " + slot(0), "<b>b</b>: <b>a</b>"},
		{"at the end", "at least " + slot(0), "at least <b>a</b>"},
		{"before the end", slot(0) + " o più", "<b>a</b> o più"},
		{"twice", slot(0) + slot(0), "<b>a</b><b>a</b>"},
		{"not at all", "no data", "no data"},
		{"in nothing", "", ""},
		{"what stands around is escaped", "< " + slot(0) + " & more", "&lt; <b>a</b> &amp; more"},
		{"a slot without a part is text", slot(2), slot(2)},
	} {
		t.Run(c.name, func(t *testing.T) {
			var m markup
			m.fill(c.text, func() { m.element("b", "a") }, func() { m.element("b", "b") })
			assert.Equal(t, c.want, m.String())
		})
	}
}

func TestACitationHasItsAddressOnce(t *testing.T) {
	for _, w := range writers(t) {
		var m markup
		i := indicator(t, w, "sea-arrivals")
		s, _ := i.SeriesOf("italy")
		o, _ := s.At(2016)
		w.citation(&m, i, s, o)
		address := FigureAddress(s, i.Ref(s, 2016))
		spans := parse(t, m.String()).all(func(e *element) bool { return e.attr["data-address"] != "" })
		assert.Len(t, spans, 1)
		assert.Equal(t, address, spans[0].attr["data-address"])
		assert.Equal(t, address, spans[0].text())
	}
}

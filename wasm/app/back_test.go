package app

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEscapeGoesBackFromOneThing(t *testing.T) {
	card := Bookmark{Place: "lampedusa"}
	compared := Bookmark{Compare: Comparison{Year: 2015}}
	both := Bookmark{Place: "lampedusa", Compare: Comparison{Year: 2015}}
	for _, c := range []struct {
		name string
		b    Bookmark
		at   Afoot
		want Back
	}{
		{"from nothing", Bookmark{}, Afoot{}, NoBack},
		{"from the card", card, Afoot{}, BackFromCard},
		{"from the card of an event", Bookmark{Event: "e"}, Afoot{}, BackFromCard},
		{"from a comparison", compared, Afoot{}, BackFromComparison},
		{"from the card before the comparison", both, Afoot{}, BackFromCard},
		{"from a mark before the card", both, Afoot{Mark: true}, BackFromMark},
		{"from the legend before the card", card, Afoot{Legend: true}, BackFromLegend},
		{"from the buttons that move the map before the card", card, Afoot{Pan: true}, BackFromPan},
		{"from a rectangle that is being drawn before the card", card, Afoot{Box: true}, BackFromBox},
		{"from a rectangle before the mark", both, Afoot{Box: true, Mark: true}, BackFromBox},
		{"from a dialog before all that lies behind it", both, Afoot{Dialog: true, Mark: true, Legend: true}, BackFromDialog},
		{"from the list of what was found first", both, Afoot{List: true, Dialog: true}, BackFromList},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, New(c.b).Back(c.at)) })
	}
}

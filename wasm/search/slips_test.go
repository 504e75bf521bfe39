package search

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		name, typed, word string
		whole, beginning  int
	}{
		{"the word itself", "messina", "messina", 0, 0},
		{"its beginning", "mess", "messina", far, 0},
		{"a wrong letter", "mezsina", "messina", 1, 1},
		{"a letter too many", "messsina", "messina", 1, 1},
		{"a letter too few", "mesina", "messina", 1, 1},
		{"two letters that changed places", "mesisna", "messina", 1, 1},
		{"letters that changed places at the start", "emssina", "messina", 1, 1},
		{"a wrong first letter", "nessina", "messina", 1, 1},
		{"two slips far apart", "nesina", "messina", 2, 2},
		{"three slips", "nezina", "messina", far, far},
		{"a slip in the beginning", "mezs", "messina", far, 1},
		{"a letter too many after the word", "messinax", "messina", 1, 1},
		{"another word", "trapani", "messina", far, far},
		{"a much longer word", "messinamessina", "messina", far, far},
		{"letters of two bytes", "χιοσσ", "χιοσ", 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			whole, beginning := slips([]rune(c.typed), []rune(c.word), mostSlips)
			assert.Equal(t, c.whole, whole)
			assert.Equal(t, c.beginning, beginning)
		})
	}
}

// table works out the whole table of distances, without a band.
func table(typed, word []rune) [][]int {
	d := make([][]int, len(typed)+1)
	for i := range d {
		d[i] = make([]int, len(word)+1)
		for j := range d[i] {
			switch {
			case i == 0:
				d[i][j] = j
				continue
			case j == 0:
				d[i][j] = i
				continue
			}
			cost := 1
			if typed[i-1] == word[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j-1]+cost, d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && typed[i-1] == word[j-2] && typed[i-2] == word[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d
}

func TestTheBandLosesNothingThatIsForgiven(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := func(most int) []rune {
		letters := make([]rune, random.IntN(most)+1)
		for i := range letters {
			letters[i] = rune('a' + random.IntN(3))
		}
		return letters
	}
	for range 20000 {
		typed, word, most := text(9), text(11), random.IntN(mostSlips)+1
		d := table(typed, word)[len(typed)]
		beginning := d[0]
		for _, one := range d {
			beginning = min(beginning, one)
		}
		gotWhole, gotBeginning := slips(typed, word, most)
		assert.Equal(t, upTo(d[len(word)], most), gotWhole, "%s %s", string(typed), string(word))
		assert.Equal(t, upTo(beginning, most), gotBeginning, "beginning %s %s", string(typed), string(word))
	}
}

func TestLettersThatAWordLacksCostASlipEach(t *testing.T) {
	lacking := func(typed, word string) int { return lettersOf([]rune(typed)).without(lettersOf([]rune(word))) }
	assert.Equal(t, 0, lacking("messina", "messina"))
	assert.Equal(t, 1, lacking("mezina", "messina"))
	assert.Equal(t, 3, lacking("trapani", "messina"), "t, r and p; a, n and i are there")
}

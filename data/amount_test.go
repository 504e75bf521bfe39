package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAmountsAreReadAndWrittenAsTheyStand(t *testing.T) {
	for _, s := range []string{"0", "3", "4574", "181436", "65.2", "6.5", "-6.5", "-0.5"} {
		a, err := ParseAmount(s)
		require.NoError(t, err, s)
		assert.Equal(t, s, a.String())
	}
	for _, s := range []string{"", "x", "1.25", "1.", ".5", "1.x", "1e5", "+3", "\"3\"", "99999999999999999999"} {
		_, err := ParseAmount(s)
		assert.Error(t, err, s)
	}
}

func TestAmountsRoundHalfAwayFromZero(t *testing.T) {
	for s, want := range map[string]int{"49.8": 50, "6.5": 7, "6.4": 6, "-6.5": -7, "-6.4": -6, "12": 12} {
		a, err := ParseAmount(s)
		require.NoError(t, err)
		assert.Equal(t, want, a.Rounded(), s)
	}
}

func TestChangesAreDifferencesAndPercent(t *testing.T) {
	i := &Indicator{}
	value := func(n int) Observation { return Observation{Value: Count(n)} }
	c := i.Change(value(3405), value(2281)) // Malta 2019 to 2020
	assert.Equal(t, "-1124", c.Difference.String())
	assert.Equal(t, "-33", c.Percent.String())
	c = i.Change(value(3), value(4))
	assert.Equal(t, "33.3", c.Percent.String())
	c = i.Change(value(0), value(4))
	assert.False(t, c.Relative, "a share of nothing means nothing")
}

// No sum of values may be written: counts of different publishers and
// indicators have none. The code has no addition of amounts, and this test
// reads all of it for additions of the numbers that they are drawn from.
func TestNothingInTheProgramAddsAmounts(t *testing.T) {
	for path, file := range programFiles(t) {
		for _, sum := range additions(file.tree) {
			if mentionsAmount(sum) {
				t.Errorf("%s: adds amounts: %s", path, file.fset.Position(sum.Pos()))
			}
		}
	}
}

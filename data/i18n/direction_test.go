package i18n

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestValuesWrittenTheOtherWayAreKeptApart(t *testing.T) {
	const texts = `"in": "{what}: {value}", "format.group": ",", "format.decimal": "."`
	left, err := catalogOf(t, `{`+texts+`}`)
	require.NoError(t, err)
	right, err := catalogOf(t, `{`+texts+`, "format.direction": "rtl"}`)
	require.NoError(t, err)
	for _, c := range []struct {
		name      string
		got, want string
	}{
		{"a Latin name in Arabic text", right.Text("in", "what", "UNHCR (2016)", "value", "4"), "\u2068UNHCR (2016)\u2069: 4"},
		{"an Arabic name in Arabic text", right.Text("in", "what", "لامبيدوزا", "value", "4"), "لامبيدوزا: 4"},
		{"an Arabic name in Latin text", left.Text("in", "what", "لامبيدوزا", "value", "4"), "\u2068لامبيدوزا\u2069: 4"},
		{"a Latin name in Latin text", left.Text("in", "what", "Ísola", "value", "4"), "Ísola: 4"},
		{"digits and signs need nothing", right.Text("in", "what", "2016–2018", "value", "12.7%"), "2016–2018: 12.7%"},
		{"a sign before Arabic text's digits stays before them", right.Number(-1234), "\u200e−1,234"},
		{"also with tenths", right.Decimal(-5), "\u200e−0.5"},
		{"a plus sign too", right.Signed(652), "\u200e+65.2"},
		{"in Latin text signs need no mark", left.Number(-1234), "−1,234"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.got) })
	}
}

func TestSignsSayWhichWay(t *testing.T) {
	en := mustLoad(t, "en")
	for tenths, want := range map[int]string{652: "+65.2", 0: "0", -652: "−65.2", -5: "−0.5", 10: "+1"} {
		assert.Equal(t, want, en.Signed(tenths))
	}
}

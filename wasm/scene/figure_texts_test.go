package scene

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/data/i18n"
)

// TestTextsOfFiguresCarryTheNumberOfTheData checks every number that is
// written on the map, in every language.
func TestTextsOfFiguresCarryTheNumberOfTheData(t *testing.T) {
	for _, lang := range i18n.Languages() {
		b := newBuilder(t, lang)
		everyYear(b, func(i *data.Indicator, year int, m *Marks) {
			figures, texts := figuresOf(t, m), 0
			for _, text := range m.Texts {
				if text.Style != FigureText {
					continue
				}
				texts++
				require.Equal(t, figures[text.Feature.ID].At, text.At, "it stands at its circle")
				var o data.Observation
				known := false
				if s, ok := i.SeriesOf(text.Feature.ID); ok {
					o, known = s.At(year)
				}
				if !known {
					require.False(t, strings.ContainsFunc(text.Content, unicode.IsDigit), "%s %d: %q", text.ID, year, text.Content)
					continue
				}
				want := b.Catalog.Decimal(o.Value.Tenths())
				if i.Unit == data.UnitPercent {
					want = b.Catalog.Text("figure.percent", "value", want)
				}
				require.True(t, strings.HasSuffix(text.Content, " "+want), "%s %d: %q for %s", text.ID, year, text.Content, want)
				rest := strings.TrimSuffix(text.Content, want)
				require.False(t, strings.ContainsFunc(rest, unicode.IsDigit), "%s %d: %q", text.ID, year, text.Content)
				require.Equal(t, i.AtLeast && !o.Value.IsZero() && o.Qualifier != data.Over, strings.Contains(rest, "≥"), "%s %d: %q", text.ID, year, text.Content)
				rounded := o.Qualifier == data.About || o.Qualifier == data.Almost
				require.Equal(t, rounded, strings.Contains(rest, "≈"), "%s %d: %q", text.ID, year, text.Content)
				require.Equal(t, o.Qualifier == data.Over, strings.Contains(rest, ">"), "%s %d: %q", text.ID, year, text.Content)
			}
			require.Equal(t, len(figures), texts, "%s %d: every circle asks for its number", i.ID, year)
		})
	}
}

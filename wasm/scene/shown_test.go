package scene

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// seriesOf is a series with a value of 10 in some years.
func seriesOf(subject, detail, whole string, years ...int) data.Series {
	s := data.Series{Subject: subject, Detail: detail, Whole: whole}
	for _, y := range years {
		s.Observations = append(s.Observations, data.Observation{Year: y, Value: data.Count(10)})
	}
	return s
}

func TestShown(t *testing.T) {
	total := seriesOf("sea", "", "", 2020, 2021)
	total.Total = true
	series := []data.Series{
		seriesOf("spain", "", "", 2020, 2021), seriesOf("islands", "", "spain", 2020, 2021), seriesOf("mainland", "", "spain", 2020),
		total, seriesOf("west", "", "sea", 2020, 2021), seriesOf("east", "", "sea", 2020), seriesOf("alone", "", "", 2020),
	}
	cases := []struct {
		name, subject string
		year          int
		want          bool
	}{
		{"a whole gives way to its parts where all are known", "spain", 2020, false},
		{"parts are drawn where all are known", "islands", 2020, true},
		{"a whole is drawn where a part is not known", "spain", 2021, true},
		{"a part that is known is not drawn beside its whole", "islands", 2021, false},
		{"a part that is not known is not drawn beside its whole", "mainland", 2021, false},
		{"a published total is never drawn", "sea", 2020, false},
		{"a published total is not drawn where a part is not known", "sea", 2021, false},
		{"parts of a published total are drawn", "west", 2020, true},
		{"a part of a published total is drawn where another is not known", "west", 2021, true},
		{"a part of a published total that is not known is drawn as no data", "east", 2021, true},
		{"a series without parts is drawn", "alone", 2020, true},
		{"a series without parts that is not known is drawn as no data", "alone", 2021, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			i := &data.Indicator{Subject: data.SubjectCountry, Series: series}
			s, ok := i.SeriesOf(c.subject)
			require.True(t, ok)
			assert.Equal(t, c.want, Shown(i, s, c.year))
		})
	}
}

func TestKindOf(t *testing.T) {
	zero := data.Series{Subject: "quiet", Observations: []data.Observation{{Year: 2020}}}
	series := []data.Series{
		seriesOf("region", "", "", 2020, 2021), seriesOf("port", "", "region", 2020), zero,
		seriesOf("listed", "", "", 2020), seriesOf("listed", "men", "", 2020, 2021),
		seriesOf("apart", "men", "", 2021), seriesOf("apart", "women", "", 2020),
	}
	cases := []struct {
		name            string
		subject, detail string
		year            int
		kind            data.Subject
		want            SymbolKind
		drawn           bool
	}{
		{"a value is a circle", "port", "", 2020, data.SubjectPlace, Circle, true},
		{"a region with drawn places is unfilled", "region", "", 2020, data.SubjectPlace, Whole, true},
		{"a region without drawn places is filled", "region", "", 2021, data.SubjectPlace, Circle, true},
		{"a place without a value keeps its dot alone", "port", "", 2021, data.SubjectPlace, 0, false},
		{"a country without a value has no data", "quiet", "", 2021, data.SubjectCountry, NoValue, true},
		{"a route without a value has no data", "quiet", "", 2021, data.SubjectRoute, NoValue, true},
		{"nobody is not the same as no data", "quiet", "", 2020, data.SubjectCountry, ZeroValue, true},
		{"nobody at a place", "quiet", "", 2020, data.SubjectPlace, ZeroValue, true},
		{"a whole never stands filled beside its parts", "region", "", 2020, data.SubjectCountry, 0, false},
		{"a part stands for its country", "port", "", 2020, data.SubjectCountry, Circle, true},
		{"details are not drawn beside their whole", "listed", "men", 2020, data.SubjectCountry, 0, false},
		{"a whole that is known is a circle", "listed", "", 2020, data.SubjectCountry, Circle, true},
		{"a whole that is not known, with details that are, is listed", "listed", "", 2021, data.SubjectCountry, Listed, true},
		{"details without a whole are listed", "apart", "men", 2020, data.SubjectCountry, Listed, true},
		{"and only once", "apart", "women", 2020, data.SubjectCountry, 0, false},
		{"details that are not known have no data", "apart", "men", 2019, data.SubjectCountry, NoValue, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			i := &data.Indicator{Subject: c.kind, Series: series}
			s, ok := i.PartOf(c.subject, c.detail)
			require.True(t, ok)
			kind, drawn := KindOf(i, s, c.year)
			assert.Equal(t, c.drawn, drawn)
			if drawn {
				assert.Equal(t, c.want, kind)
			}
		})
	}
}

// TestWholesOfDrawnPlacesAreUnfilled checks that nothing on the map of places
// looks like a sum, and that a place has a circle or a dot and not both.
func TestWholesOfDrawnPlacesAreUnfilled(t *testing.T) {
	b := newBuilder(t, "en")
	everyYear(b, func(i *data.Indicator, year int, m *Marks) {
		if i.Subject != data.SubjectPlace {
			return
		}
		figures := figuresOf(t, m)
		for k := range i.Series {
			s := &i.Series[k]
			if _, known := s.At(year); s.Detail == "" {
				require.Equal(t, known, figures[s.Subject].RadiusPx > 0, "%s %d: every place that is known is drawn", s.Subject, year)
			}
			if _, drawn := figures[s.Subject]; drawn && s.Whole != "" {
				if whole, ok := figures[s.Whole]; ok {
					require.NotEqual(t, Circle, whole.Kind, "%s %d", s.Whole, year)
				}
			}
		}
		for _, s := range m.Symbols {
			if _, drawn := figures[s.Feature.ID]; drawn {
				require.True(t, s.IsFigure(), "%s %d: a circle replaces the dot", s.Feature.ID, year)
			}
		}
	})
}

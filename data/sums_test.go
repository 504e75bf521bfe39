package data

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The sums that must come out, written down apart from the figures. Each row
// names an indicator, a year or "*" for every year in which all parts have a
// value, the parts as subject or subject/detail, the total, and by how much
// the total is above the parts.
func TestWhatMustAddUpDoes(t *testing.T) {
	d := mustLoad(t)
	for _, row := range slices.Concat(readCheck(t, "sums")[1:], readCheck(t, "sums-more")[1:]) {
		require.Len(t, row, 6)
		name, parts, difference := row[0]+" "+row[1]+" "+row[2], strings.Split(row[2], ";"), atoi(t, row[5])
		years := []int{}
		if row[1] != "*" {
			years = append(years, atoi(t, row[1]))
		} else {
			i, ok := d.Indicator(row[0])
			require.True(t, ok, name)
			for year, last := i.Years(); year <= last; year++ {
				years = append(years, year)
			}
		}
		tried := 0
		for _, year := range years {
			sum, ok := sumOf(d, row[0], parts, year)
			total, known := valueOf(d, row[3], row[4], year)
			if !ok || !known {
				require.Equal(t, "*", row[1], "%s: a value is lacking", name)
				continue
			}
			tried++
			assert.Equal(t, difference, total-sum, "%s, %d: %d against %d", name, year, total, sum)
		}
		assert.NotZero(t, tried, name)
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

func sumOf(d *Data, indicator string, parts []string, year int) (sum int, ok bool) {
	for _, part := range parts {
		n, ok := valueOf(d, indicator, part, year)
		if !ok {
			return 0, false
		}
		sum += n
	}
	return sum, true
}

func valueOf(d *Data, indicator, part string, year int) (int, bool) {
	subject, detail, _ := strings.Cut(part, "/")
	_, s, ok := d.Lookup(Ref{indicator, subject, detail, year})
	if !ok {
		return 0, false
	}
	o, ok := s.At(year)
	return o.Value.Rounded(), ok
}

// The months of a year make the year's value, or another value that was
// published for that year, or a note says why not.
func TestMonthsMakeTheirYear(t *testing.T) {
	months := 0
	for _, i := range mustLoad(t).Indicators {
		for _, s := range i.Series {
			for _, m := range s.Months {
				sum, known := 0, 0
				for _, value := range m.Values {
					if value != nil {
						sum += value.Rounded()
						known++
					}
				}
				months += known
				assert.NotZero(t, known, "%s %s %d: a year without a month", i.ID, s.name(), m.Year)
				published := s.CompetingAt(m.Year)
				if o, ok := s.At(m.Year); ok {
					published = append(published, o)
				}
				published = append(published, s.ListedAt(m.Year)...)
				makes := slices.ContainsFunc(published, func(o Observation) bool { return o.Value == Count(sum) })
				assert.True(t, makes || m.Note != "" || known < 12, "%s %s %d: the months make %d", i.ID, s.name(), m.Year, sum)
			}
		}
	}
	assert.Greater(t, months, 2000)
}

// The shares of one whole in one year and period are at most 100%, and one
// unit of rounding for each.
func TestSharesAreNoMoreThanTheirWhole(t *testing.T) {
	for _, i := range mustLoad(t).Indicators {
		if i.Unit != UnitPercent {
			continue
		}
		sums, parts := make(map[string]float64), make(map[string]int)
		for _, s := range i.Series {
			// All children stand beside those who came alone and with family.
			if s.Detail == "children" {
				continue
			}
			for _, o := range s.Observations {
				whole := wholeOfShare(&i, &s)
				period := ""
				if o.Period != nil {
					period = o.Period.From + o.Period.To
				}
				key := whole + strconv.Itoa(o.Year) + period
				sums[key] += o.Value.Float()
				parts[key]++
			}
		}
		require.NotEmpty(t, sums, i.ID)
		for key, sum := range sums {
			assert.LessOrEqual(t, sum, 100+0.5*float64(parts[key]), "%s %s", i.ID, key)
		}
	}
}

// wholeOfShare is what a share is a part of: the subject's own count, or for
// places that of their country, which here is told by the period and year.
func wholeOfShare(i *Indicator, s *Series) string {
	if i.Detail == DetailNone {
		return ""
	}
	return s.Subject
}

package data

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// Amount is a count, or a share in percent with at most one decimal. Amounts
// can be compared, drawn and written, but not added: what two publishers
// count, or two indicators, has no sum. Only [Indicator.Change] takes one
// from another.
type Amount struct{ tenths int }

// Count is a whole number as an amount.
func Count(n int) Amount { return Amount{10 * n} }

// ParseAmount reads a decimal number with at most one digit after the point.
func ParseAmount(s string) (Amount, error) {
	whole, tenth, split := strings.Cut(s, ".")
	n, err := strconv.Atoi(whole)
	if err != nil || n > maxAmount || n < -maxAmount || strings.HasPrefix(s, "+") {
		return Amount{}, fmt.Errorf("%q is not a number like 4574 or 65.2", s)
	}
	if !split {
		return Count(n), nil
	}
	if len(tenth) != 1 || tenth[0] < '0' || tenth[0] > '9' {
		return Amount{}, fmt.Errorf("%q is not a number like 4574 or 65.2", s)
	}
	digit := int(tenth[0] - '0')
	if strings.HasPrefix(whole, "-") {
		digit = -digit
	}
	return Amount{10*n + digit}, nil
}

// maxAmount is more than all people alive; a number above is a slip.
const maxAmount = 10_000_000_000

// Float is the amount as a length or an area is worked out from it.
func (a Amount) Float() float64 { return float64(a.tenths) / 10 }

// Tenths is the amount in tenths, for writing it.
func (a Amount) Tenths() int { return a.tenths }

// Rounded is the nearest whole number, for choosing a plural form.
func (a Amount) Rounded() int {
	if a.tenths < 0 {
		return (a.tenths - 5) / 10
	}
	return (a.tenths + 5) / 10
}

// IsZero tells whether nothing was counted.
func (a Amount) IsZero() bool { return a.tenths == 0 }

// Compare is below 0, 0 or above 0 as a is less than, equal to or more than b.
func (a Amount) Compare(b Amount) int { return cmp.Compare(a.tenths, b.tenths) }

// String writes the amount with a point: "4574", "65.2".
func (a Amount) String() string {
	if a.tenths%10 == 0 {
		return strconv.Itoa(a.tenths / 10)
	}
	return strconv.FormatFloat(a.Float(), 'f', 1, 64)
}

// MarshalJSON writes the amount as a JSON number.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalJSON reads a JSON number with at most one decimal.
func (a *Amount) UnmarshalJSON(document []byte) (err error) {
	*a, err = ParseAmount(string(document))
	return err
}

// Change is the difference between two values of one indicator, and its size
// in percent of the first where that is not 0. It is the only subtraction
// there is, and there is no addition.
type Change struct {
	Difference Amount // to less from
	Percent    Amount // rounded to a tenth
	Relative   bool   // Percent means something
}

// Change compares two observations of this indicator.
func (i *Indicator) Change(from, to Observation) Change {
	c := Change{Difference: Amount{to.Value.tenths - from.Value.tenths}}
	if from.Value.tenths > 0 {
		c.Percent, c.Relative = Amount{divide(1000*c.Difference.tenths, from.Value.tenths)}, true
	}
	return c
}

// divide rounds half away from zero; b is above 0.
func divide(a, b int) int {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// Size is the difference without its sign.
func (c Change) Size() Amount {
	if c.Difference.tenths < 0 {
		return Amount{-c.Difference.tenths}
	}
	return c.Difference
}

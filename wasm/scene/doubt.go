package scene

import "approdi/data"

// Doubt is what a reader must know of a value or a position before trusting
// it: a set of marks that can stand together on one symbol.
type Doubt uint8

const (
	Minimum     Doubt = 1 << iota // the true number is higher: the outline is open at the top
	PartYear                      // part of the year only: hatched
	Provisional                   // its publisher will restate it: dashed outline
	Estimated                     // rounded or worked out: dotted outline, paler fill
	Revised                       // it replaces an earlier value: a second ring inside
	Approximate                   // the position is known to some kilometres: a soft edge
)

// Doubts lists every mark of doubt in the order of the legend.
func Doubts() []Doubt {
	return []Doubt{Minimum, PartYear, Provisional, Estimated, Revised, Approximate}
}

// Has tells whether the set holds a mark.
func (d Doubt) Has(mark Doubt) bool { return d&mark != 0 }

// DoubtOf is what must be known of a value of an indicator. A minimum of 0 is
// not open: it only says that none was recorded.
func DoubtOf(i *data.Indicator, o data.Observation) Doubt {
	var d Doubt
	add := func(mark Doubt, holds bool) {
		if holds {
			d |= mark
		}
	}
	add(Minimum, i.AtLeast && !o.Value.IsZero())
	add(PartYear, o.Period != nil)
	add(Provisional, o.Provisional)
	add(Estimated, o.Estimated())
	add(Revised, o.Revised)
	return d
}

// doubtOfPlace is what must be known of the position of a place. The point
// that stands for a country or region claims no position.
func doubtOfPlace(precision data.Precision, area bool) Doubt {
	if precision == data.PrecisionApproximate && !area {
		return Approximate
	}
	return 0
}

package panel

import (
	"strconv"

	"approdi/data"
)

// OfficeValue says a figure of the office in words, with its unit: "550
// people", "over 8.7 million euros", "some hundreds of people".
func (w Writer) OfficeValue(f *data.OfficeFigure) string {
	if f.Words {
		return w.Catalog.Text(f.WordsKey())
	}
	value := w.Catalog.Decimal(f.Value.Tenths())
	if f.IsYear() {
		value = f.Value.String()
	}
	text := w.Catalog.CountTenths(f.UnitKey(), f.Value.Tenths(), "value", value)
	if f.Qualifier != "" {
		text = w.Catalog.Text("qualifier."+string(f.Qualifier), "value", text)
	}
	return text
}

// OfficeYears says which year or years a figure is about, or "".
func (w Writer) OfficeYears(f *data.OfficeFigure) string {
	switch {
	case f.Year == 0 || f.IsYear():
		return ""
	case f.To != 0:
		return w.Catalog.Text("figure.between", "from", strconv.Itoa(f.Year), "to", strconv.Itoa(f.To))
	}
	return strconv.Itoa(f.Year)
}

// OfficePlaces names where a figure belongs to.
func (w Writer) OfficePlaces(f *data.OfficeFigure) string { return w.Catalog.List(w.placeNames(f.At)) }

func (w Writer) placeNames(ids []string) []string {
	var names []string
	for _, id := range ids {
		if _, key, ok := w.Atlas.Data.Locate(id); ok {
			names = append(names, w.Catalog.Text(key))
		}
	}
	return names
}

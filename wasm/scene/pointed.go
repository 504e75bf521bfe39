package scene

import "approdi/wasm/atlas"

// Ranks of the texts that stand out.
const (
	selectedName = 0
	pointedName  = 1
)

// change is a symbol or a text as it was before it was made to stand out, so
// that this is undone without making any mark anew.
type change struct {
	symbol, text int // its number, or -1
	wasSymbol    Symbol
	wasText      Text
}

func (m *Marks) changeSymbol(i int) *Symbol {
	m.changes = append(m.changes, change{symbol: i, text: -1, wasSymbol: m.Symbols[i]})
	return &m.Symbols[i]
}

func (m *Marks) changeText(i int) *Text {
	m.changes = append(m.changes, change{symbol: -1, text: i, wasText: m.Texts[i]})
	return &m.Texts[i]
}

// undo takes back all changes but the first ones, and the order of the bands.
func (m *Marks) undo(keep int) {
	for len(m.changes) > keep {
		last := &m.changes[len(m.changes)-1]
		if last.symbol >= 0 {
			m.Symbols[last.symbol] = last.wasSymbol
		} else {
			m.Texts[last.text] = last.wasText
		}
		m.changes = m.changes[:len(m.changes)-1]
	}
	if m.reordered {
		m.Bands, m.otherOrder, m.reordered = m.otherOrder, m.Bands, false
	}
}

// point makes what is pointed at stand out, unless it is selected: that does so
// already.
func (b *Builder) point(f atlas.Feature) {
	b.pointed = f
	if f.Kind == atlas.NoFeature || f == b.basis.selected {
		return
	}
	m := &b.marks
	m.raiseBands(f)
	b.raiseDot(f, Pointed, pointedName)
	for i := m.dots.symbols.skip(0); i < len(m.Symbols); i = m.dots.symbols.skip(i + 1) {
		if m.Symbols[i].Feature == f {
			m.changeSymbol(i).Emphasis = Pointed
		}
	}
	for i := m.dots.texts.skip(0); i < len(m.Texts); i = m.dots.texts.skip(i + 1) {
		if m.Texts[i].Feature != f {
			continue
		}
		t := m.changeText(i)
		t.Priority = pointedName
		if t.namesSymbol() {
			t.RadiusPx += emphasisPx
		}
	}
}

// namesSymbol tells whether a text stands beside a symbol that is ringed while
// it is pointed at.
func (t *Text) namesSymbol() bool {
	return t.Toward == 0 && (t.Style == PlaceText || t.Feature.Kind == atlas.EventFeature)
}

// raiseBands lays the bands of a feature on all but selected ones.
func (m *Marks) raiseBands(f atlas.Feature) {
	m.otherOrder = m.otherOrder[:0]
	for i := range m.Bands {
		if b := &m.Bands[i]; b.Feature != f && b.Emphasis != Selected {
			m.otherOrder = append(m.otherOrder, *b)
		}
	}
	for i := range m.Bands {
		if b := &m.Bands[i]; b.Feature == f {
			m.otherOrder = append(m.otherOrder, *b)
			m.otherOrder[len(m.otherOrder)-1].Emphasis = Pointed
		}
	}
	for i := range m.Bands {
		if b := &m.Bands[i]; b.Emphasis == Selected {
			m.otherOrder = append(m.otherOrder, *b)
		}
	}
	m.Bands, m.otherOrder, m.reordered = m.otherOrder, m.Bands, true
}

// raiseDot makes the dot of a place stand out, if it has one. It is then shown
// and named from any distance.
func (b *Builder) raiseDot(f atlas.Feature, e Emphasis, priority int) {
	d := &b.marks.dots
	i, ok := d.ofFeature(f)
	if !ok {
		return
	}
	s := b.marks.changeSymbol(d.symbols.from + i)
	s.Emphasis, s.MinZoom = e, 0
	t := b.marks.changeText(d.texts.from + i)
	t.Priority, t.MinZoom = priority, 0
	t.RadiusPx += emphasisPx
}

package patch

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// element is a model of what the browser holds: an element, or as one without a
// name a text. It is read and changed without the code that is tested.
type element struct {
	name, text string
	attributes map[string]string
	children   []*element
	parent     *element
}

// read parses HTML as a browser does, as far as the panel writes it.
func read(t *testing.T, html string) *element {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader("<root>" + html + "</root>"))
	decoder.Strict, decoder.AutoClose = false, void
	at := &element{}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return at.children[0]
		}
		require.NoError(t, err, html)
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attributes: map[string]string{}, parent: at}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			at.children = append(at.children, e)
			at = e
		case xml.EndElement:
			at = at.parent
		case xml.CharData:
			at.children = append(at.children, &element{text: string(token), parent: at})
		}
	}
}

// apply makes the edits, as patch.js does.
func (e *element) apply(t *testing.T, edits Edits) {
	t.Helper()
	if edits.Walk == "" {
		return
	}
	fields := strings.Split(edits.Walk, separator)
	next := func() string {
		field := fields[0]
		fields = fields[1:]
		return field
	}
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		require.NoError(t, err)
		return n
	}
	for at := e; len(fields) > 0; {
		field := next()
		switch kind, rest := field[0], field[1:]; kind {
		case toChild:
			at = at.children[number(rest)]
		case toParent:
			at = at.parent
		case setText:
			require.Empty(t, at.name, "only a text is given another")
			at.text = rest
		case setValue:
			at.attributes[rest] = next()
		case dropValue:
			require.Contains(t, at.attributes, rest)
			delete(at.attributes, rest)
		case setContent:
			from, count := number(rest), number(next())
			fresh := read(t, next()).children
			for _, child := range fresh {
				child.parent = at
			}
			at.children = slices.Replace(at.children, from, from+count, fresh...)
		default:
			require.Fail(t, "there is no such edit", field)
		}
	}
}

// String writes the element in one way, however it came about.
func (e *element) String() string {
	if e.name == "" && e.parent != nil {
		return strconv.Quote(e.text)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<%s", e.name)
	for _, name := range slices.SortedFunc(maps.Keys(e.attributes), cmp.Compare[string]) {
		fmt.Fprintf(&b, " %s=%q", name, e.attributes[name])
	}
	b.WriteString(">")
	for _, child := range e.children {
		b.WriteString(child.String())
	}
	return b.String() + "</>"
}

// requireBecomes requires that the edits between two contents turn the one into
// the other, and returns them.
func requireBecomes(t *testing.T, old, fresh string) Edits {
	t.Helper()
	from, err := Parse(old)
	require.NoError(t, err)
	to, err := Parse(fresh)
	require.NoError(t, err)
	edits := Between(&from, &to)
	model := read(t, old)
	model.apply(t, edits)
	require.Equal(t, read(t, fresh).String(), model.String(), "from %s\nto %s\nby %q", old, fresh, edits.Walk)
	return edits
}

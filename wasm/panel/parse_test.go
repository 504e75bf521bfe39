package panel

import (
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// element is a parsed element. Its children are elements and, as elements
// without a name, texts.
type element struct {
	name     string
	attr     map[string]string
	content  string // of a text
	children []*element
}

// parse reads what the panel writes, as strictly as XML: every element is
// closed in its turn, every attribute quoted and given once, every & and <
// escaped. It also refuses what the content security policy would: scripts
// and styles in the text, handlers and addresses that are
// neither of the web nor of a page beside the explorer.
func parse(t *testing.T, text string) *element {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader("<root>" + text + "</root>"))
	var open []*element
	ids := map[string]bool{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			require.Fail(t, "the text ends early")
		}
		if err != nil {
			require.NoError(t, err, text)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attr: map[string]string{}}
			if slices.Contains([]string{"script", "style", "iframe", "object", "base"}, e.name) {
				require.Fail(t, "not allowed", e.name)
			}
			for _, a := range token.Attr {
				name := a.Name.Local
				_, twice := e.attr[name]
				switch {
				case twice:
					require.Fail(t, "an attribute is given twice", name)
				case name == "style" || strings.HasPrefix(name, "on"):
					require.Fail(t, "the policy allows no inline style or handler", name)
				case (name == "href" || name == "src") && !isAddress(a.Value):
					require.Fail(t, "neither an address of the web nor a page beside the explorer", a.Value)
				case name == "id" && ids[a.Value]:
					require.Fail(t, "an id is given twice", a.Value)
				case name == "id":
					ids[a.Value] = true
				}
				e.attr[name] = a.Value
			}
			if len(open) > 0 {
				parent := open[len(open)-1]
				parent.children = append(parent.children, e)
			}
			open = append(open, e)
		case xml.CharData:
			parent := open[len(open)-1]
			parent.children = append(parent.children, &element{content: string(token)})
		case xml.EndElement:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if len(open) == 0 {
				return last
			}
		default:
			require.Failf(t, "neither element nor text", "%T", token)
		}
	}
}

// besidePage is the address of a page that lies beside the explorer, with the
// anchor of what is meant on it, if there is one.
var besidePage = regexp.MustCompile(`^[a-z]+(-[a-z]+)*\.html(#[A-Za-z0-9-]+)?$`)

func isAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || besidePage.MatchString(s)
}

// text is all text inside an element.
func (e *element) text() string {
	if e == nil {
		return ""
	}
	if e.name == "" {
		return e.content
	}
	var b strings.Builder
	for _, c := range e.children {
		b.WriteString(c.text())
	}
	return b.String()
}

func (e *element) has(class string) bool {
	return slices.Contains(strings.Fields(e.attr["class"]), class)
}

// all finds every element below that a test accepts, in document order.
func (e *element) all(accept func(*element) bool) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name != "" && accept(c) {
			found = append(found, c)
		}
		found = append(found, c.all(accept)...)
	}
	return found
}

// named finds every element of a name that has a class, or any if class is "".
func (e *element) named(name, class string) []*element {
	return e.all(func(x *element) bool { return x.name == name && (class == "" || x.has(class)) })
}

package main

import (
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// node is an element of a page, or a text if it has no name.
type node struct {
	name, text string
	attr       map[string]string
	children   []*node
}

var (
	voidElement   = regexp.MustCompile(`<(meta|link|input|img|source|br|hr)\b([^>]*)>`)
	bareAttribute = regexp.MustCompile(` (hidden|defer|download|checked|data-keep-view|data-reload|data-address|data-plain)([ >])`)
)

// parsePage reads a page as strictly as XML, once void elements are closed and
// bare attributes have a value. It refuses what the content security policy
// would: inline scripts, styles and handlers.
func parsePage(t *testing.T, text string) *node {
	t.Helper()
	text = bareAttribute.ReplaceAllString(voidElement.ReplaceAllString(text, "<$1$2/>"), ` $1=""$2`)
	text = bareAttribute.ReplaceAllString(text, ` $1=""$2`) // two in a row
	decoder := xml.NewDecoder(strings.NewReader(text))
	top := &node{name: "#document"}
	open := []*node{top}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			require.Len(t, open, 1)
			return top
		}
		require.NoError(t, err)
		parent := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attr: map[string]string{}}
			require.NotEqual(t, "style", n.name)
			for _, a := range token.Attr {
				require.NotContains(t, n.attr, a.Name.Local, "given twice in %s", n.name)
				require.NotEqual(t, "style", a.Name.Local, n.name)
				require.False(t, strings.HasPrefix(a.Name.Local, "on"), "%s of %s", a.Name.Local, n.name)
				n.attr[a.Name.Local] = a.Value
			}
			parent.children = append(parent.children, n)
			open = append(open, n)
		case xml.EndElement:
			if parent.name == "script" {
				require.Empty(t, parent.content(), "no script is inline")
				require.NotEmpty(t, parent.attr["src"])
			}
			open = open[:len(open)-1]
		case xml.CharData:
			parent.children = append(parent.children, &node{text: string(token)})
		}
	}
}

// content is all text inside a node.
func (n *node) content() string {
	text := n.text
	for _, c := range n.children {
		text += c.content()
	}
	return text
}

// all finds the elements below a node, in document order.
func (n *node) all(names ...string) []*node {
	var found []*node
	for _, c := range n.children {
		if slices.Contains(names, c.name) || len(names) == 0 && c.name != "" {
			found = append(found, c)
		}
		found = append(found, c.all(names...)...)
	}
	return found
}

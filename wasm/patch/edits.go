package patch

import (
	"strconv"
	"strings"
)

// Edits turn what an element holds into what it shall hold. They are a walk
// through it: each is one character and what belongs to it, divided by
// [separator]. patch.js applies them.
type Edits struct {
	Walk string
	// Replaces tells whether anything comes or goes.
	Replaces bool
	// Loses tells whether something is replaced that a reader may have unfolded
	// or scrolled.
	Loses bool
}

// separator is the unit separator of ASCII, which no text has.
const separator = "\x1f"

// What the edits do, at the node where the walk is.
const (
	toChild    = '>' // the number of the child
	toParent   = '<'
	setText    = '=' // the text
	setValue   = '@' // the name of an attribute; its value
	dropValue  = '-' // the name of an attribute
	setContent = '~' // how many children stay before; how many go; the HTML that comes in their place
)

// walker writes edits.
type walker struct {
	strings.Builder
	at []int // the path to the node that is compared, in the new content
	on []int // the path to where the walk is
}

func (w *walker) write(kind byte, fields ...string) {
	if w.Len() > 0 {
		w.WriteString(separator)
	}
	w.WriteByte(kind)
	for i, field := range fields {
		if i > 0 {
			w.WriteString(separator)
		}
		w.WriteString(field)
	}
}

// edit leads the walk to the node that is compared, and changes it.
func (w *walker) edit(kind byte, fields ...string) {
	common := 0
	for common < min(len(w.at), len(w.on)) && w.at[common] == w.on[common] {
		common++
	}
	for range len(w.on) - common {
		w.write(toParent)
	}
	for _, child := range w.at[common:] {
		w.write(toChild, strconv.Itoa(child))
	}
	w.on = append(w.on[:common], w.at[common:]...)
	w.write(kind, fields...)
}

// unescape is the text of what [html.EscapeString] has escaped.
func unescape(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return unescaper.Replace(s)
}

var unescaper = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&")

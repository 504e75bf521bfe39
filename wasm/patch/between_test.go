package patch

import (
	"html"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOnlyWhatDiffersIsChanged(t *testing.T) {
	const us = separator
	for _, c := range []struct{ name, from, to, walk string }{
		{"nothing", `<p class="a">x</p>`, `<p class="a">x</p>`, ""},
		{"a text", `<p>x</p><p>y</p>`, `<p>x</p><p>z</p>`, ">1" + us + ">0" + us + "=z"},
		{"a text with signs", `<p>x</p>`, `<p>a &lt; &#34;b&#34; &amp;amp; &#39;c&#39; &gt; d</p>`, ">0" + us + ">0" + us + `=a < "b" &amp; 'c' > d`},
		{"an attribute", `<i a="1" b="2"></i>`, `<i a="1" b="3"></i>`, ">0" + us + "@b" + us + "3"},
		{"an attribute that is new and one that is gone", `<i a="1"></i>`, `<i b=""></i>`, ">0" + us + "@b" + us + us + "-a"},
		{"attributes of which one comes and one goes between others", `<i a="1" b="2" c="3"></i>`, `<i a="4" c="3" d="5"></i>`, ">0" + us + "@a" + us + "4" + us + "@d" + us + "5" + us + "-b"},
		{"attributes in another order", `<i a="1" b="2"></i>`, `<i b="2" a="1"></i>`, ""},
		{"neighbours, from one to the next", `<b>1</b><b>2</b>`, `<b>3</b><b>4</b>`, ">0" + us + ">0" + us + "=3" + us + "<" + us + "<" + us + ">1" + us + ">0" + us + "=4"},
		{"a child more at the end", `<b>1</b>`, `<b>1</b><b>2</b>`, "~1" + us + "0" + us + "<b>2</b>"},
		{"a child more in the middle", `<h2>a</h2><p>b</p>`, `<h2>a</h2><div></div><p>b</p>`, "~1" + us + "0" + us + "<div></div>"},
		{"a child less", `<h2>a</h2><div></div><p>b</p>`, `<h2>a</h2><p>b</p>`, "~1" + us + "1" + us},
		{"one kind for another", `<i></i><b>x</b><i></i>`, `<i></i>text<i></i>`, "~1" + us + "1" + us + "text"},
		{"a text where there was none", `<i></i>`, `<i>x</i>`, ">0" + us + "~0" + us + "0" + us + "x"},
		{"an element without content", `<input a="1"><br><b>x</b>`, `<input a="2"><br><b>y</b>`, ">0" + us + "@a" + us + "2" + us + "<" + us + ">2" + us + ">0" + us + "=y"},
		{"a list that stands for something else", `<ul id="a"><li>x</li></ul>`, `<ul id="b"><li>x</li></ul>`, "~0" + us + "1" + us + `<ul id="b"><li>x</li></ul>`},
		{"a button that stands for something else", `<button id="a">x</button>`, `<button id="b">x</button>`, ">0" + us + "@id" + us + "b"},
		{
			"what is folded away below what is not there any more",
			`<p>a</p><details><summary>one</summary>1</details><details><summary>two</summary>2</details>`,
			`<p>a</p><details><summary>two</summary>3</details>`,
			"~1" + us + "1" + us + us + ">1" + us + ">1" + us + "=3",
		},
		{
			"what is folded away, with another number in its summary",
			`<details><summary id="s">1 more</summary></details>`, `<details><summary id="s">2 more</summary></details>`,
			">0" + us + ">0" + us + ">0" + us + "=2 more",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.walk, requireBecomes(t, c.from, c.to).Walk)
		})
	}
}

func TestWhatAReaderMayHaveUnfoldedOrScrolledIsNotLostUnsaid(t *testing.T) {
	for _, c := range []struct {
		name, from, to string
		loses          bool
	}{
		{"a text", `<p>x</p>`, `<p>y</p>`, false},
		{"a paragraph that goes", `<p>x</p>`, ``, false},
		{"a button that goes", `<p><button tabindex="0" id="a">x</button></p>`, ``, false},
		{"what is unfolded goes", `<div><details><summary>a</summary></details></div>`, ``, true},
		{"it says the same", `<details><summary>a</summary><p>x</p></details>`, `<details><summary>a</summary><p>y</p></details>`, false},
		{"it says something else", `<details><summary>a</summary></details>`, `<details><summary>b</summary></details>`, true},
		{"a list that is scrolled goes", `<div><ul tabindex="0" id="a"></ul></div>`, ``, true},
		{"before it something goes", `<p>a</p><ul tabindex="0" id="a"></ul>`, `<ul tabindex="0" id="a"></ul>`, false},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.loses, requireBecomes(t, c.from, c.to).Loses) })
	}
}

func TestWhatIsNotWellFormedIsRefused(t *testing.T) {
	for _, text := range []string{"<p>", "</p>", "<p", "<p></b>", "<b><i></b></i>", "a" + separator} {
		_, err := Parse(text)
		require.Error(t, err, text)
	}
}

// grown writes some random content.
func grown(r *rand.Rand, b *strings.Builder, depth int) {
	names := []string{"p", "b", "details", "tr", "input", "button"}
	for range r.IntN(5) {
		if r.IntN(3) == 0 && !strings.HasSuffix(b.String(), "t") { // two texts beside each other are one
			b.WriteString(html.EscapeString(string(`ab&<>"'é`[r.IntN(7)])) + "t")
			continue
		}
		name := names[r.IntN(len(names))]
		b.WriteString("<" + name)
		for _, attribute := range []string{"id", "class", "data-a"} {
			if r.IntN(3) == 0 {
				b.WriteString(" " + attribute + `="` + html.EscapeString(string(`ab"'&<>`[r.IntN(7)])) + `"`)
			}
		}
		b.WriteString(">")
		if name == "input" {
			continue
		}
		if depth > 0 {
			grown(r, b, depth-1)
		}
		b.WriteString("</" + name + ">")
	}
}

func TestAnyContentBecomesAnyOther(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	before := ""
	for range 3000 {
		var b strings.Builder
		grown(r, &b, r.IntN(5))
		requireBecomes(t, before, b.String())
		before = b.String()
	}
}

func TestAContentIsReadInTheRoomOfAnother(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var old Tree
	for range 300 {
		var b strings.Builder
		grown(r, &b, r.IntN(5))
		want, err := Parse(b.String())
		require.NoError(t, err)
		got, err := ParseOver(old, b.String())
		require.NoError(t, err)
		assert.Equal(t, want.html, got.html)
		assert.ElementsMatch(t, want.nodes, got.nodes)
		old = got
	}
}

// TestAHundredRowsBecomeOthers is beyond what is compared pair by pair.
func TestAHundredRowsBecomeOthers(t *testing.T) {
	requireBecomes(t, strings.Repeat(`<p id="a">x</p>`, 100), strings.Repeat(`<p id="b">x</p>`, 90)+"<b></b>")
}

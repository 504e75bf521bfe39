package panel

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func linksOf(forms ...termForm) *Terms {
	slices.SortStableFunc(forms, func(a, b termForm) int { return len(b.text) - len(a.text) })
	return &Terms{forms: forms, used: map[string]bool{}}
}

func TestTermsAreLinkedWhereAPageFirstUsesThem(t *testing.T) {
	const diaspora = `<a class="term" href="glossary.html#g-diaspora">`
	tests := []struct{ name, text, want string }{
		{"a term in a sentence", "With a diaspora.", "With a " + diaspora + "diaspora</a>."},
		{"only its first use", "A diaspora and a diaspora.", "A " + diaspora + "diaspora</a> and a diaspora."},
		{"in the plural, as one word", "the diasporas", "the " + diaspora + "diasporas</a>"},
		{"not inside another word", "diasporic, prediaspora", "diasporic, prediaspora"},
		{"with the capital of a sentence", "Diasporas help.", diaspora + "Diasporas</a> help."},
		{"with the capital of a later sentence", "Yes. Diasporas help.", "Yes. " + diaspora + "Diasporas</a> help."},
		{"not with the capital of a name", "the Council for Diasporas", "the Council for Diasporas"},
		{"not before a mark that ends a word", "diaspora\u064b", "diaspora\u064b"},
		{"after an elision", "l’diaspora", "l’" + diaspora + "diaspora</a>"},
		{"the longer of two terms", "an assisted return", `an <a class="term" href="glossary.html#g-assisted">assisted return</a>`},
		{"a name with its capitals", "a DNA test", `a <a class="term" href="glossary.html#g-dna">DNA test</a>`},
		{"text that could be markup is only text", `a <b> & "diaspora"`, `a &lt;b&gt; &amp; &#34;` + diaspora + `diaspora</a>&#34;`},
		{"a text without a term", "People.", "People."},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := linksOf(termForm{"diaspora", "diaspora"}, termForm{"diaspora", "diasporas"}, termForm{"return", "return"},
				termForm{"assisted", "assisted return"}, termForm{"dna", "DNA test"})
			assert.Equal(t, test.want, l.Link(test.text))
		})
	}
}

func FuzzLinkingTermsKeepsTheText(f *testing.F) {
	l := linksOf(termForm{"hotspot", "hotspot"}, termForm{"landing-point", "landing point"})
	tag := regexp.MustCompile(`<[^>]*>`)
	for _, seed := range []string{"A hotspot.", "landing points & <hotspot>", "", "İ hotspot", "\xff hotspot"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clear(l.used)
		text = strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "")
		assert.Equal(t, text, html.UnescapeString(tag.ReplaceAllString(l.Link(text), "")))
	})
}

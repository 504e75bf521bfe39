package main

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
	"approdi/wasm/panel"
)

func linksOf(forms ...termForm) *termLinks {
	slices.SortStableFunc(forms, func(a, b termForm) int { return len(b.text) - len(a.text) })
	return &termLinks{forms: forms, used: map[string]bool{}}
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
			assert.Equal(t, test.want, string(l.link(test.text)))
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
		assert.Equal(t, text, html.UnescapeString(tag.ReplaceAllString(string(l.link(text)), "")))
	})
}

func TestEveryTermIsExplainedAndLedToFromWhereItIsUsed(t *testing.T) {
	eachLanguage(t, func(t *testing.T, o officeLanguage, facts *data.Data) {
		glossary := o.pages[panel.GlossaryPage]
		for k := range facts.Office.Glossary {
			entry := &facts.Office.Glossary[k]
			n := glossary.withID(panel.GlossaryAnchor(entry.ID))
			require.NotNil(t, n, entry.ID)
			assert.Equal(t, o.catalog.Text(entry.TermKey()), n.all("dt")[0].content())
			assert.Contains(t, n.content(), o.catalog.Text(entry.TextKey()))
			assertSourced(t, n, entry.Sources)
			address := panel.GlossaryPage + "#" + panel.GlossaryAnchor(entry.ID)
			for _, section := range entry.Sections {
				path := officePath(section)
				assert.True(t, n.leadsTo(path) || n.leadsTo(path+"#"+section), "%s: %s", entry.ID, section)
			}
			for path, page := range o.pages {
				linked := 0
				for _, a := range page.all("a") {
					if a.attr["class"] == "term" && a.attr["href"] == address {
						linked++
					}
				}
				assert.LessOrEqual(t, linked, 1, "%s on %s", entry.ID, path)
			}
			for form := range strings.SplitSeq(o.catalog.Text("glossary-forms."+entry.ID), termForms) {
				assert.NotEmpty(t, strings.TrimSpace(form), entry.ID)
			}
		}
	})
}

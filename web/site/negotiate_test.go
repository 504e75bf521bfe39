package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestChooseCoding(t *testing.T) {
	both := []string{"br", "gzip"}
	tests := []struct {
		name, accept string
		offered      []string
		want         string
	}{
		{"no header means no coding", "", both, ""},
		{"what browsers send gives brotli", "gzip, deflate, br, zstd", both, "br"},
		{"a client that knows only gzip gets gzip", "gzip", both, "gzip"},
		{"a coding that is not on offer is not used", "zstd", both, ""},
		{"a higher weight wins over our preference", "br;q=0.5, gzip;q=0.8", both, "gzip"},
		{"an equal weight leaves the choice to us", "gzip;q=0.8, br;q=0.8", both, "br"},
		{"weight 0 excludes", "br;q=0, gzip", both, "gzip"},
		{"everything excluded means no coding", "br;q=0, gzip;q=0", both, ""},
		{"the asterisk stands for what is not named", "*", both, "br"},
		{"the asterisk leaves named codings alone", "br;q=0, *", both, "gzip"},
		{"no coding can be preferred", "identity, br;q=0.5", both, ""},
		{"a coding liked as much as none is used", "identity, br", both, "br"},
		{"no coding excluded still gives a coding", "identity;q=0, gzip", both, "gzip"},
		{"nothing acceptable gives no coding", "identity;q=0, zstd", both, ""},
		{"names are read without regard to case", "BR;Q=1", both, "br"},
		{"blanks are allowed around everything", " br ; q=0.2 ,\tgzip ; q=0.4 ", both, "gzip"},
		{"an entry with a weight that is no number is ignored", "br;q=much, gzip", both, "gzip"},
		{"an entry with a weight above 1 is ignored", "br;q=2, gzip", both, "gzip"},
		{"nothing on offer gives no coding", "br", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if i := chooseCoding(test.accept, test.offered); i >= 0 {
				got = test.offered[i]
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestChooseLanguage(t *testing.T) {
	both := []string{"en", "it", "pt-BR"}
	tests := []struct {
		name, accept string
		offered      []string
		want         string
	}{
		{"no header gives English", "", both, "en"},
		{"the language asked for is given", "it", both, "it"},
		{"a region falls back to its language", "it-CH", both, "it"},
		{"a script and a region fall back to the language", "it-Latn-CH", both, "it"},
		{"a regional page answers its own region", "pt-br", both, "pt-BR"},
		{"a regional page does not answer the bare language", "pt", both, "en"},
		{"the first of equals wins", "it, en", both, "it"},
		{"the heavier wins whatever the order", "it;q=0.4, en;q=0.8", both, "en"},
		{"languages we do not have are passed over", "fr-FR, fr;q=0.9, it;q=0.8", both, "it"},
		{"an excluded language is not given", "it;q=0", []string{"en", "it"}, "en"},
		{"any language will do", "*", both, "en"},
		{"without English the first is given", "fr", []string{"el", "it"}, "el"},
		{"no languages at all give none", "it", nil, ""},
		{"a mistaken header gives English", ";;;,,,q=1;", both, "en"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, chooseLanguage(test.accept, test.offered))
		})
	}
}

func FuzzNegotiation(f *testing.F) {
	for _, seed := range []string{"", "gzip, br;q=0.5", "*;q=0", "it-IT,it;q=0.9,en;q=0.8", "q=;;q=1e9,-,--;q"} {
		f.Add(seed)
	}
	offered := []string{"br", "gzip"}
	languages := []string{"en", "it"}
	f.Fuzz(func(t *testing.T, header string) {
		for _, p := range parsePreferences(header) {
			assert.GreaterOrEqual(t, p.weight, 0.0)
			assert.LessOrEqual(t, p.weight, 1.0)
			assert.NotEmpty(t, p.value)
		}
		assert.Less(t, chooseCoding(header, offered), len(offered))
		assert.Contains(t, languages, chooseLanguage(header, languages))
	})
}

package search_test

import (
	"strings"
	"testing"

	"approdi/wasm/search"
)

func BenchmarkFind(b *testing.B) {
	index := english(b)
	for _, c := range []struct{ name, query string }{
		{"one letter", "l"},
		{"a name", "Lampedusa"},
		{"a misspelt name", "Lampeduza"},
		{"Arabic", "لامبيدوزا"},
		{"three words, two misspelt", "rota mediteraneo centrale"},
		{"nothing", "qwertyuiop"},
		{"as much as is read", strings.Repeat("mediteranean ", 100)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				index.Find(c.query, 8)
			}
		})
	}
}

func BenchmarkBuild(b *testing.B) {
	facts, catalogs := load(b, "en", "it")
	b.ReportAllocs()
	for b.Loop() {
		search.New(facts, catalogs...).Find("l", 1)
	}
}

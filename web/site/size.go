package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"

	"approdi/data/i18n"
)

// What a first visit may load, in bytes compressed by Brotli: until the figures can be read and the map is pictured, and
// until the map can be used. Over a line of 9 Mbit/s a hundred thousand bytes are 89 ms. The second is set near what the
// program takes, so that what it gains by accident is noticed; the most that it may ever be is 4,000,000.
const (
	figuresBudget = 60_000
	mapBudget     = 1_820_000
)

// quickly is by how much more the quick compression of a server on the same machine leaves, as tests build the site.
const quickly = 1.3

// weight is what one file costs a visit.
type weight struct {
	path                string
	plain, gzip, brotli int // bytes: as it is, and as the two codings leave it
}

// visit is what a first visit loads, in its order: what the figures and the picture of the map need, and what the map
// needs besides.
type visit struct{ figures, program []weight }

// reference finds what a page loads before its map can be used. Links that lead to other pages are none.
var reference = regexp.MustCompile(`<(?:link rel="(?:stylesheet|icon)" href|script src|img id="poster" src)="([^"]+)"|data-(?:exec|wasm|words)="([^"]+)"`)

// firstVisit reads from an explorer's page what it loads.
func firstVisit(s *tree, page string) (visit, error) {
	var v visit
	file, ok := s.files[page]
	if !ok {
		return v, fmt.Errorf("There is no %s to weigh.", page)
	}
	add := func(at string) error {
		f, ok := s.files[at]
		if !ok {
			return fmt.Errorf("%s asks for %s, which is not there.", page, at)
		}
		w := weight{path: at, plain: len(f.plain.body), gzip: len(f.variantFor("gzip").body), brotli: len(f.variantFor("br").body)}
		if strings.HasSuffix(at, ".wasm") || strings.HasPrefix(path.Base(at), "wasm_exec.") || path.Dir(at) == "/"+wordsDir {
			v.program = append(v.program, w)
		} else {
			v.figures = append(v.figures, w)
		}
		return nil
	}
	err := add(page)
	for _, found := range reference.FindAllSubmatch(file.plain.body, -1) {
		at := path.Join(path.Dir(page), string(found[1]))
		if len(found[2]) > 0 {
			at = "/" + string(found[2]) // beside the script, at the top
		}
		err = errors.Join(err, add(at))
	}
	return v, err
}

// sum adds weights up.
func sum(weights ...[]weight) weight {
	var all weight
	for _, w := range slices.Concat(weights...) {
		all.plain, all.gzip, all.brotli = all.plain+w.plain, all.gzip+w.gzip, all.brotli+w.brotli
	}
	return all
}

// judge is an error where a visit loads more than it may.
func (v visit) judge(tolerance float64) error {
	var faults []error
	check := func(what string, got, most int) {
		if limit := int(float64(most) * tolerance); got > limit {
			faults = append(faults, fmt.Errorf("A first visit loads %d bytes until %s; %d is the most.", got, what, limit))
		}
	}
	check("the figures can be read", sum(v.figures).brotli, figuresBudget)
	check("the map can be used", sum(v.figures, v.program).brotli, mapBudget)
	return errors.Join(faults...)
}

// print writes a table of a visit.
func (v visit) print(out io.Writer) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	row := func(name string, w weight) { fmt.Fprintf(table, "%d\t%d\t%d\t  %s\n", w.plain, w.gzip, w.brotli, name) }
	fmt.Fprintf(table, "bytes\tgzip\tbrotli\t\n")
	for _, w := range v.figures {
		row(w.path, w)
	}
	row("= until the figures can be read", sum(v.figures))
	for _, w := range v.program {
		row(w.path, w)
	}
	row("= until the map can be used", sum(v.figures, v.program))
	return table.Flush()
}

// size says what a first visit loads, in the language in which it is most, and fails where that is too much.
func size(ctx context.Context, j job, built bool, out io.Writer) error {
	if !built {
		if err := build(ctx, j, out); err != nil {
			return err
		}
	}
	s, err := loadTree(j.Dist)
	if err != nil {
		return err
	}
	var most visit
	for _, language := range i18n.Languages() {
		v, err := firstVisit(s, "/"+language+"/index.html")
		if err != nil {
			return err
		}
		if sum(v.figures).brotli > sum(most.figures).brotli {
			most = v
		}
	}
	if err := most.print(out); err != nil {
		return err
	}
	if j.Quick {
		return most.judge(quickly)
	}
	return most.judge(1)
}

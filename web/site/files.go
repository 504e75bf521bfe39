package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// variant is one form in which a file can be sent.
type variant struct {
	coding string // content coding: "", "br" or "gzip"
	body   []byte
	etag   string // strong validator, different for each form as RFC 9110, section 8.8.3, asks
}

// siteFile is one file of the site with its compressed copies.
type siteFile struct {
	mediaType
	plain   variant
	pressed []variant // in the server's order of preference
	forever bool      // its name carries a hash of its content
}

// tree is a built folder read into memory. A request is answered by looking up its path, so no path can lead outside.
type tree struct {
	files     map[string]*siteFile // by path from the root of the server: "/en/index.html"
	languages []string             // folders with a page in one language, sorted
}

var (
	hashedName     = regexp.MustCompile(`\.[0-9a-f]{8}\.[a-z]+$`)
	languageFolder = regexp.MustCompile(`^/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)/index\.html$`)
)

// loadTree reads every regular file below dir.
func loadTree(dir string) (*tree, error) {
	s := &tree{files: map[string]*siteFile{}}
	bodies := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		relative, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		bodies["/"+filepath.ToSlash(relative)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("The built site cannot be read: %w.", err)
	}
	for path, body := range bodies {
		if isCopy(path, bodies) {
			continue
		}
		file := &siteFile{mediaType: mediaTypeOf(path), plain: newVariant("", body), forever: hashedName.MatchString(path)}
		for _, c := range newPress(true).codings {
			if pressed, ok := bodies[path+c.ending]; ok {
				file.pressed = append(file.pressed, newVariant(c.name, pressed))
			}
		}
		s.files[path] = file
		if language := languageFolder.FindStringSubmatch(path); language != nil {
			s.languages = append(s.languages, language[1])
		}
	}
	slices.Sort(s.languages)
	return s, nil
}

func newVariant(coding string, body []byte) variant {
	return variant{coding: coding, body: body, etag: `"` + contentHash(body)[:32] + `"`}
}

// isCopy reports whether the path is the compressed copy of another file.
func isCopy(path string, all map[string][]byte) bool {
	for _, c := range newPress(true).codings {
		if original, ok := strings.CutSuffix(path, c.ending); ok {
			if _, ok := all[original]; ok {
				return true
			}
		}
	}
	return false
}

// paths lists the files in order.
func (s *tree) paths() []string { return slices.Sorted(maps.Keys(s.files)) }

// variantFor is the form to send to a client with this Accept-Encoding.
func (f *siteFile) variantFor(acceptEncoding string) variant {
	codings := make([]string, len(f.pressed))
	for i, v := range f.pressed {
		codings[i] = v.coding
	}
	if i := chooseCoding(acceptEncoding, codings); i >= 0 {
		return f.pressed[i]
	}
	return f.plain
}

package main

import (
	"bytes"
	"strings"
	"text/template"
)

// readmeTemplate is the plain text that lies beside the files.
var readmeTemplate = template.Must(template.New("readme.txt").ParseFS(templates, "template/readme.txt"))

// readmeFile is one file as the plain text tells of it.
type readmeFile struct {
	Name, Holds, Licence, Citation string
	Columns                        []string
}

// lineWidth is the length of lines in plain text, in characters.
const lineWidth = 78

// readme adds the plain text. It tells of all files before it and of itself.
func (m *downloadMaker) readme() {
	const name = "README.txt"
	page := struct {
		Title, Introduction, Warning, Independent string
		Files                                     []readmeFile
	}{
		m.catalog.Text("page.title"), m.wrap(m.catalog.Text("downloads.introduction"), ""),
		m.wrap(m.catalog.Text("downloads.warning"), ""), m.wrap(m.catalog.Text("page.independent"), ""), nil,
	}
	for _, file := range m.files {
		t := m.terms(file.Name, file.Licence)
		entry := readmeFile{
			Name: file.Name, Holds: m.wrap(m.catalog.Text("download."+file.Name+".holds"), "  "),
			Licence:  m.wrap(m.catalog.Text("tables.with-detail", "name", m.catalog.Text("downloads.licence"), "detail", t.Licence), "  "),
			Citation: m.wrap(m.catalog.Text("tables.with-detail", "name", m.catalog.Text("downloads.citation"), "detail", t.Citation), "  "),
		}
		for _, c := range file.Columns {
			entry.Columns = append(entry.Columns, m.wrap(m.catalog.Text("tables.with-detail", "name", c, "detail", columnText(m.catalog, file.Name, c)), "    "))
		}
		page.Files = append(page.Files, entry)
	}
	var out bytes.Buffer
	err := readmeTemplate.Execute(&out, page)
	m.add(download{Name: name, Licence: "own", Content: out.Bytes()}, err)
}

// wrap breaks a text into lines, each after the indent.
func (m *downloadMaker) wrap(text, indent string) string {
	var lines []string
	line := indent
	for word := range strings.SplitSeq(text, " ") { // no-break spaces stay
		if len([]rune(line))+1+len([]rune(word)) > lineWidth && line != indent {
			lines = append(lines, line)
			line = indent
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	return strings.Join(append(lines, line), "\n")
}

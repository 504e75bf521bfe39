package main

import (
	"path/filepath"

	"approdi/wasm/panel"
)

// downloadsPage lists the files that readers may take away.
type downloadsPage struct {
	frame
	Files []downloadEntry
}

// downloadEntry is one file.
type downloadEntry struct {
	File, Path, Name, Holds string
	Licence, Citation, Size string
	Columns                 []column
	ColumnsCaption          string
	Metadata                string // says which file describes the columns to programs
}

// column is one column of a table, with what it holds.
type column struct{ Name, Meaning string }

// bytesPerKilobyte rounds sizes up to whole kilobytes.
const bytesPerKilobyte = 1000

func (s site) writeDownloadsPage(_ panel.Writer) error {
	page := downloadsPage{
		frame: s.frame("downloads.html", "downloads.html", s.catalog.Text("downloads.heading"), s.catalog.Text("downloads.description")),
	}
	asOf := s.catalog.Date(latestState(s.allIndicators()...))
	for _, d := range s.downloads {
		entry := downloadEntry{
			File: d.Name, Path: "../data/" + d.Name, Name: s.catalog.Text("download." + d.Name + ".name"),
			Holds: s.catalog.Text("download." + d.Name + ".holds"), Licence: s.catalog.Text("download.licence." + d.Licence),
			Citation: fileCitation(s.catalog, d.Name, asOf),
			Size:     s.catalog.Text("downloads.kilobytes", "size", s.catalog.Number((len(d.Content)+bytesPerKilobyte-1)/bytesPerKilobyte)),
		}
		for _, name := range d.Columns {
			entry.Columns = append(entry.Columns, column{name, columnText(s.catalog, d.Name, name)})
		}
		if len(d.Columns) > 0 {
			entry.ColumnsCaption = s.catalog.Text("downloads.columns-caption", "file", d.Name)
			entry.Metadata = s.catalog.Text("downloads.metadata", "file", d.Name+metadataEnding)
		}
		page.Files = append(page.Files, entry)
	}
	return s.render("downloads.html", filepath.Join(s.catalog.Lang(), "downloads.html"), page)
}

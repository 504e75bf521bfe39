package main

import (
	"bytes"
	"encoding/json"
	"path"
	"sort"
)

// sources is the content of SOURCES.json: what the basemap was made from and
// the checksum of every file that was written.
type sources struct {
	Inputs  []input  `json:"inputs"`
	Outputs []output `json:"outputs"`
}

// output is a file by its path below the folder data.
type output struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// addSources adds SOURCES.json to the files.
func addSources(files, catalogs map[string][]byte) error {
	list := sources{Inputs: inputs}
	for name, data := range files {
		list.Outputs = append(list.Outputs, output{path.Join("basemap", name), sum(data)})
	}
	for name, data := range catalogs {
		list.Outputs = append(list.Outputs, output{path.Join("i18n", name), sum(data)})
	}
	sort.Slice(list.Outputs, func(i, j int) bool { return list.Outputs[i].File < list.Outputs[j].File })
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(list); err != nil {
		return err
	}
	files["SOURCES.json"] = b.Bytes()
	return nil
}

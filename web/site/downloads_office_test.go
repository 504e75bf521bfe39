package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"approdi/data/i18n"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheTableOfTheOfficeHoldsEveryNumberOfTheDocuments(t *testing.T) {
	dir, facts := writtenDownloads(t)
	header, rows := readTable(t, filepath.Join(dir, "office.csv"))
	require.Equal(t, "id,section,programme,value,qualifier,unit,year,place,source,note", strings.Join(header[:10], ","), "columns are added at the end")
	checked := checkedNumbers(t)
	require.Len(t, rows, len(checked))
	for k, row := range rows {
		f, want := &facts.Office.Figures[k], checked[k]
		assert.Equal(t, f.ID, row["id"])
		if f.Words {
			assert.Empty(t, row["value"], f.ID)
			assert.NotEmpty(t, row["words"], f.ID)
		} else {
			assert.Equal(t, want[2], row["value"], f.ID)
		}
		if f.Year != 0 {
			assert.Equal(t, strconv.Itoa(f.Year), row["year"], f.ID)
		} else {
			assert.Empty(t, row["year"], f.ID)
		}
		assert.Equal(t, want[6], strings.Split(row["source"], sourceSeparator)[0], "%s: the document comes first", f.ID)
		assert.Equal(t, strconv.FormatBool(f.Error), row["document_errs"], f.ID)
		assert.Equal(t, f.Note == "", row["note"] == "", f.ID)
		for _, text := range row {
			assert.NotContains(t, text, "⟦", f.ID)
		}
	}
}

func TestTheDocumentOfTheOfficeHoldsAreasFiguresFlowsAndGlossary(t *testing.T) {
	dir, facts := writtenDownloads(t)
	var document officeJSON
	readJSON(t, filepath.Join(dir, "office.json"), &document)
	assert.NotContains(t, readText(t, dir, "office.json"), "⟦")
	require.Len(t, document.Areas, len(facts.Office.Areas))
	require.Len(t, document.Figures, len(facts.Office.Figures))
	require.Len(t, document.Flows, len(facts.Office.Flows))
	require.Len(t, document.Glossary, len(facts.Office.Glossary))
	for k, record := range document.Figures {
		f := &facts.Office.Figures[k]
		assert.Equal(t, f.ID, record.ID)
		if f.Words {
			assert.Nil(t, record.Value, f.ID)
			assert.Len(t, record.Words, len(i18n.Languages()), f.ID)
		} else {
			require.NotNil(t, record.Value, f.ID)
			assert.Equal(t, f.Value, *record.Value, f.ID)
		}
		assert.Len(t, record.Label, len(i18n.Languages()), f.ID)
		assert.Equal(t, f.Error, record.Errs, f.ID)
	}
	points := map[string]bool{}
	for _, p := range document.Points {
		points[p.ID] = true
	}
	for k, record := range document.Flows {
		assert.Equal(t, facts.Office.Flows[k].To, record.To)
		for _, id := range append(append([]string{}, record.From...), record.To...) {
			_, isPlace := facts.Place(id)
			assert.True(t, isPlace || points[id], "%s is where a reader can find it", id)
		}
	}
}

package i18n

import "embed"

// The program in the browser does without the words of the pages that are
// only written when the site is built: documents.json, method.json and
// pages.json.
//
//go:embed */about.json */events.json */figures.json */format.json */geography.json */glossary.json */interface.json
//go:embed */landings.json */marks.json */office.json */panel.json */places.json */routes.json */search.json */views.json
var files embed.FS

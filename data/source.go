package data

import (
	"cmp"

	"approdi/data/strict"
)

// Source is a publication or data file that a fact was read in.
type Source struct {
	ID        string `json:"id"`
	Publisher string `json:"publisher"`
	Title     string `json:"title"`
	// Lang is the language (BCP 47) of the title where it is not English.
	Lang string `json:"lang,omitempty"`
	// Date is when it was published or saved: an ISO 8601 day, month or year,
	// or "" where it is not known.
	Date string `json:"date,omitempty"`
	// URL is the address of the text itself, or "" where only the site is known.
	URL string `json:"url,omitempty"`
	// Licence is the name of the terms of reuse, or "" where they were not seen.
	Licence string `json:"licence,omitempty"`
	// SeenAt says where the copy that was read is kept.
	SeenAt string `json:"seenAt,omitempty"`
	// Covers is the span of years that a data file has, or nil where the
	// source is a text. Each end is an ISO 8601 year, month or day.
	Covers *Period `json:"covers,omitempty"`
}

// TitleLang is the language of the title (BCP 47).
func (s *Source) TitleLang() string { return cmp.Or(s.Lang, "en") }

// decodeSources reads sources.json: an array of sources.
func decodeSources(document []byte) ([]Source, error) {
	var sources []Source
	if err := strict.Decode(document, &sources); err != nil {
		return nil, err
	}
	return sources, nil
}

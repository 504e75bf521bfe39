// Package strict decodes the JSON documents that facts, words and the ground are in. How strictly depends on where:
// natively, which is where the site is built and tested, whatever is wrong is found; the program in the browser gets
// documents that were found right, finds what was cut off or damaged on the way, and has them sooner.
package strict

import (
	"bytes"
	"errors"
	"io"

	"github.com/goccy/go-json"
)

// Decode decodes one JSON value and nothing else: anything after the value, and a value of another type, is an error.
// Where documents are checked, so is a field that the type does not have, since a misspelt one would otherwise be lost
// without a word.
func Decode(document []byte, into any) error {
	if Checked {
		return decodeAll(document, into)
	}
	return json.Unmarshal(document, into)
}

// decodeAll is [json.Unmarshal] that refuses fields which the type does not have.
func decodeAll(document []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one JSON value in the file")
	}
	return nil
}

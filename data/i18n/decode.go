package i18n

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/goccy/go-json"
)

// decode reads one file: an object whose values are texts or objects of
// plural forms. It walks the tokens itself because decoding into a map would
// keep the last of two equal keys and lose the other in silence.
func decode(document []byte) (map[string]entry, error) {
	// The walk below trusts the grammar, and the tokens alone do not check
	// all of it: two values without a comma would pass.
	if !json.Valid(document) {
		return nil, errors.New("is not one JSON value")
	}
	decoder := json.NewDecoder(bytes.NewReader(document))
	if err := expectObject(decoder); err != nil {
		return nil, err
	}
	entries := make(map[string]entry)
	for {
		key, err := nextKey(decoder)
		if err != nil {
			return nil, err
		}
		if key == "" {
			break
		}
		if _, twice := entries[key]; twice {
			return nil, fmt.Errorf("%s: key occurs twice", key)
		}
		if entries[key], err = nextEntry(decoder); err != nil {
			return nil, fmt.Errorf("%s: %w", key, err)
		}
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one JSON value in the file")
	}
	return entries, nil
}

func expectObject(decoder *json.Decoder) error {
	token, err := decoder.Token()
	if err != nil {
		return err
	}
	if token != json.Delim('{') {
		return errors.New("is not an object")
	}
	return nil
}

// nextKey returns the next key of an object, or "" at its end.
func nextKey(decoder *json.Decoder) (string, error) {
	token, err := decoder.Token()
	if err != nil {
		return "", unexpected(err)
	}
	if token == json.Delim('}') {
		return "", nil
	}
	key, ok := token.(string)
	if !ok || key == "" {
		return "", errors.New("a key is not a text")
	}
	return key, nil
}

// nextEntry reads a text or an object of plural forms.
func nextEntry(decoder *json.Decoder) (entry, error) {
	token, err := decoder.Token()
	if err != nil {
		return entry{}, unexpected(err)
	}
	if text, ok := token.(string); ok {
		return entry{text: text}, nil
	}
	if token != json.Delim('{') {
		return entry{}, errors.New("is neither a text nor plural forms")
	}
	forms := make(map[category]string)
	for {
		key, err := nextKey(decoder)
		if err != nil {
			return entry{}, err
		}
		if key == "" {
			break
		}
		name := category(key)
		if !slices.Contains(categories, name) {
			return entry{}, fmt.Errorf("%q is not a plural category", key)
		}
		if _, twice := forms[name]; twice {
			return entry{}, fmt.Errorf("plural category %s occurs twice", name)
		}
		token, err := decoder.Token()
		if err != nil {
			return entry{}, unexpected(err)
		}
		text, ok := token.(string)
		if !ok {
			return entry{}, fmt.Errorf("plural form %s is not a text", name)
		}
		forms[name] = text
	}
	if _, ok := forms[other]; !ok {
		return entry{}, errors.New("has no plural form other")
	}
	return entry{forms: forms}, nil
}

// unexpected names an end of file inside a value as what it is.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

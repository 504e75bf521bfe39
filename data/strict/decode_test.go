package strict

import (
	"testing"

	"github.com/goccy/go-json"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecode(t *testing.T) {
	readers := []struct {
		name   string
		decode func(document []byte, into any) error
		strict bool
	}{
		{"natively", Decode, true},
		{"in the browser", func(document []byte, into any) error { return json.Unmarshal(document, into) }, false},
	}
	for _, test := range []struct {
		name, document string
		fails, strict  bool // whether it is refused, and by the strict reader alone
	}{
		{name: "one value", document: `{"year": 2016}` + "\n"},
		{name: "a field that the type does not have", document: `{"year": 2016, "yaer": 2017}`, fails: true, strict: true},
		{name: "a value of another type", document: `{"year": "2016"}`, fails: true},
		{name: "a second value", document: `{"year": 2016} {}`, fails: true},
		{name: "cut off", document: `{"year": 2016`, fails: true},
		{name: "nothing", document: ``, fails: true},
	} {
		for _, reader := range readers {
			t.Run(test.name+" "+reader.name, func(t *testing.T) {
				var into struct {
					Year int `json:"year"`
				}
				err := reader.decode([]byte(test.document), &into)
				if test.fails && (reader.strict || !test.strict) {
					assert.Error(t, err)
					return
				}
				require.NoError(t, err)
				assert.Equal(t, 2016, into.Year)
			})
		}
	}
}

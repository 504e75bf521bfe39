package strict_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data/strict"
)

func TestDecode(t *testing.T) {
	for _, test := range []struct{ name, document, fault string }{
		{"one value", `{"year": 2016}` + "\n", ""},
		{"a field that the type does not have", `{"yaer": 2016}`, "yaer"},
		{"a value of another type", `{"year": "2016"}`, "year"},
		{"a second value", `{"year": 2016} {}`, "more than one"},
		{"cut off", `{"year": 2016`, "unexpected"},
		{"nothing", ``, "EOF"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var into struct {
				Year int `json:"year"`
			}
			err := strict.Decode([]byte(test.document), &into)
			if test.fault == "" {
				require.NoError(t, err)
				assert.Equal(t, 2016, into.Year)
				return
			}
			assert.ErrorContains(t, err, test.fault)
		})
	}
}

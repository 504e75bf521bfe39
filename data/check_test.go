package data

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIDsCanStandInAnAddress(t *testing.T) {
	for id, want := range map[string]bool{
		"lampedusa": true, "porto-empedocle": true, "route-66": true,
		"": false, "-": false, "a-": false, "-a": false, "a--b": false, "Lampedusa": false, "porto empedocle": false, "málaga": false, "a_b": false,
	} {
		assert.Equal(t, want, isID(id), "%q", id)
	}
}

func TestCountryCodesAreTwoCapitals(t *testing.T) {
	for code, want := range map[string]bool{"IT": true, "EH": true, "": false, "I": false, "ITA": false, "it": false, "È": false} {
		assert.Equal(t, want, isCountryCode(code), "%q", code)
	}
}

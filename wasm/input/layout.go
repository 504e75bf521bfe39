package input

import (
	"strings"
	"unicode"
)

// marksOf are the signs of keys by their code, without and with Shift, on a
// keyboard for English.
var marksOf = map[string][2]string{"Slash": {"/", "?"}, "Comma": {",", ""}, "Period": {".", ""}}

// latin is what a key would write on a keyboard with Latin letters, where it
// writes a letter or a sign of another script, as those for Greek and Arabic
// do, or a capital because of Caps Lock. Otherwise it is "".
func (k Key) latin() string {
	runes := []rune(k.Name)
	if len(runes) != 1 {
		return ""
	}
	if runes[0] < 0x80 || unicode.Is(unicode.Latin, runes[0]) {
		if k.Shift {
			return ""
		}
		return strings.ToLower(k.Name)
	}
	if letter, ok := strings.CutPrefix(k.Code, "Key"); ok && !k.Shift {
		return strings.ToLower(letter)
	}
	if k.Shift {
		return marksOf[k.Code][1]
	}
	return marksOf[k.Code][0]
}

package input

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"approdi/wasm/app"
)

func TestWhatKeysDo(t *testing.T) {
	for _, c := range []struct {
		name string
		part Where
		key  Key
		want Command
	}{
		{"zero shows the whole basin", OnMap, Key{Name: "0"}, ShowAll},
		{"home shows the whole basin", OnMap, Key{Name: "Home"}, ShowAll},
		{"enter chooses what is nearest to the middle", OnMap, Key{Name: "Enter"}, ChooseNearest},
		{"space plays the years from the map", OnMap, Key{Name: " "}, PlayOrPause},
		{"and opens a mark on a mark", OnMarks, Key{Name: " "}, OpenMark},
		{"but nothing elsewhere, where it scrolls and presses buttons", OnPage, Key{Name: " "}, NoCommand},
		{"escape goes a step back", OnPage, Key{Name: "Escape"}, StepBack},
		{"a letter plays the years", OnPage, Key{Name: "k", Code: "KeyK"}, PlayOrPause},
		{"with Caps Lock too", OnPage, Key{Name: "K", Code: "KeyK"}, PlayOrPause},
		{"but not with Shift", OnPage, Key{Name: "K", Code: "KeyK", Shift: true}, NoCommand},
		{"a Greek keyboard has the letter at the same key", OnPage, Key{Name: "κ", Code: "KeyK"}, PlayOrPause},
		{"an Arabic keyboard too", OnPage, Key{Name: "ن", Code: "KeyK"}, PlayOrPause},
		{"a Latin keyboard has it where it is written", OnPage, Key{Name: "t", Code: "KeyK"}, NoCommand},
		{"the question mark shows the keys", OnPage, Key{Name: "?", Code: "Slash", Shift: true}, ShowKeys},
		{"wherever the keyboard has it", OnPage, Key{Name: "?", Code: "Minus", Shift: true}, ShowKeys},
		{"the Arabic question mark too", OnPage, Key{Name: "؟", Code: "Slash", Shift: true}, ShowKeys},
		{"a slash that needs Shift searches", OnPage, Key{Name: "/", Code: "Digit7", Shift: true}, GoToSearch},
		{"the comma of an Arabic keyboard goes a year back", OnPage, Key{Name: "و", Code: "Comma"}, YearBefore},
	} {
		t.Run(c.name, func(t *testing.T) {
			stroke, ok := c.key.On(c.part)
			assert.Equal(t, c.want != NoCommand, ok)
			assert.Equal(t, c.want, stroke.Command)
		})
	}
}

func TestKeysOfTheBrowserAreLeftAlone(t *testing.T) {
	for _, name := range []string{
		"Tab", "F1", "F5", "F11", "F12", "PageUp", "PageDown", "Backspace", "Delete",
		"a", "r", "A", "è", "1", "9", "'", "Shift", "Control", "Alt", "Meta", "ContextMenu",
		"arrowleft", "Up", "Left", "Dead", "Unidentified", "",
	} {
		for _, part := range Parts() {
			for _, shift := range []bool{false, true} {
				key := Key{Name: name, Shift: shift}
				_, ok := key.On(part)
				assert.False(t, ok, "%+v", key)
				_, pushes := new(Keys).Down(key)
				assert.False(t, pushes, "%+v", key)
			}
		}
	}
	for _, key := range []Key{
		{Name: "é", Code: "Slash"}, {Name: "ö", Code: "Comma"}, {Name: "ç", Code: "Period"}, {Name: "ł", Code: "KeyL"}, {Name: "ß", Code: "KeyS"},
	} {
		_, ok := key.On(OnPage)
		assert.False(t, ok, "%s is a Latin letter, which no command has", key.Name)
	}
	for _, name := range []string{"ArrowLeft", "ArrowDown", "Home", "End", "Enter", " "} {
		_, ok := Key{Name: name}.On(OnPage)
		assert.False(t, ok, "%s scrolls, presses and chooses outside of the map", name)
	}
}

func TestTheTableIsSound(t *testing.T) {
	for _, part := range Parts() {
		seen := map[string]bool{}
		for _, e := range Entries(part) {
			assert.NotEmpty(t, e.Text)
			for _, s := range e.Strokes {
				assert.False(t, seen[s.Name], "%q does two things", s.Name)
				seen[s.Name] = true
				assert.NotEqual(t, s.Push == (app.Push{}), s.Command == NoCommand, "%q is either a push or a command", s.Name)
				found, ok := Key{Name: s.Name}.On(part)
				assert.True(t, ok)
				assert.Equal(t, s, found)
			}
		}
		assert.NotEmpty(t, seen)
	}
}

func TestOnlyKeysThatWriteCanBeSwitchedOff(t *testing.T) {
	for name, want := range map[string]bool{"k": true, "?": true, ".": true, "0": true, " ": false, "Enter": false, "ArrowLeft": false, "Home": false} {
		assert.Equal(t, want, Stroke{Name: name}.IsCharacter(), "%q", name)
	}
}

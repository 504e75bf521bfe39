package i18n

import (
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"approdi/data"
)

// texts returns every form of an entry by its category, a text without plural
// forms under "".
func texts(e entry) map[category]string {
	if e.forms != nil {
		return e.forms
	}
	return map[category]string{"": e.text}
}

var placeholder = regexp.MustCompile(`\{[^{}]*\}`)

// placeholders returns those of all forms of an entry together, sorted: a
// form for one or two may well leave the number out.
func placeholders(e entry) []string {
	seen := make(map[string]bool)
	for _, text := range texts(e) {
		for _, p := range placeholder.FindAllString(text, -1) {
			seen[p] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// mayDiffer tells the keys that only some languages need.
func mayDiffer(key string) bool {
	return slices.Contains([]string{"format.first", "format.group-from", "format.list.last-before-i"}, key) ||
		strings.HasPrefix(key, "format.month-of-day.")
}

func TestEveryLanguageHasTheSameKeysAndPlaceholders(t *testing.T) {
	reference := mustLoad(t, "en")
	for _, lang := range Languages() {
		c := mustLoad(t, lang)
		for key, e := range reference.entries {
			other, ok := c.entries[key]
			if !ok {
				assert.True(t, mayDiffer(key), "%s lacks %s", lang, key)
				continue
			}
			assert.Equal(t, placeholders(e), placeholders(other), "%s %s", lang, key)
			assert.Equal(t, e.forms == nil, other.forms == nil, "%s %s: plural forms in one language only", lang, key)
		}
		for key := range c.entries {
			assert.True(t, reference.Has(key) || mayDiffer(key), "%s has %s, which en lacks", lang, key)
		}
	}
}

func TestPluralEntriesHaveTheCategoriesOfTheirLanguage(t *testing.T) {
	for _, lang := range Languages() {
		rules := plurals[lang]
		for key, e := range mustLoad(t, lang).entries {
			if e.forms == nil {
				continue
			}
			for _, name := range rules.required {
				assert.Contains(t, e.forms, name, "%s %s", lang, key)
			}
			for name := range e.forms {
				assert.True(t, slices.Contains(rules.required, name) || slices.Contains(rules.optional, name), "%s %s: has no use for %s", lang, key, name)
			}
		}
	}
}

func TestOnlyTheFormsForNoneOneAndTwoLeaveTheNumberOut(t *testing.T) {
	for _, lang := range Languages() {
		for key, e := range mustLoad(t, lang).entries {
			for name, text := range e.forms {
				if name != zero && name != one && name != two {
					assert.Equal(t, placeholders(e), placeholders(entry{text: text}), "%s %s %s", lang, key, name)
				}
			}
		}
	}
}

func TestNoTextIsEmptyOrHasStraySpaces(t *testing.T) {
	for _, lang := range Languages() {
		for key, e := range mustLoad(t, lang).entries {
			for _, text := range texts(e) {
				assert.NotEmpty(t, text, "%s %s", lang, key)
				assert.NotContains(t, text, "  ", "%s %s", lang, key)
				if key != "format.group" { // a space in French
					assert.Equal(t, strings.TrimSpace(text), text, "%s %s", lang, key)
				}
			}
		}
	}
}

// A breaking space there would let a sign begin a line.
func TestFrenchKeepsItsSignsOnTheLineOfTheWordBefore(t *testing.T) {
	loose := regexp.MustCompile(` [;:!?»%]|« |[^\x{202f}][;!?»]|«[^\x{202f}]|'`)
	for key, e := range mustLoad(t, "fr").entries {
		for _, text := range texts(e) {
			assert.NotRegexp(t, loose, text, key)
		}
	}
}

// forbidden are words that the map never uses of people. Each is matched from
// the beginning of a word, so that inflected forms are found too.
var forbidden = map[string][]string{
	"ar": {
		"غير شرعي", "غير الشرعي", "لا شرعي", "غير قانوني", "غير القانوني", "هجرة سرية", "هجرة السرية", "مهاجر سري", "مهاجرين سريين", "مهاجرين السريين", "متسلل",
		"غزو", "طوفان", "موجة", "موجات", "سيل من", "جحافل", "زحف", "اجتياح", "أفواج", "تدفق المهاجر", "تدفق اللاجئ", "قوارب الموت", "حراقة", "حرقة",
	},
	"el": {"παράνομ", "παρανόμ", "λαθρο", "λαθραί", "εισβολ", "εισβάλ", "πλημμύρ", "πλημμυρ", "κύματ", "τσουνάμι", "ορδή", "ορδές", "ορδών", "στίφ", "κατακλύ", "κατακλυ", "επέλασ", "απόβασ", "αποβάσε", "προσφυγικό κύμα", "μεταναστευτικό κύμα", "μεταναστευτική κρίση", "δουλέμπορ"},
	"en": {"illegal", "alien", "flood", "wave", "influx", "invasion", "invad", "swarm", "horde", "tide", "surge", "boat people", "stream"},
	"es": {"ilegal", "clandestin", "sin papeles", "menas", "avalancha", "oleada", "ola de", "olas de", "ola migratoria", "olas migratorias", "invasi", "marea", "asalto", "inundaci", "aluvi", "riada", "tsunami", "éxodo", "horda", "entrada masiva", "entradas masivas", "llegada masiva", "llegadas masivas", "efecto llamada", "extracomunitari", "espaldas mojadas"},
	"fr": {"illégal", "clandestin", "vague", "invasion", "envahi", "afflux", "déferl", "submer", "raz de marée", "marée humaine", "tsunami", "ruée", "assaut", "horde", "exode", "flot de", "flots de", "appel d air", "pression migratoire", "crise migratoire", "boat people"},
	"it": {"illegal", "clandestin", "ondat", "invasion", "sbarchi di massa", "emergenza sbarchi", "marea", "assalto", "esodo", "orda", "viaggi della speranza", "extracomunitari"},
}

func TestNoTextUsesAForbiddenWord(t *testing.T) {
	for _, lang := range Languages() {
		require.NotEmpty(t, forbidden[lang], "%s: no list of words to keep out", lang)
		for key, e := range mustLoad(t, lang).entries {
			for _, text := range texts(e) {
				assert.Empty(t, forbiddenIn(lang, text), "%s %s: %s", lang, key, text)
			}
		}
	}
}

func TestForbiddenWordsAreFoundHoweverTheyAreWritten(t *testing.T) {
	assert.Equal(t, "illegal", forbiddenIn("en", "Illegally crossing"))
	assert.Equal(t, "clandestin", forbiddenIn("it", "i Clandestini"))
	assert.Equal(t, "ondat", forbiddenIn("it", "un’ondata"))
	assert.Equal(t, "appel d air", forbiddenIn("fr", "l’appel d’air"))
	assert.Equal(t, "raz de marée", forbiddenIn("fr", "un raz-de-marée"))
	assert.Equal(t, "موجة", forbiddenIn("ar", "والموجة"))
	assert.Empty(t, forbiddenIn("en", "microwave"), "inside another word")
}

// forbiddenIn returns the first forbidden word that begins a word of a text.
func forbiddenIn(lang, text string) string {
	lower := " " + strings.Map(func(r rune) rune {
		if strings.ContainsRune("'’-–(«“,.;:!?", r) {
			return ' '
		}
		return r
	}, strings.ToLower(text))
	before := []string{""}
	if lang == "ar" { // the article, "and", "in", "to", "so" and "as" are written with the word
		before = []string{"", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال"}
	}
	for _, word := range forbidden[lang] {
		for _, prefix := range before {
			if strings.Contains(lower, " "+prefix+word) {
				return word
			}
		}
	}
	return ""
}

func TestTheDataLackNoTextInAnyLanguage(t *testing.T) {
	d, err := data.Load()
	require.NoError(t, err)
	for _, lang := range Languages() {
		assert.Empty(t, d.Untranslated(mustLoad(t, lang).Has), lang)
	}
}

func TestATextThatIsNotThereIsReported(t *testing.T) {
	d, err := data.Load()
	require.NoError(t, err)
	c := mustLoad(t, "it")
	delete(c.entries, "place.lampedusa.name")
	delete(c.entries, "note.greece-2022")
	assert.Equal(t, []string{"place.lampedusa.name", "note.greece-2022"}, d.Untranslated(c.Has))
}

func TestTheCatalogsOfTheDataHoldNothingElse(t *testing.T) {
	d, err := data.Load()
	require.NoError(t, err)
	used := make(map[string]bool)
	for _, key := range d.Keys() {
		used[key] = true
	}
	for _, lang := range Languages() {
		for _, name := range []string{"places.json", "routes.json", "figures.json", "events.json", "office.json", "about.json", "glossary.json"} {
			document, err := fs.ReadFile(files, path.Join(lang, name))
			require.NoError(t, err)
			entries, err := decode(document)
			require.NoError(t, err)
			for key := range entries {
				assert.True(t, used[key], "%s/%s: nothing uses %s", lang, name, key)
			}
		}
	}
}

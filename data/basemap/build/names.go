package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"sort"
	"strings"
)

// seaNames holds the names of seas, straits and gulfs, one file a language,
// written by hand: no package has them in all languages. A new file here is a
// new language of the catalog.
//
//go:embed seas/*.json
var seaNames embed.FS

// namedCountries are the territories whose names the catalogs get: all of
// Africa and Europe, western, central and southern Asia, since people of any
// of them may be counted as a nationality. ISO 3166-1 alpha-2, and XK.
var namedCountries = strings.Fields(`
	AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG
	ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW
	AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD
	ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK
	AE AM AZ BH GE IL IQ IR JO KW LB OM PS QA SA SY YE
	AF BD BT IN KG KZ LK MV NP PK TJ TM UZ CN VN`)

// buildNames returns the geography catalog of every language that seas has a
// file for, by path below the folder of catalogs.
func buildNames(cache string) (map[string][]byte, error) {
	entries, err := seaNames.ReadDir("seas")
	if err != nil {
		return nil, err
	}
	catalogs := map[string][]byte{}
	for _, entry := range entries {
		language := strings.TrimSuffix(entry.Name(), ".json")
		data, err := namesInput.member(cache, "package/main/"+language+"/territories.json")
		if err != nil {
			return nil, err
		}
		names, err := countryNames(data, language)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", language, err)
		}
		seas, err := seaNames.ReadFile("seas/" + entry.Name())
		if err != nil {
			return nil, err
		}
		if err := addSeaNames(names, seas); err != nil {
			return nil, fmt.Errorf("seas/%s: %w", entry.Name(), err)
		}
		if catalogs[path.Join(language, "geography.json")], err = catalog(names); err != nil {
			return nil, err
		}
	}
	return catalogs, nil
}

// countryNames picks the names out of a CLDR file of territories, by catalog
// key. Palestine has the short form, which is the one for maps.
func countryNames(data []byte, language string) (map[string]string, error) {
	var file struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	territories := file.Main[language].LocaleDisplayNames.Territories
	names := map[string]string{}
	for _, id := range namedCountries {
		key := id
		if id == "PS" {
			key = "PS-alt-short"
		}
		name := territories[key]
		if name == "" {
			return nil, fmt.Errorf("no name for %s", key)
		}
		names["country."+id] = name
	}
	return names, nil
}

// addSeaNames adds the names of all sea labels, and fails unless there is one
// for each and none besides.
func addSeaNames(names map[string]string, data []byte) error {
	var seas map[string]string
	if err := json.Unmarshal(data, &seas); err != nil {
		return err
	}
	for _, l := range seaLabels {
		if seas[l.id] == "" {
			return fmt.Errorf("no name for %s", l.id)
		}
		names["sea."+l.id] = seas[l.id]
		delete(seas, l.id)
	}
	for id := range seas {
		return fmt.Errorf("no label point for %s", id)
	}
	return nil
}

// catalog writes a flat JSON object, keys sorted, one a line.
func catalog(names map[string]string) ([]byte, error) {
	keys := make([]string, 0, len(names))
	for k := range names {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var b strings.Builder
	b.WriteString("{")
	for i, k := range keys {
		if i > 0 {
			b.WriteString(",")
		}
		value, err := json.Marshal(names[k])
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "\n  %q: %s", k, value)
	}
	b.WriteString("\n}\n")
	return []byte(b.String()), nil
}

package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// preference is one entry of an Accept-… header.
type preference struct {
	value  string  // lower case
	weight float64 // 0 (not acceptable) to 1
}

// parsePreferences reads a list such as "br;q=0.9, gzip, *;q=0.1" (RFC 9110, section 12.4.2), in the order written. An
// entry with a weight that is not a number from 0 to 1 is left out, as if it had not been sent.
func parsePreferences(header string) []preference {
	var out []preference
	for entry := range strings.SplitSeq(header, ",") {
		value, parameters, _ := strings.Cut(entry, ";")
		p := preference{value: strings.ToLower(strings.TrimSpace(value)), weight: 1}
		valid := p.value != ""
		for parameter := range strings.SplitSeq(parameters, ";") {
			name, text, _ := strings.Cut(parameter, "=")
			if !strings.EqualFold(strings.TrimSpace(name), "q") {
				continue
			}
			weight, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
			valid = valid && err == nil && weight >= 0 && weight <= 1
			p.weight = weight
		}
		if valid {
			out = append(out, p)
		}
	}
	return out
}

// chooseCoding returns the index of the best of the codings on offer, which stand in the server's order of preference,
// or -1 for no coding at all. Not being coded is acceptable unless it is excluded, but every coding the client accepts
// at least as gladly comes first. With nothing acceptable the answer is -1 too: RFC 9110, section 12.5.3, lets a server
// answer uncoded rather than not at all.
func chooseCoding(acceptEncoding string, offered []string) int {
	weights := map[string]float64{}
	for _, p := range parsePreferences(acceptEncoding) {
		weights[p.value] = p.weight
	}
	best, bestWeight := -1, weights["identity"]
	for i, coding := range offered {
		weight, named := weights[coding]
		if !named {
			weight = weights["*"]
		}
		// A later coding must be liked better; the first need only be liked as much as no coding.
		if weight > bestWeight || (best < 0 && weight > 0 && weight == bestWeight) {
			best, bestWeight = i, weight
		}
	}
	return best
}

// chooseLanguage returns the best of the languages on offer for an Accept-Language header, by the lookup of RFC 4647,
// section 3.4: each range is tried as it is and then with its last subtags cut off. English is the answer when nothing
// fits, and the first language on offer where there is no English. No languages give "".
func chooseLanguage(acceptLanguage string, offered []string) string {
	preferences := parsePreferences(acceptLanguage)
	slices.SortStableFunc(preferences, func(a, b preference) int { return cmp.Compare(b.weight, a.weight) })
	for _, p := range preferences {
		if p.weight == 0 {
			break
		}
		for tag := p.value; tag != ""; tag = tag[:max(0, strings.LastIndexByte(tag, '-'))] {
			i := slices.IndexFunc(offered, func(language string) bool { return strings.EqualFold(language, tag) })
			if i >= 0 {
				return offered[i]
			}
		}
	}
	switch {
	case slices.Contains(offered, "en"):
		return "en"
	case len(offered) > 0:
		return offered[0]
	}
	return ""
}

package main

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"example.com/ras/raserr"
)

// suggestion returns a question whether an argument means one of the few categories, headers, symbols
// and constants that differ least from it, or "" if all differ much. The longer the argument is, the
// more may differ.
func suggestion(arg string) string {
	const mostSuggested, mostDistance, mostBytes = 3, 3, 64
	if len(arg) > mostBytes {
		return ""
	}
	names := groups()
	for code := range raserr.All() {
		names = append(names, code.Symbol(), strings.TrimPrefix(code.GoString(), "raserr."))
	}
	var near []string
	least := min((len(arg)+1)/4, mostDistance)
	arg = strings.ToLower(arg)
	for _, name := range names {
		lower := strings.ToLower(name)
		short := strings.TrimPrefix(lower, "error_")
		distance := min(levenshtein.ComputeDistance(arg, lower), levenshtein.ComputeDistance(arg, short))
		if distance < least {
			least, near = distance, nil
		}
		if distance == least {
			near = append(near, name)
		}
	}
	return question(near[:min(len(near), mostSuggested)])
}

// question returns the question whether one of several names was meant, or "" without names.
func question(meant []string) string {
	if len(meant) == 0 {
		return ""
	}
	return ", did you mean " + strings.Join(meant, " or ") + "?"
}

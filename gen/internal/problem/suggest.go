package problem

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Suggest returns the end of a problem about an unknown name: a question about the known
// name that was probably meant, or "" if none is similar.
func Suggest(name string, known []string) string {
	if len(name) > 64 { // which would take long to compare
		return ""
	}
	best, least := "", 3
	for _, k := range known {
		d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(k))
		if len(name) >= 4 && (strings.HasPrefix(k, name) || strings.HasPrefix(name, k)) {
			d = min(d, 2)
		}
		if d < least && d < len(k) {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", best)
}

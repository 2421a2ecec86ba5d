package cheader

import (
	"strings"
	"testing"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// readString reads a header under the name "in" and returns what was read and the
// problems as text.
func readString(text string) (*source.List, string) {
	var problems problem.Problems
	list := new(Reader).Read("in", strings.NewReader(text), &problems)
	return list, problems.Text([]string{"in"}, 100)
}

// checkProblems compares the problems as text with the expected lines.
func checkProblems(t *testing.T, got string, want ...string) {
	t.Helper()
	if wanted := strings.Join(append(want, ""), "\n"); got != wanted {
		t.Errorf("problems:\n%swant:\n%s", got, wanted)
	}
}

package rascheck

import (
	"fmt"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// ignoredLines returns the lines, as "file:line", whose reports a comment suppresses: its
// own and the next. The comment must give a reason.
func ignoredLines(pass *analysis.Pass) map[string]bool {
	ignored := make(map[string]bool)
	for _, file := range pass.Files {
		for _, group := range file.Comments {
			for _, comment := range group.List {
				directive, ok := strings.CutPrefix(comment.Text, "//lint:ignore ")
				words := strings.Fields(directive)
				if ok && len(words) > 1 && slices.Contains(strings.Split(words[0], ","), analyzerName) {
					ignored[lineOf(pass, comment.Pos(), 0)] = true
					ignored[lineOf(pass, comment.Pos(), 1)] = true
				}
			}
		}
	}
	return ignored
}

// lineOf returns the line of a position, plus after, whatever line directives say.
func lineOf(pass *analysis.Pass, pos token.Pos, after int) string {
	at := pass.Fset.PositionFor(pos, false)
	return fmt.Sprintf("%s:%d", at.Filename, at.Line+after)
}

package rascheck

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A comment such as
//
//	//lint:ignore rascheck the driver returns winerror.h's numbers
//
// suppresses reports in its line and the next. A reason must be given.

// lines are lines of files, as "file:line" without what line directives say.
type lines map[token.Position]bool

func ignoredLines(pass *analysis.Pass) lines {
	found := make(lines)
	for _, file := range pass.Files {
		for _, group := range file.Comments {
			for _, comment := range group.List {
				if isIgnore(comment.Text) {
					at := lineOf(pass, comment.Pos())
					found[at] = true
					at.Line++
					found[at] = true
				}
			}
		}
	}
	return found
}

func isIgnore(comment string) bool {
	directive, ok := strings.CutPrefix(comment, "//lint:ignore ")
	words := strings.Fields(directive)
	return ok && len(words) > 1 && slices.Contains(strings.Split(words[0], ","), analyzerName)
}

func (l lines) has(pass *analysis.Pass, pos token.Pos) bool { return l[lineOf(pass, pos)] }

func lineOf(pass *analysis.Pass, pos token.Pos) token.Position {
	at := pass.Fset.PositionFor(pos, false)
	return token.Position{Filename: at.Filename, Line: at.Line}
}

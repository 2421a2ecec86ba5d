package cheader

import (
	"strings"

	"example.com/ras/gen/internal/problem"
)

// report reports the macros whose values cannot be codes, and returns how many.
// With only, these are the ones that it matches. Otherwise they are those that
// look like codes that were meant, also by another definition that is a number,
// or, in a header without any code, all.
func (h *header) report(codes []*define) int {
	wrong := 0
	prefix := commonPrefix(codes)
	numbers := map[string]bool{}
	for _, d := range h.defines {
		if d.hasValue {
			numbers[d.name] = true
		}
	}
	for _, d := range h.defines {
		if !d.chosen || d.valid() {
			continue
		}
		if h.only != nil || len(codes) == 0 || numbers[d.name] || h.isMeant(d, prefix) {
			h.problems.Add(problem.Pos{File: h.list.Name, Line: d.line}, "", "%s: %v", problem.Shorten(d.name), d.err)
			wrong++
		}
	}
	return wrong
}

// isMeant reports whether a macro without a value looks like a code by itself:
//
//   - its value has an integer in it, outside of strings;
//   - its value is made by a known macro with arguments;
//   - it is another name, and begins as most codes of the header do.
func (h *header) isMeant(d *define, prefix string) bool {
	if hasInteger(d.text) {
		return true
	}
	words, ok := tokenize(d.text)
	if !ok {
		return false
	}
	x, err := parseExpr(words)
	switch {
	case err != nil:
		return false
	case x.kind == exprCall:
		return h.evaluator.makesNumbers(x.name)
	case x.kind == exprName:
		return !strings.HasPrefix(x.name, "__") && prefix != "" && strings.HasPrefix(d.name, prefix)
	}
	return false
}

// makesNumbers reports whether a macro with arguments is known and may be a number.
func (e *evaluator) makesNumbers(name string) bool {
	if typedefPattern().MatchString(name) {
		return true
	}
	for _, f := range e.findFunction(name) {
		if len(f.body) > 0 {
			return true
		}
	}
	return false
}

var (
	quotedPattern = lazily(`"(\\.|[^"\\])*"|'(\\.|[^'\\])*'`)
	pieces        = lazily(`[\w.]+`)
)

// hasInteger reports whether a definition has an integer in it, be it a broken
// one.
func hasInteger(text string) bool {
	for _, p := range pieces().FindAllString(quotedPattern().ReplaceAllString(text, " "), -1) {
		if isDigit(p[0]) && !strings.Contains(p, ".") {
			return true
		}
	}
	return false
}

// commonPrefix returns what more than half of the codes begin with, up to their
// first underscore, or "".
func commonPrefix(codes []*define) string {
	counts := map[string]int{}
	for _, d := range codes {
		if i := strings.IndexByte(d.name, '_'); i > 0 {
			prefix := d.name[:i+1]
			if counts[prefix]++; counts[prefix] > len(codes)/2 {
				return prefix
			}
		}
	}
	return ""
}

package rascheck

import (
	"go/ast"
	"go/constant"
	"go/token"
	"regexp"
	"strings"
)

// verb is a verb of a format, such as %-4d.
type verb struct {
	letter   byte
	pos, end token.Pos // of the verb, and of the words before it that the text of an error repeats; not known if the format is not a literal
}

// verbOf returns the verb for that argument; nil if it is not known.
func (c *checker) verbOf(format ast.Expr, i int) *verb {
	value := c.constant(format)
	if value == nil || value.Kind() != constant.String || i < 0 {
		return nil
	}
	text := constant.StringVal(value)
	verbs, ok := parseVerbs(text)
	if !ok || i >= len(verbs) {
		return nil
	}
	found := &verb{letter: text[verbs[i].end-1]}
	literal, ok := ast.Unparen(format).(*ast.BasicLit)
	if !ok {
		return found
	}
	// Escapes make offsets in the source different, but not the order of verbs.
	if inSource, ok := parseVerbs(literal.Value); ok && len(inSource) == len(verbs) {
		found.pos = literal.Pos() + token.Pos(len(repeated.ReplaceAllString(literal.Value[:inSource[i].start], "$1")))
		found.end = literal.Pos() + token.Pos(inSource[i].end)
	}
	return found
}

// repeated are words before a number that the text of its error begins with, and
// how hexadecimal numbers begin.
var repeated = regexp.MustCompile(`(?i)(^.|[ (:,])(?:(?:ras )?(?:error|err|code|errno)(?: code| number| no\.)?[ :=#]*)?(?:0x|#)?$`)

type span struct{ start, end int }

// parseVerbs returns where the verbs of a format are, in the order of their
// arguments; false if the format numbers them or takes widths from them.
func parseVerbs(format string) ([]span, bool) {
	var verbs []span
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		start := i
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.", format[i]) >= 0; i++ {
		}
		switch {
		case i >= len(format), format[i] == '[', format[i] == '*':
			return nil, false
		case format[i] != '%':
			verbs = append(verbs, span{start, i + 1})
		}
	}
	return verbs, true
}

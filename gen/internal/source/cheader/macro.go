package cheader

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"example.com/ras/gen/internal/problem"
)

// definition is a macro or the member of an enum.
type definition struct {
	name      string
	line      int     // where it begins
	first     int     // the index of its first line of code
	last      int     // and of its last
	body      []token // the value of a macro, or what a member is set to
	params    []string
	condition *branch // what it depends on, or nil
	isGuarded bool    // it counts only if no other header defines the name

	isMember bool
	isLast   bool        // of its enum
	previous *definition // the member before, which a member without a body is one more than, or nil

	// What is found later.
	before  []*comment // above it, or between it and the one before
	beside  []*comment // on its lines
	after   []*comment // below it, or between it and the next
	said    said       // by its comments
	unread  *comment   // one that may be about it, or nil
	chosen  bool       // -only lets it be a code
	isDone  bool       // value and err are found
	value   value
	err     error // why it has no value
	code    int64
	isAlias bool // another symbol is the main one of the code
}

// names has what a header defines.
type names struct {
	// values has the macros with a value and the members. The key of a macro with
	// arguments is its name and "(". A name has several definitions if branches of a
	// condition define it.
	values map[string][]*definition

	macros map[string]bool // all macros, and whether they are certainly defined
}

func newNames(size int) *names {
	return &names{make(map[string][]*definition, size), make(map[string]bool, size)}
}

const (
	maxDepth  = 400     // how deep expressions, and values that are built on others, may be nested
	maxBytes  = 1 << 16 // how long a definition or a condition may be
	maxTokens = 10_000  // how many tokens a value may have when its macros are expanded
	maxWork   = 1 << 20 // how many tokens the values of a header may have in all, expanded
)

var (
	errTooLarge = errors.New("value is too large when expanded")
	errTooDeep  = errors.New("value is nested too deeply")
	errCycle    = errors.New("value refers to itself")
)

// codeOf returns the code that a value is. Where codes have no sign, one of 32 bits that a
// cast made negative is the code of the same bits.
func (h *header) codeOf(v value) int64 {
	if v.wrapped && !h.Signed && v.bits == 32 {
		return int64(uint32(v.n))
	}
	return v.n
}

// find returns the definitions of a name, or of a macro with arguments whose name ends in
// "(" here. It returns nil for a name that has none.
func (h *header) find(name string) []*definition {
	for _, s := range h.scopes {
		if found := s.values[name]; len(found) > 0 {
			return found
		}
	}
	if strings.HasSuffix(name, "(") && typePattern.MatchString(name) {
		return typeMacro
	}
	return nil
}

// evaluate returns the value of a definition. It is found once.
func (h *header) evaluate(d *definition) (value, error) {
	if d.isDone {
		return d.value, d.err
	}
	d.isDone, d.err = true, errCycle // for what it is built on
	d.value, d.err = h.valueOf(d)
	d.code = h.codeOf(d.value)
	d.isDone = d.err != errTooDeep // it may not be where less is around it
	return d.value, d.err
}

func (h *header) valueOf(d *definition) (value, error) {
	p := parser{header: h, rest: d.body}
	switch {
	case d.body != nil:
		v, err := p.value()
		if name := soleName(d.body); name != "" {
			v.name, v.passed = name, false
		}
		return v, err
	case d.previous == nil:
		return value{ctype: intType}, nil
	}
	before, err := h.evaluate(d.previous)
	if err == unsureMember.err {
		return before, err
	}
	if err != nil {
		return before, fmt.Errorf("value follows that of %s, which is unknown", problem.Shorten(d.previous.name))
	}
	return p.calculate(before, "+", value{n: 1, ctype: intType}), p.err
}

// soleName returns the name that a body consists of, perhaps in parentheses or after a
// cast, or "".
func soleName(body []token) string {
	for len(body) > 1 && body[0].text == "(" {
		if end := closing(body); end == len(body)-1 {
			body = body[1:end]
		} else if end >= 0 {
			body = body[end+1:]
		} else {
			return ""
		}
	}
	if len(body) == 1 && body[0].isName() {
		return body[0].text
	}
	return ""
}

// agreed returns the value that all definitions of a name have, or make of the arguments
// of a call. Some of a macro with arguments need not have one, such as those for C++.
func (h *header) agreed(definitions []*definition, valueOf func(*definition) (value, error)) (v value, err error) {
	var first *definition
	for _, d := range definitions {
		other, otherErr := valueOf(d)
		switch {
		case otherErr != nil && first == nil && d.params == nil:
			return other, otherErr
		case otherErr != nil:
			err = cmp.Or(err, otherErr)
		case first == nil:
			first, v = d, other
		case h.codeOf(other) != h.codeOf(v):
			h.uses[d.name]++
			return v, fmt.Errorf("value depends on %s, which is %s on line %d and %s on line %d%s", problem.Shorten(d.name),
				problem.CodeText(h.codeOf(v)), first.line, problem.CodeText(h.codeOf(other)), d.line, d.condition.hint())
		}
	}
	switch {
	case first == nil:
		return v, err
	case first.isGuarded:
		return v, guardedError(first.name)
	}
	return v, nil
}

func guardedError(name string) error {
	name = problem.Shorten(name)
	return fmt.Errorf("value depends on whether another header defines %s; -U %[1]s says that none does, -D %[1]s=VALUE gives its value", name)
}

// typePattern is a macro with an argument that only gives it a type.
var typePattern = regexp.MustCompile(`^(_\w*TYPEDEF_|__MSABI_LONG|U?INT(32|64)_C)\($`)

var typeMacro = []*definition{{params: []string{"x"}, body: tokenize("(x)")}}

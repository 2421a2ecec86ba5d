package cheader

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"

	"example.com/ras/gen/internal/problem"
)

// definition is a macro or the member of an enum.
type definition struct {
	name      string
	line      int     // where it begins
	first     int     // the index of its first line of code
	last      int     // and of its last
	body      []token // the value of a macro, or what a member is set to
	condition *branch // what it depends on, or nil
	isGuarded bool    // it counts only if no other header defines the name

	isMember bool
	isLast   bool        // of its enum
	previous *definition // the member before, which a member without a body is one more than
	unsure   bool        // how many members come before it depends on a condition

	// What is found later.
	before  []*comment // above it, or between it and the one before
	beside  []*comment // on its lines
	after   []*comment // below it, or between it and the next
	said    said       // by its comments
	unread  *comment   // one that may be about it, or nil
	chosen  bool       // -only lets it be a code
	isDone  bool       // value and err are found
	isBegun bool       // they are being found
	value   value
	err     error // why it has no value
	code    int64
	isAlias bool // another symbol is the main one of the code
}

// function is a macro with arguments.
type function struct {
	params []string
	body   []token
}

// names has what a header defines. A name has several definitions if branches of a
// condition define it.
type names struct {
	values    map[string][]*definition
	functions map[string][]function
	others    map[string]bool // macros without a value, and whether they are certainly defined
}

func newNames(size int) *names {
	return &names{make(map[string][]*definition, size), map[string][]function{}, map[string]bool{}}
}

const (
	maxDepth  = 200     // how deep parentheses, and values that are built on others, may be nested
	maxBytes  = 1 << 16 // how long a definition or a condition may be
	maxTokens = 10_000  // how many tokens a value may have when its macros are expanded
	maxWork   = 1 << 20 // how many tokens the values of a header may have in all, expanded
)

var (
	errTooLarge = errors.New("value is too large when expanded")
	errTooDeep  = errors.New("value is nested too deeply")
	errCycle    = errors.New("value refers to itself")
)

// evaluator finds the values of definitions.
type evaluator struct {
	scopes []*names       // where names are looked up; the header's own come first
	uses   map[string]int // how many definitions add to each name
	signed bool           // codes have a sign
	work   int            // how many more tokens may be expanded
	depth  int
}

// code returns the code that a value is. Where codes have no sign, one of 32 bits that a
// cast made negative is the code of the same bits.
func (e *evaluator) code(v value) int64 {
	if v.wrapped && !e.signed && v.bits == 32 {
		return int64(uint32(v.n))
	}
	return v.n
}

// find returns the definitions of a name, or nil.
func (e *evaluator) find(name string) []*definition {
	for _, s := range e.scopes {
		if found := s.values[name]; found != nil {
			return found
		}
	}
	return nil
}

// findFunction returns the definitions of a macro with arguments, or nil.
func (e *evaluator) findFunction(name string) []function {
	for _, s := range e.scopes {
		if found := s.functions[name]; found != nil {
			return found
		}
	}
	if typePattern.MatchString(name) {
		return []function{{[]string{"x"}, []token{{text: "("}, {text: "x"}, {text: ")"}}}}
	}
	return nil
}

// evaluate returns the value of a definition. It is found once.
func (e *evaluator) evaluate(d *definition) (value, error) {
	switch {
	case d.isDone:
		return d.value, d.err
	case d.isBegun:
		return value{}, errCycle
	}
	d.isBegun = true
	d.value, d.err = e.valueOf(d)
	d.code = e.code(d.value)
	d.isBegun, d.isDone = false, d.err != errTooDeep // it may not be where less is around it
	return d.value, d.err
}

func (e *evaluator) valueOf(d *definition) (value, error) {
	switch {
	case d.body != nil:
		v, err := e.tokens(d.body)
		if name := soleName(d.body); name != "" {
			v.name, v.passed = name, false
		}
		return v, err
	case d.unsure:
		return value{}, errors.New("value depends on how many members come before; -D or -U of the names in the conditions decides")
	case d.previous == nil:
		return value{ctype: intType}, nil
	}
	before, err := e.evaluate(d.previous)
	if err != nil {
		return value{}, fmt.Errorf("value follows that of %s, which is unknown", problem.Shorten(d.previous.name))
	}
	var p parser
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

// tokens returns the value of an expression.
func (e *evaluator) tokens(tokens []token) (value, error) {
	if e.depth == maxDepth {
		return value{}, errTooDeep
	}
	e.depth++
	defer func() { e.depth-- }()
	p := parser{evaluator: e, rest: tokens}
	return p.value()
}

// all returns the value of a name, which all of its definitions must agree on.
func (e *evaluator) all(definitions []*definition) (value, error) {
	first := definitions[0]
	v, err := e.evaluate(first)
	if err != nil {
		return v, err
	}
	for _, d := range definitions[1:] {
		if _, err := e.evaluate(d); err == nil && d.code != first.code {
			e.uses[d.name]++
			return v, fmt.Errorf("value depends on %s, which is %s on line %d and %s on line %d%s",
				problem.Shorten(d.name), problem.CodeText(first.code), first.line, problem.CodeText(d.code), d.line, d.condition.hint())
		}
	}
	if first.isGuarded {
		return v, guardedError(first.name)
	}
	return v, nil
}

func guardedError(name string) error {
	name = problem.Shorten(name)
	return fmt.Errorf("value depends on whether another header defines %s; -U %[1]s says that none does, -D %[1]s=VALUE gives its value", name)
}

// callAll returns the value that a macro with several definitions, as the branches of a
// condition have, makes of its arguments. Those that make a number must make the same.
func (p *parser) callAll(name string, functions []function, args [][]token) value {
	var values []value
	var failed error
	for _, f := range functions {
		body, err := p.apply(f, args)
		var v value
		if err == nil {
			v, err = p.tokens(body)
		}
		if err != nil {
			failed = cmp.Or(failed, err)
			continue
		}
		values = append(values, v)
		if p.code(v) != p.code(values[0]) {
			return p.fail(fmt.Errorf("value differs by the definition of %s; -D or -U of the names in its condition decides", problem.Shorten(name)))
		}
	}
	if values == nil {
		return p.fail(failed)
	}
	return values[0]
}

// apply puts the arguments in the place of the parameters, as C does.
func (e *evaluator) apply(f function, args [][]token) ([]token, error) {
	if len(args) != len(f.params) {
		return nil, errNotNumber
	}
	if e.work -= len(f.body) + 1; e.work < 0 {
		return nil, errTooLarge
	}
	var body []token
	for _, t := range f.body {
		i := slices.Index(f.params, t.text)
		if i < 0 {
			body = append(body, t)
			continue
		}
		for _, arg := range args[i] {
			arg.passed = arg.passed || len(args) == 1
			body = append(body, arg)
		}
		if len(body) > maxTokens {
			return nil, errTooLarge
		}
	}
	return body, nil
}

// typePattern is a macro with an argument that only gives it a type.
var typePattern = regexp.MustCompile(`^(_\w*TYPEDEF_|__MSABI_LONG|U?INT(32|64)_C)$`)

package cheader

import (
	"errors"
	"fmt"
	"go/constant"
	"go/token"
	"slices"

	"example.com/ras/gen/internal/problem"
)

// typedefPattern is a macro with an argument that only gives it a type.
var typedefPattern = lazily(`^(_\w*TYPEDEF_|__MSABI_LONG|U?INT(32|64)_C)$`)

var (
	errNoNumber   = errors.New("value is no number")
	errOutOfRange = errors.New("number out of range, codes are 0 to 4294967295")
	errCycle      = errors.New("value refers to itself")
	errTooDeep    = errors.New("value is too many definitions deep")
	errMixed      = errors.New("value mixes operators without brackets")
	errUnsure     = errors.New("value depends on the types of what it compares")
)

const (
	maxDepth     = 100     // how many definitions deep a value may be built on others
	maxValueText = 4096    // bytes of a definition that can be a number, and tokens of a call's
	maxWork      = 1 << 26 // how many words the calls in the values of a header may make in all
)

// function is a macro with arguments.
type function struct {
	params []string
	body   []word
}

// Macros are what a header defines, for the values of headers after it.
type Macros struct {
	values    map[string]*define
	functions map[string][]function
}

// evaluator finds the values of macros: integers, or sums and the like of
// integers, other macros and macros with arguments.
type evaluator struct {
	Macros
	others []*Macros      // what other headers define, the last of them first
	uses   map[string]int // how many macros add to each; filled in on the way
	depth  int
	work   int // how many words calls have made
}

// result is the value of an expression. If that is a macro's name, perhaps in
// brackets or behind a cast, it has the name.
type result struct {
	value  int64
	name   string
	passed bool // the name was the only argument of a call, so nothing adds to it
}

// value returns the value of a macro. It is found once, since each of many
// macros may use it many times.
func (e *evaluator) value(d *define) (int64, error) {
	switch {
	case d.hasValue:
		return d.value, nil
	case d.inProgress:
		return 0, errCycle
	case e.depth == maxDepth:
		return 0, errTooDeep
	}
	d.inProgress = true
	e.depth++
	r, err := e.text(d.text)
	e.depth--
	d.inProgress = false
	d.value, d.hasValue = r.value, err == nil
	d.aliasOf = r.name
	return r.value, err
}

func (e *evaluator) text(text string) (result, error) {
	if len(text) > maxValueText {
		return result{}, errNoNumber
	}
	words, ok := tokenize(text)
	if !ok {
		return result{}, errNoNumber
	}
	return e.words(words)
}

func (e *evaluator) words(words []word) (result, error) {
	x, err := parseExpr(words)
	if err != nil {
		return result{}, err
	}
	return e.expr(x)
}

func (e *evaluator) expr(x *expr) (result, error) {
	switch x.kind {
	case exprNumber:
		return result{value: x.value}, nil
	case exprName:
		v, err := e.name(x.name)
		return result{v, x.name, x.passed}, err
	case exprCall:
		return e.call(x)
	case exprUnary:
		return e.unary(x)
	case exprBinary:
		return e.binary(x)
	}
	return e.choice(x)
}

func (e *evaluator) name(name string) (int64, error) {
	d := e.find(name)
	if d == nil {
		return 0, fmt.Errorf("undefined base %s", problem.Shorten(name))
	}
	return e.value(d)
}

func (e *evaluator) find(name string) *define {
	if d := e.values[name]; d != nil {
		return d
	}
	for _, m := range e.others {
		if d := m.values[name]; d != nil {
			return d
		}
	}
	return nil
}

// operand returns the value of a part of a sum or the like.
func (e *evaluator) operand(x *expr) (int64, error) {
	r, err := e.expr(x)
	if r.name != "" && !r.passed {
		e.uses[r.name]++
	}
	return r.value, err
}

func (e *evaluator) unary(x *expr) (result, error) {
	v, err := e.operand(x.parts[0])
	switch x.op {
	case "-":
		v = -v
	case "~":
		v = ^v
	}
	return result{value: v}, err
}

func (e *evaluator) binary(x *expr) (result, error) {
	var values [2]int64
	for i, part := range x.parts {
		if isMixed(x, part, i == 1) {
			return result{}, errMixed
		}
		v, err := e.operand(part)
		if err != nil {
			return result{}, err
		}
		values[i] = v
	}
	v, err := calculate(values[0], x.op, values[1])
	return result{value: v}, err
}

// isMixed reports whether an operand has an operator that, without brackets, some
// would take to bind otherwise than C does.
func isMixed(x, part *expr, right bool) bool {
	if part.kind != exprBinary || part.bracketed {
		return false
	}
	if right {
		return looks[part.op] <= looks[x.op]
	}
	return looks[part.op] < looks[x.op]
}

var operators = map[string]token.Token{
	"+": token.ADD, "-": token.SUB, "*": token.MUL, "|": token.OR, "&": token.AND, "^": token.XOR,
	"<<": token.SHL, ">>": token.SHR,
	"<": token.LSS, "<=": token.LEQ, ">": token.GTR, ">=": token.GEQ, "==": token.EQL, "!=": token.NEQ,
}

func calculate(x int64, op string, y int64) (int64, error) {
	a, b := constant.MakeInt64(x), constant.MakeInt64(y)
	var v constant.Value
	switch t := operators[op]; t {
	case token.SHL, token.SHR:
		if y < 0 || y >= 64 {
			return 0, errOutOfRange
		}
		v = constant.Shift(a, t, uint(y))
	case token.LSS, token.LEQ, token.GTR, token.GEQ, token.EQL, token.NEQ:
		// A type of 32 bits with a sign sees other numbers from here on.
		const end = 1 << 31
		if x < 0 || y < 0 || x >= end || y >= end {
			return 0, errUnsure
		}
		if constant.Compare(a, t, b) {
			return 1, nil
		}
		return 0, nil
	default:
		v = constant.BinaryOp(a, t, b)
	}
	n, exact := constant.Int64Val(v)
	if !exact {
		return 0, errOutOfRange
	}
	return n, nil
}

func (e *evaluator) choice(x *expr) (result, error) {
	condition, err := e.operand(x.parts[0])
	if err != nil {
		return result{}, err
	}
	chosen := x.parts[1]
	if condition == 0 {
		chosen = x.parts[2]
	}
	return e.expr(chosen)
}

// call returns what a macro makes of its arguments. Where it has several
// definitions, as the branches of a condition have, those that make a number must
// make the same.
func (e *evaluator) call(x *expr) (result, error) {
	definitions := e.findFunction(x.name)
	if definitions == nil && len(x.args) == 1 && typedefPattern().MatchString(x.name) {
		definitions = []function{{params: []string{"x"}, body: []word{{text: "x"}}}}
	}
	found, err := result{}, errNoNumber
	for i, f := range definitions {
		r, e := e.apply(f, x.args)
		switch {
		case e == nil && err == nil && r.value != found.value:
			return result{}, fmt.Errorf("value differs by the definition of %s", problem.Shorten(x.name))
		case e == nil:
			found, err = r, nil
		case i == 0:
			err = e
		}
	}
	return found, err
}

func (e *evaluator) findFunction(name string) []function {
	if f := e.functions[name]; f != nil {
		return f
	}
	for _, m := range e.others {
		if f := m.functions[name]; f != nil {
			return f
		}
	}
	return nil
}

// apply puts the arguments in the place of the parameters, as C does, and returns
// the value of what comes out.
func (e *evaluator) apply(f function, args [][]word) (result, error) {
	if e.depth == maxDepth || e.work > maxWork {
		return result{}, errTooDeep
	}
	if len(args) != len(f.params) {
		return result{}, errNoNumber
	}
	var words []word
	for _, w := range f.body {
		i := slices.Index(f.params, w.text)
		if i < 0 {
			words = append(words, w)
			continue
		}
		for _, arg := range args[i] {
			words = append(words, word{arg.text, arg.passed || len(args) == 1})
		}
	}
	e.work += len(words) + 1
	if len(words) > maxValueText {
		return result{}, errNoNumber
	}
	e.depth++
	defer func() { e.depth-- }()
	return e.words(words)
}

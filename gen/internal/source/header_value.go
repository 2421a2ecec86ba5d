package source

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"regexp"
	"strconv"
)

var (
	// suffixPattern is a C integer with its type suffix, which Go has not.
	suffixPattern = regexp.MustCompile(`\b(0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]+\b`)
	// castPattern is a C cast, such as (DWORD) or (unsigned long), of what follows.
	castPattern = regexp.MustCompile(`\(\s*[A-Za-z_]\w*(?:\s+\w+)*\s*\)\s*([\w(])`)
	// typedefPattern is a macro with an argument that only gives it a type.
	typedefPattern = regexp.MustCompile(`^(_\w*TYPEDEF_|__MSABI_LONG|U?INT(32|64)_C)$`)
)

var (
	errNoNumber   = errors.New("value is no number")
	errOutOfRange = errors.New("number out of range, codes are 0 to 4294967295")
	errCycle      = errors.New("value refers to itself")
	errTooDeep    = errors.New("value is too many definitions deep")
	errMixed      = errors.New("value mixes operators without brackets")
)

const (
	maxDepth     = 100  // how many definitions deep a value may be built on others
	maxValueText = 4096 // bytes of a definition that can be a number
)

// evaluator finds the values of macros: integers, or sums and the like of
// integers and other macros. C's integer expressions read as Go's once suffixes
// and casts are gone.
type evaluator struct {
	macros map[string]*define
	uses   map[string]int // how many macros add to each; filled in on the way
	depth  int
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
	v, err := e.text(d.text)
	e.depth--
	d.inProgress = false
	d.value, d.hasValue = v, err == nil
	return v, err
}

func (e *evaluator) text(text string) (int64, error) {
	if len(text) > maxValueText {
		return 0, errNoNumber
	}
	text = suffixPattern.ReplaceAllString(text, "$1")
	text = castPattern.ReplaceAllString(text, "$1")
	expr, err := parser.ParseExpr(text)
	if err != nil {
		return 0, errNoNumber
	}
	return e.expr(expr, false)
}

// expr returns the value of an expression. An operand is a part of a sum or the
// like.
func (e *evaluator) expr(x ast.Expr, operand bool) (int64, error) {
	switch x := x.(type) {
	case *ast.BasicLit:
		return literal(x)
	case *ast.ParenExpr:
		return e.expr(x.X, operand)
	case *ast.Ident:
		return e.name(x.Name, operand)
	case *ast.UnaryExpr:
		return e.unary(x)
	case *ast.BinaryExpr:
		return e.binary(x)
	case *ast.CallExpr: // _HRESULT_TYPEDEF_(0x80040001)
		if f, ok := x.Fun.(*ast.Ident); ok && len(x.Args) == 1 && typedefPattern.MatchString(f.Name) {
			return e.expr(x.Args[0], operand)
		}
	}
	return 0, errNoNumber
}

func literal(x *ast.BasicLit) (int64, error) {
	if x.Kind != token.INT {
		return 0, errNoNumber
	}
	v, err := strconv.ParseInt(x.Value, 0, 64)
	if err != nil {
		return 0, errOutOfRange
	}
	return v, nil
}

func (e *evaluator) name(name string, operand bool) (int64, error) {
	d, ok := e.macros[name]
	if !ok {
		return 0, fmt.Errorf("undefined base %s", shorten(name))
	}
	if operand {
		e.uses[name]++
	}
	return e.value(d)
}

func (e *evaluator) unary(x *ast.UnaryExpr) (int64, error) {
	if x.Op != token.SUB {
		return 0, errNoNumber
	}
	v, err := e.expr(x.X, true)
	return -v, err
}

// precedence is how tightly the operators bind in C. Go ranks << and & with *,
// and | and ^ with +.
var precedence = map[token.Token]int{
	token.OR: 1, token.XOR: 2, token.AND: 3, token.SHL: 4, token.ADD: 5, token.SUB: 5, token.MUL: 6,
}

func (e *evaluator) binary(x *ast.BinaryExpr) (int64, error) {
	var values [2]constant.Value
	for i, part := range []ast.Expr{x.X, x.Y} {
		if inner, ok := part.(*ast.BinaryExpr); ok && precedence[inner.Op] < precedence[x.Op] {
			return 0, errMixed
		}
		v, err := e.expr(part, true)
		if err != nil {
			return 0, err
		}
		values[i] = constant.MakeInt64(v)
	}
	return calculate(values[0], x.Op, values[1])
}

func calculate(x constant.Value, op token.Token, y constant.Value) (int64, error) {
	var v constant.Value
	switch op {
	case token.ADD, token.SUB, token.MUL, token.OR, token.AND, token.XOR:
		v = constant.BinaryOp(x, op, y)
	case token.SHL:
		n, ok := constant.Uint64Val(y)
		if !ok || n >= 64 {
			return 0, errOutOfRange
		}
		v = constant.Shift(x, op, uint(n))
	default:
		return 0, errNoNumber
	}
	n, exact := constant.Int64Val(v)
	if !exact {
		return 0, errOutOfRange
	}
	return n, nil
}

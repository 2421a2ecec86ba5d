package source

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"regexp"
)

var (
	// suffixPattern is a C integer with its type suffix, which Go has not.
	suffixPattern = regexp.MustCompile(`\b(0[xX][0-9a-fA-F]+|[0-9]+)[uUlL]+\b`)
	// castPattern is a C cast, such as (DWORD) or ((HRESULT)), of what follows.
	castPattern = regexp.MustCompile(`\(\s*[A-Za-z_]\w*\s*\)\s*([\w(])`)
)

var errNoNumber = errors.New("value is no number")

// maxDepth is how many definitions deep a value may be built on others.
const maxDepth = 16

// evaluate returns the value of a macro's text: an integer, or a sum or the like
// of integers and other macros, which lookup knows. It tells lookup whether the
// macro is an operand, as a base is. C's integer expressions read as Go's once
// suffixes and casts are gone.
func evaluate(text string, lookup func(name string, operand bool) (string, bool)) (int64, error) {
	e := evaluator{lookup: lookup}
	v, err := e.text(text)
	if err != nil {
		return 0, err
	}
	n, exact := constant.Int64Val(v)
	if !exact {
		return -1, nil
	}
	return n, nil
}

type evaluator struct {
	lookup func(string, bool) (string, bool)
	depth  int
}

func (e *evaluator) text(text string) (constant.Value, error) {
	text = suffixPattern.ReplaceAllString(text, "$1")
	text = castPattern.ReplaceAllString(text, "$1")
	expr, err := parser.ParseExpr(text)
	if err != nil {
		return nil, errNoNumber
	}
	return e.expr(expr, false)
}

func (e *evaluator) expr(x ast.Expr, operand bool) (constant.Value, error) {
	switch x := x.(type) {
	case *ast.BasicLit:
		if x.Kind == token.INT {
			return constant.MakeFromLiteral(x.Value, x.Kind, 0), nil
		}
	case *ast.ParenExpr:
		return e.expr(x.X, operand)
	case *ast.Ident:
		return e.name(x.Name, operand)
	case *ast.UnaryExpr:
		return e.unary(x)
	case *ast.BinaryExpr:
		return e.binary(x)
	case *ast.CallExpr: // _HRESULT_TYPEDEF_(0x80040001)
		if len(x.Args) == 1 {
			return e.expr(x.Args[0], operand)
		}
	}
	return nil, errNoNumber
}

func (e *evaluator) name(name string, operand bool) (constant.Value, error) {
	text, ok := e.lookup(name, operand)
	if !ok {
		return nil, fmt.Errorf("undefined base %s", name)
	}
	if e.depth++; e.depth > maxDepth {
		return nil, errNoNumber
	}
	defer func() { e.depth-- }()
	return e.text(text)
}

func (e *evaluator) unary(x *ast.UnaryExpr) (constant.Value, error) {
	v, err := e.expr(x.X, true)
	if err != nil || x.Op != token.SUB {
		return nil, errors.Join(err, errNoNumber)
	}
	return constant.UnaryOp(x.Op, v, 0), nil
}

func (e *evaluator) binary(x *ast.BinaryExpr) (constant.Value, error) {
	left, err := e.expr(x.X, true)
	if err != nil {
		return nil, err
	}
	right, err := e.expr(x.Y, true)
	if err != nil {
		return nil, err
	}
	switch x.Op {
	case token.ADD, token.SUB, token.MUL, token.OR, token.AND, token.XOR:
		return constant.BinaryOp(left, x.Op, right), nil
	case token.SHL:
		if n, ok := constant.Uint64Val(right); ok && n < 64 {
			return constant.Shift(left, x.Op, uint(n)), nil
		}
	}
	return nil, errNoNumber
}

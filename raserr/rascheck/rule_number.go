// # Rule number
//
// Codes have constants in package raserr. Numbers, and constants of the program's own, are
// reported where a code is compared with them or looked up.
//
//	const errorInvalidSize = 632
//
//	if r == errorInvalidSize {
//	text := map[uintptr]string{691: "password"}[r]
//
// The fix:
//
//	if r == uintptr(raserr.ErrInvalidSize) {
//	text := map[uintptr]string{uintptr(raserr.ErrAuthenticationFailure): "password"}[r]
//
// A constant with the name of another code is reported too. There is no fix, since only the
// programmer knows whether the name or the number is meant:
//
//	const ERROR_PPP_TIMEOUT = 812 // is 718
package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkNumbers() {
	literals := make(map[ssa.Value]inspector.Cursor)
	for at := range c.root.Preorder((*ast.CompositeLit)(nil)) {
		if v := c.value(at.Node().(ast.Expr)).value; v != nil {
			literals[v] = at
		}
	}
	for at := range c.root.Preorder() {
		switch n := at.Node().(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				c.checkNumber(at, n.Y, n.X)
				c.checkNumber(at, n.X, n.Y)
			}
		case *ast.CaseClause:
			if statement, ok := at.Parent().Parent().Node().(*ast.SwitchStmt); ok && statement.Tag != nil {
				for _, e := range n.List {
					c.checkNumber(at, e, statement.Tag)
				}
			}
		case *ast.IndexExpr:
			if _, ok := c.info.TypeOf(n.X).Underlying().(*types.Map); ok {
				c.checkLookUp(n.X, n.Index, literals)
			}
		case *ast.CallExpr:
			if name := c.callee(n); name == "slices.Contains" || name == "slices.Index" {
				c.checkLookUp(n.Args[0], n.Args[1], literals)
			}
		}
	}
}

// checkLookUp reports the literals that a list or map is from, if a code is looked up in it.
func (c *checker) checkLookUp(list, code ast.Expr, literals map[ssa.Value]inspector.Cursor) {
	if !c.maybeCode(c.value(code).value) {
		return
	}
	for source := range c.sources(asHandle, c.value(list).value) {
		if literal, ok := literals[source]; ok {
			c.checkLiteral(literal)
			delete(literals, source) // report it once
		}
	}
}

// checkNumber reports a number that is compared with a code. If only RAS and routing codes
// have the number, it is enough that the other side may be a code.
func (c *checker) checkNumber(within inspector.Cursor, number, other ast.Expr) {
	code, ok := constantCode(c.constant(number))
	if ok && code != 0 && (c.codeOf(other) != nil || code.IsRAS() && c.maybeCode(c.value(other).value)) {
		c.reportNumber(within, number, code, c.info.TypeOf(other))
	}
}

// reportNumber reports a code that a constant of raserr should replace, converted to the
// type t.
func (c *checker) reportNumber(within inspector.Cursor, e ast.Expr, code raserr.Code, t types.Type) {
	at, ok := within.FindNode(e)
	if !ok {
		return
	}
	what := number(code) + " is"
	if name := c.constantOf(e); name != nil {
		if pkg := name.Pkg(); pkg != nil && slices.Contains([]string{"syscall", windowsPath, raserrPath}, pkg.Path()) {
			return // winerror.h has the codes under 600 too
		}
		if named, ok := codeNamed(name.Name()); ok && named != code {
			message := fmt.Sprintf("constant %s is %s, but %s is %s (%s)", name.Name(), number(code),
				named.Symbol(), number(named), named.GoString())
			if code.Known() {
				message += fmt.Sprintf(", and %s %s (%s)", what, code.Symbol(), code.GoString())
			}
			c.report(at, "number", noFix("only you know whether the name or the number is meant"), "%s", message)
			return
		}
		what = "constant " + name.Name() + " repeats"
	}
	if code.Known() {
		fix := c.constantFix(e, code, t)
		c.report(at, "number", fix, "%s %s: compare with %s", what, code.Symbol(), code.GoString())
	}
}

// constantFix replaces a number by a constant of raserr, converted to the type t.
func (c *checker) constantFix(e ast.Expr, code raserr.Code, t types.Type) *patch {
	fix := c.newPatch(e, "use "+code.GoString())
	name := fix.raserr(constantName(code), e.Pos())
	if !isCode(t) {
		if code >= 1<<31 && t.Underlying().(*types.Basic).Info()&types.IsUnsigned == 0 {
			fix.fail("the constant may not fit in " + t.String())
		}
		name = fmt.Sprintf("%s(%s)", fix.typeName(t, e.Pos()), name)
	}
	fix.replace(e.Pos(), e.End(), name)
	return fix
}

func isCode(t types.Type) bool { return isNamed(t, raserrPath, "Code") }

// constantName returns the name of a known code's constant in package raserr.
func constantName(code raserr.Code) string { return strings.TrimPrefix(code.GoString(), "raserr.") }

// number returns how people write a code.
func number(code raserr.Code) string {
	if code >= 1<<31 {
		return fmt.Sprintf("0x%08X", uint32(code))
	}
	return fmt.Sprintf("%d", uint32(code))
}

// checkLiteral reports keys of a map, or elements of a list, that only RAS codes have.
func (c *checker) checkLiteral(at inspector.Cursor) {
	literal := at.Node().(*ast.CompositeLit)
	_, isMap := c.info.TypeOf(literal).Underlying().(*types.Map)
	for _, e := range literal.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if e = pair.Value; isMap {
				e = pair.Key
			}
		}
		if code, ok := constantCode(c.constant(e)); ok && code.IsRAS() {
			c.reportNumber(at, e, code, c.info.TypeOf(e))
		}
	}
}

// constantOf returns the constant that an expression names, converted or not, or nil.
func (c *checker) constantOf(e ast.Expr) *types.Const {
	var object types.Object
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		object = c.info.Uses[e]
	case *ast.SelectorExpr:
		object = c.info.Uses[e.Sel]
	case *ast.CallExpr:
		if c.isConversion(e) {
			return c.constantOf(e.Args[0])
		}
	}
	name, _ := object.(*types.Const)
	return name
}

// codeNamed returns the code that the name of a constant means: ERROR_PPP_TIMEOUT,
// ErrPPPTimeout, rasErrorPPPTimeout.
func codeNamed(name string) (raserr.Code, bool) {
	plain := strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(name, "_", "")), "ras")
	rest, ok := strings.CutPrefix(plain, "err")
	if !ok {
		return 0, false
	}
	code, err := raserr.Parse("Err" + strings.TrimPrefix(rest, "or"))
	return code, err == nil
}

// # Rule number
//
// Codes have constants in package raserr. Numbers, and constants of the program's own, are
// reported where a code is compared with them or looked up.
//
//	const errorInvalidSize = 632
//
//	if r == errorInvalidSize {
//	switch r {
//	case 0:
//	case 691, 692:
//
// The fix:
//
//	if r == uintptr(raserr.ErrInvalidSize) {
//	switch raserr.Code(r) {
//	case 0:
//	case raserr.ErrAuthenticationFailure, raserr.ErrPortOrDevice:
//
// A constant with the name of another code is reported too, as is one of winerror.h whose
// number means something else in RAS. There is no fix, since only the programmer knows
// whether the name or the number is meant:
//
//	const ERROR_PPP_TIMEOUT = 812 // is 718
package rascheck

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"sync"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/ast/inspector"
)

func (c *checker) checkNumbers() {
	for at := range c.root.Preorder((*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil)) {
		switch n := at.Node().(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				c.checkComparison(at, n.X, n.Y)
				c.checkComparison(at, n.Y, n.X)
			}
		case *ast.SwitchStmt:
			if n.Tag != nil {
				c.checkSwitch(at, n)
			}
		}
	}
}

func (c *checker) checkComparison(at inspector.Cursor, code, number ast.Expr) {
	wrong := c.wrongNumber(number)
	if wrong == nil || !c.isCodeFor(code, wrong) {
		return
	}
	fix := c.newPatch(number, "use "+wrong.code.GoString())
	fix.numberToCode(wrong, number, c.info.TypeOf(code))
	c.reportNumber(at, number, wrong, fix)
}

// isCodeFor reports whether an expression is a code; for a number that only RAS
// and routing codes have, whether it may be one.
func (c *checker) isCodeFor(e ast.Expr, wrong *wrongNumber) bool {
	return c.code(e) != nil || wrong.code.IsRAS() && c.prog.maybeCode(c.value(e).value) != nil
}

func (c *checker) reportNumber(within inspector.Cursor, number ast.Expr, wrong *wrongNumber, fix *patch) {
	at, ok := within.FindNode(number)
	if !ok {
		return
	}
	if wrong.misnamed {
		fix = noFix("only you know whether the name or the number is meant")
	}
	c.report(at, "number", wrong.message, fix)
}

// numberToCode writes the constant of raserr instead of a number, converted to
// the type that it is compared with.
func (f *patch) numberToCode(wrong *wrongNumber, number ast.Expr, t types.Type) {
	name := f.raserr(constantName(wrong.code), number.Pos())
	if !isCode(t) {
		if wrong.code >= 1<<31 && t.Underlying().(*types.Basic).Info()&types.IsUnsigned == 0 {
			f.fail("the constant may not fit in " + t.String())
		}
		name = fmt.Sprintf("%s(%s)", f.typeName(t, number.Pos()), name)
	}
	f.replace(number.Pos(), number.End(), name)
}

func isCode(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "Code" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == raserrPath
}

// constantName returns the name of a known code's constant in package raserr.
func constantName(code raserr.Code) string { return strings.TrimPrefix(code.GoString(), "raserr.") }

// checkSwitch reports the numbers in the cases of a switch on a code. The fix of
// all is the same: a switch on a raserr.Code.
func (c *checker) checkSwitch(at inspector.Cursor, statement *ast.SwitchStmt) {
	wrong := make(map[ast.Expr]*wrongNumber)
	var cases []ast.Expr
	for _, clause := range statement.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			cases = append(cases, e)
			if w := c.wrongNumber(e); w != nil && c.isCodeFor(statement.Tag, w) {
				wrong[e] = w
			}
		}
	}
	for _, e := range cases {
		if wrong[e] != nil {
			c.reportNumber(at, e, wrong[e], c.switchFix(statement, cases, wrong))
		}
	}
}

func (c *checker) switchFix(statement *ast.SwitchStmt, cases []ast.Expr, wrong map[ast.Expr]*wrongNumber) *patch {
	fix := c.newPatch(statement, "switch on a raserr.Code")
	if !isCode(c.info.TypeOf(statement.Tag)) && c.fitCode(cases, wrong) {
		fix.tagToCode(statement.Tag)
		for e, w := range wrong {
			fix.replace(e.Pos(), e.End(), fix.raserr(constantName(w.code), e.Pos()))
		}
		return fix
	}
	fix.message = "use raserr's constants"
	for e, w := range wrong {
		if !w.misnamed {
			fix.numberToCode(w, e, c.info.TypeOf(statement.Tag))
		}
	}
	return fix
}

// fitCode reports whether all cases are valid in a switch on a raserr.Code: those
// that stay must be untyped constants of 32 bits, or literals.
func (c *checker) fitCode(cases []ast.Expr, wrong map[ast.Expr]*wrongNumber) bool {
	for _, e := range cases {
		if w := wrong[e]; w != nil {
			if w.misnamed {
				return false
			}
			continue
		}
		value := c.constant(e)
		if value == nil || !c.isUntyped(e) {
			return false
		}
		if n, ok := constant.Uint64Val(value); !ok || n > 1<<32-1 {
			return false
		}
	}
	return true
}

// isUntyped reports whether a constant expression takes the type that it is
// compared with: a literal, or the name of an untyped constant.
func (c *checker) isUntyped(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.BasicLit:
		return true
	case *ast.Ident:
		return isUntypedObject(c.info.Uses[e])
	case *ast.SelectorExpr:
		return isUntypedObject(c.info.Uses[e.Sel])
	}
	return false
}

func isUntypedObject(object types.Object) bool {
	basic, ok := object.Type().(*types.Basic)
	return ok && basic.Info()&types.IsUntyped != 0
}

// tagToCode makes raserr.Code(x) of a switch's tag x, or of a conversion of x.
func (f *patch) tagToCode(tag ast.Expr) {
	code := f.raserr("Code", tag.Pos())
	if call, ok := ast.Unparen(tag).(*ast.CallExpr); ok && f.c.isConversion(call) {
		f.replace(call.Fun.Pos(), call.Fun.End(), code)
		return
	}
	f.wrap(tag, code+"(", ")")
}

// wrongNumber is a constant where one of raserr should be.
type wrongNumber struct {
	code     raserr.Code
	message  string
	misnamed bool // its name is that of another code
}

// wrongNumber returns what is wrong with a constant expression that a code is
// compared with, or nil.
func (c *checker) wrongNumber(e ast.Expr) *wrongNumber {
	value := c.constant(e)
	if value == nil || c.namesRASErr(e) {
		return nil
	}
	n, ok := dword(value)
	if !ok || n == 0 {
		return nil
	}
	code := raserr.Code(n)
	name := c.constantOf(e)
	switch {
	case name == nil && code.Known():
		return &wrongNumber{code: code, message: fmt.Sprintf("%s is %s: compare with %s", number(n), code.Symbol(), code.GoString())}
	case name == nil:
		return nil
	case isSystem(name):
		return systemConstant(name, code)
	}
	return localConstant(name, code)
}

// number returns how people write a code.
func number(n uint32) string {
	if n >= 1<<31 {
		return fmt.Sprintf("0x%08X", n)
	}
	return strconv.FormatUint(uint64(n), 10)
}

// namesRASErr reports whether an expression has a constant of raserr in it.
func (c *checker) namesRASErr(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			object, ok := c.info.Uses[id].(*types.Const)
			found = found || ok && object.Pkg() != nil && object.Pkg().Path() == raserrPath
		}
		return !found
	})
	return found
}

// constantOf returns the constant that an expression names, converted or not, or
// nil.
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

// isSystem reports whether a constant is of winerror.h, as syscall and
// golang.org/x/sys/windows have it.
func isSystem(name *types.Const) bool {
	if name.Pkg() == nil {
		return false // iota
	}
	path := name.Pkg().Path()
	return path == "syscall" || path == windowsPath
}

// systemConstant finds nothing wrong with a constant of winerror.h, unless its
// number has another meaning for RAS functions.
func systemConstant(name *types.Const, code raserr.Code) *wrongNumber {
	if !code.IsRAS() || !code.Known() || code.Symbol() == name.Name() {
		return nil
	}
	return &wrongNumber{code: code, misnamed: true, message: fmt.Sprintf(
		"%s.%s is of winerror.h: from a RAS function, %d is %s (%s)", name.Pkg().Name(), name.Name(), code, code.Symbol(), code.GoString())}
}

// localConstant reports that raserr has a constant of the program, or that its name
// is that of another code.
func localConstant(name *types.Const, code raserr.Code) *wrongNumber {
	if named, ok := codeNamed(name.Name()); ok && named != code {
		message := fmt.Sprintf("constant %s is %d, but %s is %d (%s)", name.Name(), code, named.Symbol(), named, named.GoString())
		if code.Known() {
			message += fmt.Sprintf(", and %d is %s (%s)", code, code.Symbol(), code.GoString())
		}
		return &wrongNumber{code: code, misnamed: true, message: message}
	}
	if !code.Known() {
		return nil
	}
	return &wrongNumber{code: code, message: fmt.Sprintf("constant %s repeats %s by hand: compare with %s", name.Name(), code.Symbol(), code.GoString())}
}

// codeNamed returns the code whose symbol is a constant's name, in any case and with
// or without underscores: ERROR_PPP_TIMEOUT, errorPPPTimeout, rasErrPPPTimeout.
func codeNamed(name string) (raserr.Code, bool) {
	plain, ok := plainName(name)
	if !ok {
		return 0, false
	}
	code, ok := plainNames()[plain]
	return code, ok
}

var plainNames = sync.OnceValue(func() map[string]raserr.Code {
	names := make(map[string]raserr.Code)
	for code := range raserr.All() {
		if plain, ok := plainName(code.Symbol()); ok {
			names[plain] = code
		}
	}
	return names
})

// plainName returns what follows ERROR_, Err or Warning in a name, in lower case;
// ok is false if the name has none of them.
func plainName(name string) (plain string, ok bool) {
	plain = strings.ToLower(strings.ReplaceAll(name, "_", ""))
	plain = strings.TrimPrefix(plain, "ras")
	for _, prefix := range []string{"error", "err", "warning"} {
		if rest, ok := strings.CutPrefix(plain, prefix); ok {
			return rest, true
		}
	}
	return "", false
}

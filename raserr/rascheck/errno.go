package rascheck

import (
	"fmt"
	"go/ast"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

// checkErrnos reports RAS codes that are explained as winerror.h explains their
// numbers: conversions to syscall.Errno, and calls of FormatMessage.
func (c *checker) checkErrnos() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		switch {
		case c.isConversion(call) && isErrno(c.info.TypeOf(call)):
			c.checkErrno(at)
		case c.isFormatMessage(call) && len(call.Args) > 2:
			c.checkFormatMessage(at)
		}
	}
}

func (c *checker) checkErrno(at inspector.Cursor) {
	call := at.Node().(*ast.CallExpr)
	number := c.value(call.Args[0])
	o := c.code(number.value)
	if o == nil || c.isInRange(number) || c.isForFromError(at) {
		return
	}
	c.report(at, "errno", fmt.Sprintf("as a syscall.Errno, the code that %s returned has the meaning of winerror.h, which is another one for most RAS codes: use raserr.FromReturn", o.name()), c.errnoFix(at))
}

// isForFromError reports whether the error is read as a RAS error by
// raserr.FromError, which takes a syscall.Errno.
func (c *checker) isForFromError(at inspector.Cursor) bool {
	call, ok := outer(at).Parent().Node().(*ast.CallExpr)
	return ok && c.callee(call) == raserrPath+".FromError"
}

func (c *checker) errnoFix(at inspector.Cursor) *patch {
	call := at.Node().(*ast.CallExpr)
	fix := c.newPatch(call, "use raserr.FromReturn")
	switch {
	case c.isErrnoMethod(at):
		fix.message = "use raserr.Code"
		fix.replace(call.Fun.Pos(), call.Fun.End(), fix.raserr("Code", call.Pos()))
	case c.takesError(at) && (!c.wraps(at) || c.isNonZero(c.value(call.Args[0]))):
		fix.errnoToError(call)
	default:
		return nil
	}
	return fix
}

// errnoToError makes FromReturn(x) of Errno(x).
func (f *patch) errnoToError(call *ast.CallExpr) {
	f.replace(call.Fun.Pos(), call.Fun.End(), f.raserr("FromReturn", call.Pos()))
	number := call.Args[0]
	if inner, ok := ast.Unparen(number).(*ast.CallExpr); ok && f.isConversion(inner) && isUintptr(f.info.TypeOf(inner.Args[0])) {
		f.replace(number.Pos(), inner.Args[0].Pos(), "")
		f.replace(inner.Args[0].End(), number.End(), "")
	} else if !isUintptr(f.info.TypeOf(number)) {
		f.wrap(number, f.basic("uintptr", call.Pos())+"(", ")")
	}
}

// isErrnoMethod reports whether a method of the error that a raserr.Code has too
// is called.
func (c *checker) isErrnoMethod(at inspector.Cursor) bool {
	selector := outer(at).Parent()
	s, ok := selector.Node().(*ast.SelectorExpr)
	if !ok || selector.ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	switch s.Sel.Name {
	case "Error", "Is", "Temporary", "Timeout":
		return true
	}
	return false
}

// takesError is takesAnyError without the calls that compare errors, which nil
// would change.
func (c *checker) takesError(at inspector.Cursor) bool {
	if call, ok := outer(at).Parent().Node().(*ast.CallExpr); ok {
		switch c.callee(call) {
		case "errors.Is", "errors.As":
			return false
		}
	}
	return c.takesAnyError(at)
}

// wraps reports whether the expression is an argument that must not be a nil
// error.
func (c *checker) wraps(at inspector.Cursor) bool {
	call, ok := outer(at).Parent().Node().(*ast.CallExpr)
	if !ok {
		return false
	}
	switch c.callee(call) {
	case "fmt.Errorf", "errors.Join":
		return true
	}
	return false
}

func (c *checker) checkFormatMessage(at inspector.Cursor) {
	number := at.Node().(*ast.CallExpr).Args[2]
	o := c.code(c.value(number).value)
	if o == nil || c.isInRange(c.value(number)) {
		return
	}
	c.report(at, "errno", fmt.Sprintf("FormatMessage explains the code that %s returned as winerror.h does, which means other errors by most RAS codes: use raserr.Code, its Error or SystemMessage", o.name()), nil)
}

// isFormatMessage reports whether a call is one of FormatMessage, also by its
// *Proc.
func (c *checker) isFormatMessage(call *ast.CallExpr) bool {
	name := c.callee(call)
	if isFunction(name, "FormatMessage") {
		return true
	}
	if !isMethodOf(name, "Proc", "Call") && !isMethodOf(name, "LazyProc", "Call") {
		return false
	}
	if called, ok := c.value(call).value.(*ssa.Call); ok {
		for _, f := range c.called(called) {
			return f.name == "FormatMessageW" || f.name == "FormatMessageA"
		}
	}
	return false
}

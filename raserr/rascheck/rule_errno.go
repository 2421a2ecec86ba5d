// # Rule errno
//
// A syscall.Errno, and FormatMessage, explain a number as winerror.h does. Most RAS codes
// mean something else there: 691, a refused password, reads "Debugger terminated thread."
//
//	return syscall.Errno(r)
//	log.Println(windows.Errno(r).Error())
//
// The fix:
//
//	return raserr.FromReturn(r)
//	log.Println(raserr.Code(r).Error())
//
// A number is not reported if the program has compared it with the ends of a range before,
// or asked raserr.Code(r).IsRAS(), and an error is not if the package calls raserr.FromError
// with it.
package rascheck

import (
	"fmt"
	"go/ast"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkErrnos() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		switch {
		case c.isErrnoConversion(call):
			c.checkErrno(at)
		case c.isFormatMessage(call) && len(call.Args) > 2:
			c.checkFormatMessage(at)
		}
	}
}

func (c *checker) isErrnoConversion(call *ast.CallExpr) bool {
	return c.isConversion(call) && isErrno(c.info.TypeOf(call))
}

func (c *checker) checkErrno(at inspector.Cursor) {
	call := at.Node().(*ast.CallExpr)
	number := c.value(call.Args[0])
	o := c.prog.code(number.value)
	if o == nil || c.prog.isInRange(number) || c.prog.isConverted(c.value(call).value) {
		return
	}
	c.report(at, "errno", fmt.Sprintf("as a syscall.Errno, the code that %s returned has the meaning of winerror.h, which is another one for most RAS codes: use raserr.FromReturn", o.name()), c.errnoFix(at))
}

func (c *checker) errnoFix(at inspector.Cursor) *patch {
	call := at.Node().(*ast.CallExpr)
	number := c.value(call.Args[0])
	fix := c.newPatch(call, "use raserr.FromReturn")
	switch isNonZero := c.prog.isNonZero(number); {
	case c.isErrnoMethod(at):
		fix.message = "use raserr.Code"
		fix.replace(call.Fun.Pos(), call.Fun.End(), fix.raserr("Code", call.Pos()))
		return fix
	case !c.takesError(at):
		return noFix("a syscall.Errno is wanted here, or compared")
	case !isNonZero && c.prog.ofNumber(number.value).mayBeZero(number.block):
		return noFix("the call may have succeeded here")
	case !isNonZero && c.wraps(at):
		return noFix("the code may be 0, and its error nil")
	}
	for _, reader := range c.errnoReaders() {
		switch isFed := slices.Contains(reader.sources.errnos, c.value(call).value); {
		case !isFed && !(reader.sources.unknown && reader.isDead()):
		case !reader.isReported() || reader.fix().why != "":
			return noFix("the package reads errors as a syscall.Errno in " + c.lineOf(reader.at))
		case reader.isDead():
			fix.add(reader.fix())
		}
	}
	fix.replace(call.Fun.Pos(), call.Args[0].Pos(), "")
	fix.replace(call.Args[0].End(), call.End(), "")
	fix.fromReturn(call.Args[0])
	return fix
}

// lineOf returns the file and line of a node.
func (c *checker) lineOf(at inspector.Cursor) string {
	position := c.pass.Fset.Position(at.Node().Pos())
	return fmt.Sprintf("%s:%d", filepath.Base(position.Filename), position.Line)
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

// takesError is takesAnyError without the arguments of calls that compare errors.
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
	switch c.calleeOrBuiltin(call) {
	case "fmt.Errorf", "errors.Join", "panic":
		return true
	}
	return false
}

func (c *checker) checkFormatMessage(at inspector.Cursor) {
	number := c.value(at.Node().(*ast.CallExpr).Args[2])
	o := c.prog.code(number.value)
	if o == nil || c.prog.isInRange(number) {
		return
	}
	c.report(at, "errno", fmt.Sprintf("FormatMessage explains the code that %s returned as winerror.h does, which means other errors by most RAS codes: use raserr.Code, its Error or SystemMessage", o.name()), noFix("the text is used in other ways"))
}

// isFormatMessage reports whether a call is one of FormatMessage, also by its *Proc.
func (c *checker) isFormatMessage(call *ast.CallExpr) bool {
	called, ok := c.value(call).value.(*ssa.Call)
	return ok && (systemName(called) == "syscall.FormatMessage" ||
		slices.ContainsFunc(c.prog.called(called), func(f proc) bool { return strings.HasPrefix(f.name, "FormatMessage") }))
}

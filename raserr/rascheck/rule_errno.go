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
	kind := c.useKind(at)
	if _, ok := outer(at).Parent().Node().(*ast.SelectorExpr); ok && kind == useWrapped {
		fix.message = "use raserr.Code"
		fix.replace(call.Fun.Pos(), call.Fun.End(), fix.raserr("Code", call.Pos()))
		return fix
	}
	switch isNonZero := c.prog.isNonZero(number); {
	case kind != useWrapped && !c.takesAnyError(at) || kind == useOther:
		fix.fail("a syscall.Errno is needed or compared here")
	case !isNonZero && c.prog.ofNumber(number.value).mayBeZero:
		fix.fail("the call may have succeeded here")
	case !isNonZero && kind == useWrapped:
		fix.fail("the code may be 0, and its error nil")
	}
	for _, reader := range c.errnoReaders() {
		if reader.isDead() && (reader.sources.unknown || slices.Contains(reader.sources.errnos, c.value(call).value)) {
			position := c.pass.Fset.Position(reader.at.Node().Pos())
			fix.fail(fmt.Sprintf("fix %s:%d first, which reads the error as a syscall.Errno", filepath.Base(position.Filename), position.Line))
		}
	}
	fix.replace(call.Fun.Pos(), call.Args[0].Pos(), "")
	fix.replace(call.Args[0].End(), call.End(), "")
	fix.fromReturn(call.Args[0])
	return fix
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
		slices.ContainsFunc(c.prog.procsOf(called), func(f proc) bool { return strings.HasPrefix(f.name, "FormatMessage") }))
}

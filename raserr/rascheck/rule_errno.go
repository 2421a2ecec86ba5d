// # Rule errno
//
// A syscall.Errno explains a number as winerror.h does. Most RAS codes mean something
// else there: 691, a refused password, reads "Debugger terminated thread."
//
//	return syscall.Errno(r)
//	log.Println(windows.Errno(r).Error())
//
// The fix:
//
//	return raserr.FromReturn(r)
//	log.Println(raserr.Code(r).Error())
//
// A number is not reported if the program compares it with the ends of a range first, or
// asks raserr.Code(r).IsRAS(). An error is not reported if the package calls
// raserr.FromError with it.
package rascheck

import (
	"fmt"
	"go/ast"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

func (c *checker) checkErrnos() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		call := at.Node().(*ast.CallExpr)
		if !c.isConversion(call) || !isErrno(c.info.TypeOf(call)) {
			continue
		}
		number := c.value(call.Args[0])
		if o := c.code(number.value); o != nil && !c.isInRange(number) && !c.isConverted(c.value(call).value) {
			c.report(at, "errno", c.errnoFix(at), "as a syscall.Errno, the code that %s returned has the meaning of "+
				"winerror.h, which is another one for most RAS codes: use raserr.FromReturn", o.name())
		}
	}
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
	if kind == useOther || !c.takesAnyError(at) {
		fix.fail("a syscall.Errno is needed or compared here")
	}
	if !c.isNonZero(number) {
		if c.testsOf(number.value).mayBeZero() {
			fix.fail("the call may have succeeded here")
		}
		if kind == useWrapped {
			fix.fail("the code may be 0, and its error nil")
		}
	}
	for _, reader := range c.readers {
		if reader.isDead() && (reader.sources.unknown || slices.Contains(reader.sources.errnos, c.value(call).value)) {
			at := c.pass.Fset.Position(reader.at.Node().Pos())
			at.Filename = filepath.Base(at.Filename)
			fix.fail(fmt.Sprintf("fix %v first, which reads the error as a syscall.Errno", at))
		}
	}
	fix.fromReturn(call.Args[0])
	fix.replace(call.Fun.Pos(), call.Args[0].Pos(), "")
	fix.replace(call.Args[0].End(), call.End(), "")
	return fix
}

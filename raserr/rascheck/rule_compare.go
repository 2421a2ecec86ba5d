// # Rule compare
//
// An error of package raserr is not equal to a syscall.Errno, and its text is for people.
// A comparison with an Errno also breaks once the error is made by raserr.FromReturn.
//
//	if errors.Is(err, syscall.Errno(691)) {
//	if strings.Contains(err.Error(), "691") {
//
// The fix works for errors of both kinds:
//
//	if errors.Is(raserr.FromError(err), raserr.ErrAuthenticationFailure) {
package rascheck

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkComparisons() {
	for _, r := range c.readers {
		switch code := r.code; {
		case !(r.isDead() && r.sources.isRAS() || code.IsRAS() && code.Known() && r.sources.unknown):
		case code == 0:
			c.report(r.at, "compare", noFix("the syscall.Errno is used in other ways"),
				"the error may hold a RAS code, which is not to be read as a syscall.Errno: "+
					"use raserr.CodeOf of raserr.FromError")
		default:
			c.report(r.at, "compare", c.readerFix(r),
				"an error that may hold a RAS code is compared with a syscall.Errno: compare with %s", code.GoString())
		}
	}
	for at := range c.root.Preorder((*ast.CallExpr)(nil)) {
		text, code := c.searchOf(at.Node().(*ast.CallExpr))
		if err := errorOf(text); err != nil && c.errorSourcesOf(c.value(err).value).isRAS() {
			c.report(at, "compare", c.isFix(at, err, code, token.EQL),
				"the text of an error is for people, and %d may be part of another number: compare with %s",
				code, code.GoString())
		}
	}
}

// errnoReader is a place that reads an error as a syscall.Errno.
type errnoReader struct {
	at      inspector.Cursor
	err     ast.Expr
	code    raserr.Code // that it is compared with; 0 if it is read as an Errno
	op      token.Token // == or !=; ILLEGAL for errors.Is
	sources errorSources
}

// findReaders finds the places that read errors as a syscall.Errno.
func (c *checker) findReaders() {
	for at := range c.root.Preorder() {
		r := c.readerAt(at)
		if r == nil || r.err != nil && !types.IsInterface(c.info.TypeOf(r.err)) {
			continue
		}
		r.at = at
		if r.err != nil {
			r.sources = c.errorSourcesOf(c.value(r.err).value)
		}
		c.readers = append(c.readers, r)
	}
}

func (c *checker) readerAt(at inspector.Cursor) *errnoReader {
	switch n := at.Node().(type) {
	case *ast.CallExpr:
		switch c.callee(n) {
		case "errors.Is":
			if code := c.errnoOf(n.Args[1]); code != 0 {
				return &errnoReader{err: n.Args[0], code: code}
			}
		case "errors.As":
			if pointer, ok := c.info.TypeOf(n.Args[1]).Underlying().(*types.Pointer); ok && isErrno(pointer.Elem()) {
				return &errnoReader{err: n.Args[0]}
			}
		}
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			for _, side := range [][2]ast.Expr{{n.X, n.Y}, {n.Y, n.X}} {
				if code := c.errnoOf(side[1]); code != 0 {
					return &errnoReader{err: side[0], code: code, op: n.Op}
				}
			}
		}
	case *ast.TypeAssertExpr:
		if n.Type != nil && isErrno(c.info.TypeOf(n.Type)) {
			return &errnoReader{err: n.X}
		}
	case *ast.CaseClause: // of a switch on an error, or on its type; which one does not matter
		for _, e := range n.List {
			if t := c.info.TypeOf(e); t != nil && isErrno(t) {
				return &errnoReader{sources: errorSources{unknown: true}}
			}
		}
	}
	return nil
}

// errnoOf returns the number of a syscall.Errno, or 0 if it is not always the same.
func (c *checker) errnoOf(e ast.Expr) (code raserr.Code) {
	if t := c.info.TypeOf(e); t == nil || !isErrno(t) {
		return 0
	}
	if value := c.constant(e); value != nil {
		code, _ = constantCode(value)
		return code
	}
	for source := range c.sources(asHandle, c.value(e).value) {
		number, ok := source.(*ssa.Const)
		if !ok || code != 0 {
			return 0
		}
		code, _ = constantCode(number.Value)
	}
	return code
}

// isDead reports whether the comparison is false for all errors of raserr.
func (r *errnoReader) isDead() bool { return r.op != token.ILLEGAL || r.code == 0 || r.code.IsRAS() }

// readerFix compares with a constant of raserr, which works for a syscall.Errno too.
func (c *checker) readerFix(r *errnoReader) *patch {
	if !r.code.Known() {
		return noFix("raserr does not know the code")
	}
	call, isCall := r.at.Node().(*ast.CallExpr)
	if !isCall || r.sources.unknown || r.sources.imported || len(r.sources.errnos) > 0 {
		return c.isFix(r.at, r.err, r.code, r.op)
	}
	fix := c.newPatch(call, "compare with "+r.code.GoString())
	fix.replace(call.Args[1].Pos(), call.Args[1].End(), fix.raserr(constantName(r.code), call.Pos()))
	return fix
}

// isFix makes errors.Is(raserr.FromError(err), code) of an expression.
func (c *checker) isFix(at inspector.Cursor, err ast.Expr, code raserr.Code, op token.Token) *patch {
	node := at.Node()
	fix := c.newPatch(node, "compare with "+code.GoString())
	not := ""
	if op == token.NEQ {
		not = "!"
	}
	is, fromError := fix.member("errors", "Is", node.Pos()), fix.raserr("FromError", node.Pos())
	fix.replace(node.Pos(), err.Pos(), not+is+"("+fromError+"(")
	fix.replace(err.End(), node.End(), "), "+fix.raserr(constantName(code), node.Pos())+")")
	return fix
}

// searchOf returns the string in which a call looks for a RAS code, and the code; nil if
// it looks for something else.
func (c *checker) searchOf(call *ast.CallExpr) (text ast.Expr, code raserr.Code) {
	if name := c.callee(call); name != "strings.Contains" && name != "bytes.Contains" {
		return nil, 0
	}
	wanted := ast.Unparen(call.Args[1])
	if conversion, ok := wanted.(*ast.CallExpr); ok && c.isConversion(conversion) {
		wanted = conversion.Args[0]
	}
	value := c.constant(wanted)
	if value == nil || value.Kind() != constant.String {
		return nil, 0
	}
	numbers := digits.FindAllString(constant.StringVal(value), -1)
	if len(numbers) != 1 {
		return nil, 0
	}
	if code, err := raserr.Parse(numbers[0]); err == nil && code.IsRAS() && code.Known() {
		return call.Args[0], code
	}
	return nil, 0
}

// errorOf returns the error whose message an expression is, or nil.
func errorOf(text ast.Expr) ast.Expr {
	call, ok := ast.Unparen(text).(*ast.CallExpr)
	if !ok || len(call.Args) > 0 {
		return nil
	}
	if selector, ok := call.Fun.(*ast.SelectorExpr); ok && selector.Sel.Name == "Error" {
		return selector.X
	}
	return nil
}

var digits = regexp.MustCompile(`\d+`)

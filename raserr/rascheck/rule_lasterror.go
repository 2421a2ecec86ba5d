// # Rule lasterror
//
// The third result of Call, and of syscall.SyscallN, is the last error of the thread.
// RAS functions return their error and do not set the last one. So the last error is that
// of some other call, and often reads "The operation completed successfully."
//
//	r, _, err := procRasDial.Call(...)
//	if r != 0 {
//		return fmt.Errorf("dial: %w", err)
//	}
//
// The fix uses the first result:
//
//	r, _, _ := procRasDial.Call(...)
//	if r != 0 {
//		return fmt.Errorf("dial: %w", raserr.FromReturn(r))
//	}
package rascheck

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

func (c *checker) checkLastErrors() {
	for use := range c.lastErrorUses() {
		if use.kind == useTested || c.invertedTest(use) != nil {
			continue // see rules always and inverted
		}
		message := lastErrorMessage(use.origin)
		if c.prog.ofCalls(use.origin).isZero(c.value(use.ident()).block) {
			message = fmt.Sprintf("the last error is not that of %s, which has succeeded here: use the error that is meant", use.origin.name())
		}
		c.report(use.at, "lasterror", message, c.lastErrorFix(use))
	}
	for at := range c.root.Preorder((*ast.ReturnStmt)(nil)) {
		if o := c.returnedByName(at); o != nil {
			c.report(at, "lasterror", lastErrorMessage(o), noFix("the statement does not name what it returns"))
		}
	}
}

// lastErrorUse is a place where a variable with the third result of a RAS call is
// read.
type lastErrorUse struct {
	at     inspector.Cursor
	origin *origin
	kind   useKind
}

func (u lastErrorUse) ident() *ast.Ident { return u.at.Node().(*ast.Ident) }

// useKind is how the third result of a call is used.
type useKind int

const (
	useCopied   useKind = iota // assigned to a variable that is followed, or not used at all
	useTested                  // compared with nil
	useCompared                // compared with a syscall.Errno of 0
	useTaken                   // as any error, nil too
	useWrapped                 // as an error that is not nil
	useOther                   // in a way that nothing can replace
)

// lastErrorUses yields the uses of third results, apart from copies.
func (c *checker) lastErrorUses() iter.Seq[lastErrorUse] {
	return func(yield func(lastErrorUse) bool) {
		for at := range c.root.Preorder((*ast.Ident)(nil)) {
			o := c.lastErrorAt(at)
			if o == nil {
				continue
			}
			use := lastErrorUse{at, o, c.useKind(at)}
			if use.kind == useCopied || use.kind == useTested && o.mixed {
				continue
			}
			if !yield(use) {
				return
			}
		}
	}
}

// lastErrorAt returns the origin of a variable that is read and holds the third
// result of the call of a RAS function, or nil.
func (c *checker) lastErrorAt(at inspector.Cursor) *origin {
	id := at.Node().(*ast.Ident)
	if _, ok := c.info.Uses[id].(*types.Var); !ok || at.ParentEdgeKind() == edge.AssignStmt_Lhs {
		return nil
	}
	if t := c.info.TypeOf(id); !types.IsInterface(t) && !isErrno(t) {
		return nil
	}
	return c.prog.lastError(c.value(id).value)
}

// returnedByName returns the origin of a last error that a return statement
// returns without naming it, or nil.
func (c *checker) returnedByName(at inspector.Cursor) *origin {
	statement := at.Node().(*ast.ReturnStmt)
	ret := c.prog.returns[statement.Return]
	if len(statement.Results) > 0 || ret == nil {
		return nil
	}
	for _, result := range ret.Results {
		if types.IsInterface(result.Type()) || isErrno(result.Type()) {
			if o := c.prog.lastError(result); o != nil {
				return o
			}
		}
	}
	return nil
}

func lastErrorMessage(o *origin) string {
	if slices.ContainsFunc(o.procs, func(p proc) bool { return p.returns() == returnsBool }) {
		return fmt.Sprintf("the last error is not that of %s, which leaves its error in the dwError member of its structure", o.name())
	}
	return fmt.Sprintf("the last error is not that of %s, which returns its error and does not set the last one: use raserr.FromReturn of the first result", o.name())
}

func (c *checker) useKind(at inspector.Cursor) useKind {
	at = outer(at)
	kind, i := at.ParentEdge()
	switch parent := at.Parent().Node().(type) {
	case *ast.BinaryExpr:
		return c.comparison(parent, kind)
	case *ast.AssignStmt:
		return c.copyOrTaken(at, parent.Lhs[min(i, len(parent.Lhs)-1)])
	case *ast.ValueSpec:
		return c.copyOrTaken(at, parent.Names[min(i, len(parent.Names)-1)])
	case *ast.CallExpr:
		return c.argument(at, parent)
	case *ast.SelectorExpr:
		if c.isErrorCall(at) {
			return useWrapped
		}
	}
	if c.takesAnyError(at) {
		return useTaken
	}
	return useOther
}

// comparison returns how the operand of a comparison is used.
func (c *checker) comparison(e *ast.BinaryExpr, kind edge.Kind) useKind {
	other := e.X
	if kind == edge.BinaryExpr_X {
		other = e.Y
	}
	if e.Op != token.EQL && e.Op != token.NEQ {
		return useOther
	}
	if c.info.Types[other].IsNil() {
		return useTested
	}
	if c.isZero(other) {
		return useCompared
	}
	return useOther
}

// isZero reports whether an expression is a constant number of 0.
func (c *checker) isZero(e ast.Expr) bool {
	value := c.constant(e)
	return value != nil && value.Kind() == constant.Int && constant.Sign(value) == 0
}

// copyOrTaken returns how what is assigned is used: local variables are followed.
func (c *checker) copyOrTaken(at inspector.Cursor, to ast.Expr) useKind {
	if isBlank(to) {
		return useCopied
	}
	if v, ok := c.object(to).(*types.Var); ok && v.Parent() != c.pass.Pkg.Scope() && v.Pkg() == c.pass.Pkg {
		return useCopied
	}
	if c.takesAnyError(at) {
		return useTaken
	}
	return useOther
}

func (c *checker) argument(at inspector.Cursor, call *ast.CallExpr) useKind {
	name := c.callee(call)
	switch {
	case name == "errors.Is", name == "errors.As", name == raserrPath+".FromError", !c.takesAnyError(at):
		return useOther
	case name == "fmt.Errorf", name == "errors.Join":
		return useWrapped
	}
	return useTaken
}

// isErrorCall reports whether the method Error of the expression is called.
func (c *checker) isErrorCall(at inspector.Cursor) bool {
	selector := at.Parent()
	return selector.Node().(*ast.SelectorExpr).Sel.Name == "Error" && selector.ParentEdgeKind() == edge.CallExpr_Fun
}

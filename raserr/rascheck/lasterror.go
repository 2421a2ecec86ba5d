package rascheck

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// How the third result of a call is used.
type lastUse int

const (
	lastCopied   lastUse = iota // to a variable that is followed, or not at all
	lastTested                  // for nil
	lastCompared                // with a syscall.Errno of 0
	lastTaken                   // where any error can be
	lastWrapped                 // where an error that is not nil must be
	lastOther                   // in a way that nothing can replace
)

// checkLastErrors reports the third result of calls of RAS functions where it is
// used as an error, and tests for nil that always hold.
func (c *checker) checkLastErrors() {
	for at := range c.root.Preorder((*ast.Ident)(nil)) {
		o := c.lastErrorAt(at)
		if o == nil {
			continue
		}
		switch how := c.lastUse(at); {
		case how == lastCopied, how == lastTested && o.mixed:
		case how == lastTested:
			c.report(outer(at).Parent(), "always", alwaysMessage(at), c.lastErrorFix(at, o))
		default:
			c.report(at, "lasterror", lastErrorMessage(o), c.lastErrorFix(at, o))
		}
	}
	for at := range c.root.Preorder((*ast.ReturnStmt)(nil)) {
		if o := c.returnedByName(at); o != nil {
			c.report(at, "lasterror", lastErrorMessage(o), nil)
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
	return c.lastError(c.value(id).value)
}

// returnedByName returns the origin of a last error that a return statement
// returns without naming it, or nil.
func (c *checker) returnedByName(at inspector.Cursor) *origin {
	statement := at.Node().(*ast.ReturnStmt)
	ret := c.returns[statement.Return]
	if len(statement.Results) > 0 || ret == nil {
		return nil
	}
	for _, result := range ret.Results {
		if types.IsInterface(result.Type()) || isErrno(result.Type()) {
			if o := c.lastError(result); o != nil {
				return o
			}
		}
	}
	return nil
}

func alwaysMessage(at inspector.Cursor) string {
	outcome := "always true"
	if outer(at).Parent().Node().(*ast.BinaryExpr).Op == token.EQL {
		outcome = "never true"
	}
	return fmt.Sprintf("this is %s: the third result of Call is never nil, it is the last error; the RAS error is the first result", outcome)
}

func lastErrorMessage(o *origin) string {
	if slices.ContainsFunc(o.procs, func(p proc) bool { return p.returns() == returnsBool }) {
		return fmt.Sprintf("the last error is not that of %s, which leaves its error in the dwError member of its structure", o.name())
	}
	return fmt.Sprintf("the last error is not that of %s, which returns its error and does not set the last one: use raserr.FromReturn of the first result", o.name())
}

func (c *checker) lastUse(at inspector.Cursor) lastUse {
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
			return lastWrapped
		}
	}
	if c.takesAnyError(at) {
		return lastTaken
	}
	return lastOther
}

// comparison tells how the operand of a comparison is used.
func (c *checker) comparison(e *ast.BinaryExpr, kind edge.Kind) lastUse {
	other := e.X
	if kind == edge.BinaryExpr_X {
		other = e.Y
	}
	if e.Op != token.EQL && e.Op != token.NEQ {
		return lastOther
	}
	if c.info.Types[other].IsNil() {
		return lastTested
	}
	if c.isZero(other) {
		return lastCompared
	}
	return lastOther
}

// isZero reports whether an expression is a constant number of 0.
func (c *checker) isZero(e ast.Expr) bool {
	value := c.constant(e)
	return value != nil && value.Kind() == constant.Int && constant.Sign(value) == 0
}

// copyOrTaken tells how what is assigned is used: local variables are followed.
func (c *checker) copyOrTaken(at inspector.Cursor, to ast.Expr) lastUse {
	if isBlank(to) {
		return lastCopied
	}
	if v, ok := c.object(to).(*types.Var); ok && v.Parent() != c.pass.Pkg.Scope() && v.Pkg() == c.pass.Pkg {
		return lastCopied
	}
	if c.takesAnyError(at) {
		return lastTaken
	}
	return lastOther
}

func (c *checker) argument(at inspector.Cursor, call *ast.CallExpr) lastUse {
	name := c.callee(call)
	switch {
	case name == "errors.Is", name == "errors.As", name == raserrPath+".FromError", !c.takesAnyError(at):
		return lastOther
	case name == "fmt.Errorf", name == "errors.Join":
		return lastWrapped
	}
	return lastTaken
}

// isErrorCall reports whether the method Error of the expression is called.
func (c *checker) isErrorCall(at inspector.Cursor) bool {
	selector := at.Parent()
	return selector.Node().(*ast.SelectorExpr).Sel.Name == "Error" && selector.ParentEdgeKind() == edge.CallExpr_Fun
}

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
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

func (c *checker) checkLastErrors() {
	for _, use := range c.lastErrorUses() {
		if use.kind == useTested || c.isInverted(use) {
			continue // see rules always and inverted
		}
		message := lastErrorMessage(use.origin)
		if c.prog.testsOfCalls(use.origin).isZero(c.value(use.ident()).block) {
			message = fmt.Sprintf("the last error is not that of %s, which has succeeded here: use the error that is meant", use.origin.name())
		}
		c.report(use.at, "lasterror", message, c.useFirst(use))
	}
}

// lastErrorUse is a place that reads a variable with the third result of a RAS call.
type lastErrorUse struct {
	at     inspector.Cursor
	origin *origin
	kind   useKind
}

func (u lastErrorUse) ident() *ast.Ident { return u.at.Node().(*ast.Ident) }

// useKind is how an error is used.
type useKind int

const (
	useCopied   useKind = iota // assigned to a variable that is followed, or not used at all
	useTested                  // compared with nil
	useCompared                // compared with a syscall.Errno of 0
	useTaken                   // as any error, nil too
	useWrapped                 // as an error that is not nil
	useOther                   // in a way that nothing can replace
)

func (k useKind) isComparison() bool { return k == useTested || k == useCompared }

// lastErrorUses returns the uses of third results, apart from copies.
func (c *checker) lastErrorUses() []lastErrorUse {
	if c.lastErrors != nil {
		return c.lastErrors
	}
	c.lastErrors = []lastErrorUse{}
	for at := range c.root.Preorder((*ast.Ident)(nil)) {
		id := at.Node().(*ast.Ident)
		if _, ok := c.info.Uses[id].(*types.Var); !ok || at.ParentEdgeKind() == edge.AssignStmt_Lhs || !isErrorOrErrno(c.info.TypeOf(id)) {
			continue
		}
		if o := c.prog.lastError(c.value(id).value); o != nil {
			if kind := c.useKind(at); kind != useCopied && !(kind == useTested && o.mixed) {
				c.lastErrors = append(c.lastErrors, lastErrorUse{at, o, kind})
			}
		}
	}
	return c.lastErrors
}

func isErrorOrErrno(t types.Type) bool { return types.IsInterface(t) || isErrno(t) }

func lastErrorMessage(o *origin) string {
	if slices.ContainsFunc(o.procs, func(p proc) bool { return p.returns() == returnsBool }) {
		return fmt.Sprintf("the last error is not that of %s, which leaves its error in the dwError member of its structure", o.name())
	}
	return fmt.Sprintf("the last error is not that of %s, which returns its error and does not set the last one: use raserr.FromReturn of the first result", o.name())
}

// useKind returns how an error is used.
func (c *checker) useKind(at inspector.Cursor) useKind {
	at = outer(at)
	edgeKind, i := at.ParentEdge()
	kind := useTaken
	var to ast.Expr // what it is assigned to
	switch parent := at.Parent().Node().(type) {
	case *ast.BinaryExpr:
		other := parent.X
		if edgeKind == edge.BinaryExpr_X {
			other = parent.Y
		}
		switch isEquality := parent.Op == token.EQL || parent.Op == token.NEQ; {
		case isEquality && c.info.Types[other].IsNil():
			return useTested
		case isEquality && isZeroInt(c.constant(other)):
			return useCompared
		}
		return useOther
	case *ast.SelectorExpr:
		if parent.Sel.Name == "Error" && at.Parent().ParentEdgeKind() == edge.CallExpr_Fun {
			return useWrapped
		}
		return useOther
	case *ast.AssignStmt:
		to = parent.Lhs[min(i, len(parent.Lhs)-1)]
	case *ast.ValueSpec:
		to = parent.Names[min(i, len(parent.Names)-1)]
	case *ast.CallExpr:
		switch c.callee(parent) {
		case "errors.Is", "errors.As", raserrPath + ".FromError":
			return useOther
		case "fmt.Errorf", "errors.Join", "panic":
			kind = useWrapped
		}
	}
	if to != nil && (isBlank(to) || c.isLocal(to)) {
		return useCopied
	}
	if !c.takesAnyError(at) {
		return useOther
	}
	return kind
}

// isLocal reports whether an expression is a variable of a function.
func (c *checker) isLocal(e ast.Expr) bool {
	v, ok := c.object(e).(*types.Var)
	return ok && v.Parent() != c.pass.Pkg.Scope() && v.Pkg() == c.pass.Pkg
}

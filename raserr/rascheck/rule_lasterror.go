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
//
// # Rule always
//
// The third result of Call is never nil, so a test for nil always has the same outcome.
//
//	if _, _, err := procRasHangUp.Call(connection); err != nil {
//
// The fix tests the first result:
//
//	if r, _, _ := procRasHangUp.Call(connection); r != 0 {
//
// # Rule inverted
//
// RAS functions return 0 for success. A test for 0 that leads to the error is right for
// functions that return a BOOL, and the wrong way round here.
//
//	r, _, err := procRasDial.Call(...)
//	if r == 0 {
//		return err
//	}
//	return nil
//
// There is no fix, since something other than the test may be wrong.
package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkLastErrors() {
	for at := range c.root.Preorder((*ast.Ident)(nil)) {
		id := at.Node().(*ast.Ident)
		if c.info.Uses[id] == nil || at.ParentEdgeKind() == edge.AssignStmt_Lhs || !isErrorOrErrno(c.info.TypeOf(id)) {
			continue
		}
		if o := c.lastError(c.value(id).value); o != nil {
			c.checkLastError(at, o)
		}
	}
}

func isErrorOrErrno(t types.Type) bool { return types.IsInterface(t) || isErrno(t) }

// checkLastError reports a place that reads a variable with the third result of a call.
func (c *checker) checkLastError(at inspector.Cursor, o *origin) {
	why := "returns its error and does not set the last one: use raserr.FromReturn of the first result"
	switch block := c.value(at.Node().(*ast.Ident)).block; {
	case c.useKind(at) == useCopied:
		return
	case c.useKind(at) == useTested:
		if !o.mixed {
			c.checkAlways(at, o)
		}
		return
	case c.isInverted(block, o):
		c.report(at, "inverted", noFix("something other than the test may be wrong"),
			"%s returns 0 for success: this is reached if it succeeds, so the test before it is the wrong way round",
			o.name())
		return
	case c.testsOfCalls(o).isZero(block):
		why = "has succeeded here: use the error that is meant"
	case onlyRAS(o.procs, returnsCode) == nil:
		why = "leaves its error in the dwError member of its structure"
	}
	c.report(at, "lasterror", c.useFirst(at, o), "the last error is not that of %s, which %s", o.name(), why)
}

// checkAlways reports a comparison with nil.
func (c *checker) checkAlways(at inspector.Cursor, o *origin) {
	comparison := outer(at).Parent()
	outcome := "always true"
	if comparison.Node().(*ast.BinaryExpr).Op == token.EQL {
		outcome = "never true"
	}
	c.report(comparison, "always", c.useFirst(at, o), "this is %s: the third result of Call is the last error, "+
		"which is never nil; the RAS error is the first result", outcome)
}

// isInverted reports whether a block is what comes next after a test of the first result if
// the call succeeds, and something other than an error if it fails.
func (c *checker) isInverted(block *ssa.BasicBlock, o *origin) bool {
	return slices.ContainsFunc(c.testsOfCalls(o), func(t test) bool {
		return t.zero == block && isInteger(t.value.Type()) && len(block.Preds) == 1 && !endsInError(t.nonZero)
	})
}

// endsInError reports whether a block ends in a return of an error, or in a panic.
func endsInError(block *ssa.BasicBlock) bool {
	if len(block.Succs) > 0 {
		return false
	}
	ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
	return !ok || slices.ContainsFunc(ret.Results, func(result ssa.Value) bool {
		c, ok := result.(*ssa.Const)
		return types.Identical(result.Type(), errorType) && !(ok && c.IsNil())
	})
}

// useKind is how an error is used.
type useKind int

const (
	useCopied   useKind = iota // assigned to a local variable or to _
	useTested                  // compared with nil
	useCompared                // compared with a syscall.Errno of 0
	useTaken                   // passed, returned or stored
	useWrapped                 // in a way that makes no sense with nil
	useOther                   // in a way that nothing can replace
)

func (k useKind) isComparison() bool { return k == useTested || k == useCompared }

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

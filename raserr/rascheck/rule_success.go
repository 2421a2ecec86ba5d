// # Rule success
//
// A raserr.Code of 0 is success, but as an error it is not nil. All codes made of numbers
// are reported that become an error without a test.
//
//	return raserr.Code(status.code)
//
// The fix:
//
//	return raserr.Code(status.code).Err()
package rascheck

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkSuccess() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil), (*ast.Ident)(nil)) {
		e := at.Node().(ast.Expr)
		u := c.value(e)
		isError := func(t types.Type) bool { return types.Identical(t, errorType) }
		if u.value == nil || !isCode(c.info.TypeOf(e)) || !c.isTaken(at) || !c.becomes(e, isError) ||
			outer(at).ParentEdgeKind() == edge.CallExpr_Args || !c.mayBeZero(u) {
			continue
		}
		fix := c.newPatch(e, "use Err, which is nil for 0")
		fix.replace(e.End(), e.End(), ".Err()")
		c.report(at, "success", fix,
			"a raserr.Code of 0 is success, but as an error it is not nil: use its method Err, or raserr.FromReturn")
	}
}

// mayBeZero reports whether the Code is converted from numbers that may be 0 as far as tests
// and package raserr say.
func (c *checker) mayBeZero(u use) bool {
	if c.isNonZero(u) {
		return false
	}
	made := []ssa.Value{u.value}
	if phi, ok := u.value.(*ssa.Phi); ok {
		made = phi.Edges
	}
	for _, v := range made {
		conversion, ok := v.(ssa.Instruction)
		number := unconverted(v)
		isAsked := isAskedOfRASErr(v) || isAskedOfRASErr(number)
		if !ok || number == v || isAsked || c.isNonZero(use{v, conversion.Block()}) {
			return false
		}
	}
	return true
}

// isAskedOfRASErr reports whether the program asks a function of raserr about a number.
func isAskedOfRASErr(v ssa.Value) bool {
	return v.Referrers() != nil && slices.ContainsFunc(*v.Referrers(), func(user ssa.Instruction) bool {
		call, ok := user.(*ssa.Call)
		return ok && strings.Contains(calleeName(call), raserrPath+".")
	})
}

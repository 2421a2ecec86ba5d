// # Rule success
//
// A raserr.Code of 0 is success, but as an error it is not nil. All numbers are reported
// that become an error and that nothing tests before.
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

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

func (c *checker) checkSuccess() {
	for at := range c.root.Preorder((*ast.CallExpr)(nil), (*ast.Ident)(nil)) {
		e := at.Node().(ast.Expr)
		u := c.value(e)
		if u.value == nil || !isCode(c.info.TypeOf(e)) || !c.becomesError(at) || !c.mayBeZero(u) {
			continue
		}
		fix := c.newPatch(e, "use Err, which is nil for 0")
		fix.replace(e.End(), e.End(), ".Err()")
		c.report(at, "success", "a raserr.Code of 0 is success, but as an error it is not nil: use its method Err, or raserr.FromReturn", fix)
	}
}

// becomesError reports whether the value is returned or assigned as an error.
func (c *checker) becomesError(at inspector.Cursor) bool {
	switch outer(at).ParentEdgeKind() {
	case edge.ReturnStmt_Results, edge.AssignStmt_Rhs, edge.ValueSpec_Values, edge.SendStmt_Value,
		edge.KeyValueExpr_Value, edge.CompositeLit_Elts:
		t := c.expected(at)
		return t != nil && types.Identical(t, errorType)
	}
	return false
}

// mayBeZero reports whether the Code is certainly made of numbers, by conversion,
// and no test makes sure that they are not 0.
func (c *checker) mayBeZero(u use) bool {
	if c.prog.isNonZero(u) {
		return false
	}
	for _, made := range c.sourcesOfCode(u.value) {
		conversion, ok := made.(ssa.Instruction)
		if !ok || unconverted(made) == made {
			return false
		}
		if c.prog.isNonZero(use{made, conversion.Block()}) || isAskedOfRASErr(made) || isAskedOfRASErr(unconverted(made)) {
			return false
		}
	}
	return true
}

// sourcesOfCode returns the values that a local variable of type Code may have.
func (c *checker) sourcesOfCode(v ssa.Value) []ssa.Value {
	phi, ok := v.(*ssa.Phi)
	if !ok {
		return []ssa.Value{v}
	}
	return phi.Edges
}

// isAskedOfRASErr reports whether a function of package raserr is called with the
// number or the Code: then its result may be what the program tests.
func isAskedOfRASErr(v ssa.Value) bool {
	if v.Referrers() == nil {
		return false
	}
	for _, user := range *v.Referrers() {
		if call, ok := user.(*ssa.Call); ok {
			if fn := call.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == raserrPath {
				return true
			}
		}
	}
	return false
}

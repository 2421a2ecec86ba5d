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

// indexVariables notes where variables are used, and where three results are assigned.
func (c *checker) indexVariables() {
	for at := range c.root.Preorder((*ast.Ident)(nil), (*ast.AssignStmt)(nil)) {
		switch n := at.Node().(type) {
		case *ast.Ident:
			if v, ok := c.info.ObjectOf(n).(*types.Var); ok {
				c.idents[v] = append(c.idents[v], at)
			}
		case *ast.AssignStmt:
			if len(n.Lhs) == 3 && len(n.Rhs) == 1 {
				if call, ok := c.value(n.Rhs[0]).value.(*ssa.Call); ok {
					c.callSites[call] = n
				}
			}
		}
	}
}

// reads returns where a variable is used, other than to be assigned or declared.
func (c *checker) reads(v types.Object) []inspector.Cursor {
	return slices.DeleteFunc(slices.Clone(c.idents[v]), func(at inspector.Cursor) bool {
		return at.ParentEdgeKind() == edge.AssignStmt_Lhs || c.info.Defs[at.Node().(*ast.Ident)] != nil
	})
}

// writes returns what writes to a variable or takes its address.
func (c *checker) writes(v types.Object) []ast.Node {
	var nodes []ast.Node
	for _, at := range c.idents[v] {
		parent := at.Parent().Node()
		isWrite := false
		switch at.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.RangeStmt_Key, edge.RangeStmt_Value:
			isWrite = true
		case edge.UnaryExpr_X:
			isWrite = parent.(*ast.UnaryExpr).Op == token.AND
		case edge.ValueSpec_Names:
			isWrite = len(parent.(*ast.ValueSpec).Values) > 0
		}
		if isWrite {
			nodes = append(nodes, parent)
		}
	}
	return nodes
}

// object returns the variable that an expression is the name of, or nil.
func (c *checker) object(e ast.Expr) types.Object {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || id.Name == "_" {
		return nil
	}
	return c.info.ObjectOf(id)
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

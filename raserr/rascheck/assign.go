package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// indexAssignments notes where variables are used and written to, and which
// statements assign the three results of a call.
func (c *checker) indexAssignments() {
	for at := range c.root.Preorder((*ast.Ident)(nil)) {
		if v, ok := c.info.Uses[at.Node().(*ast.Ident)].(*types.Var); ok {
			c.idents[v] = append(c.idents[v], at)
		}
	}
	for at := range c.root.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.IncDecStmt)(nil),
		(*ast.RangeStmt)(nil), (*ast.UnaryExpr)(nil)) {
		switch n := at.Node().(type) {
		case *ast.AssignStmt:
			c.indexStatement(n)
			c.writes(n, n.Lhs...)
		case *ast.ValueSpec:
			for _, name := range n.Names {
				if len(n.Values) > 0 {
					c.writes(n, name)
				}
			}
		case *ast.IncDecStmt:
			c.writes(n, n.X)
		case *ast.RangeStmt:
			c.writes(n, n.Key, n.Value)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				c.writes(n, n.X)
			}
		}
	}
}

func (c *checker) indexStatement(statement *ast.AssignStmt) {
	if len(statement.Lhs) != 3 || len(statement.Rhs) != 1 {
		return
	}
	if call, ok := c.value(statement.Rhs[0]).value.(*ssa.Call); ok {
		c.callSites[call] = statement
	}
}

func (c *checker) writes(n ast.Node, variables ...ast.Expr) {
	for _, e := range variables {
		if object := c.object(e); object != nil {
			c.assigned[object] = append(c.assigned[object], n)
		}
	}
}

// object returns the variable that an expression is the name of, or nil.
func (c *checker) object(e ast.Expr) types.Object {
	if e == nil {
		return nil
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || id.Name == "_" {
		return nil
	}
	return c.info.ObjectOf(id)
}

// callResults are two variables that always hold the first and the third result of
// the same call.
type callResults struct {
	first, third types.Object      // first is nil where _ takes the result
	statements   []*ast.AssignStmt // all that assign them
}

// callResults returns the variables that take the results of the calls, third the
// last one; nil if no variable certainly has the first result wherever third has
// the last.
func (c *checker) callResults(third types.Object, calls []*ssa.Call) *callResults {
	r := &callResults{third: third}
	for i, call := range calls {
		statement := c.callSites[call]
		if statement == nil || c.object(statement.Lhs[2]) != third {
			return nil
		}
		first := c.object(statement.Lhs[0])
		if i > 0 && first != r.first || first == nil && !isBlank(statement.Lhs[0]) {
			return nil
		}
		r.first = first
		r.statements = append(r.statements, statement)
	}
	if len(calls) == 0 {
		return nil
	}
	return r
}

// addWrites adds the other statements that assign both variables; it returns false
// if anything writes to the first alone.
func (c *checker) addWrites(r *callResults) bool {
	if r.first == nil {
		return true
	}
	for _, n := range c.assigned[r.first] {
		statement, ok := n.(*ast.AssignStmt)
		if !ok || !c.takesThree(statement) || c.object(statement.Lhs[0]) != r.first || c.object(statement.Lhs[2]) != r.third {
			return false
		}
		if !slices.Contains(r.statements, statement) {
			r.statements = append(r.statements, statement)
		}
	}
	return true
}

func (c *checker) takesThree(statement *ast.AssignStmt) bool {
	if len(statement.Rhs) != 1 {
		return false
	}
	call, ok := c.value(statement.Rhs[0]).value.(*ssa.Call)
	return ok && c.callSites[call] == statement
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

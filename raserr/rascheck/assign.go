package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// indexAssignments notes what writes to variables, and which statements assign
// the three results of a call.
func (c *checker) indexAssignments() {
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
		c.assignments[call] = statement
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

// triple is a pair of variables that always hold the first and the third result
// of the same call.
type triple struct {
	first, third types.Object // first is nil where _ takes the result
	statements   []*ast.AssignStmt
}

// tripleOf returns the variables that take the results of the calls, of which
// third takes the last; nil if there is no variable that certainly has the first
// wherever third has the last.
func (c *checker) tripleOf(third types.Object, calls []*ssa.Call) *triple {
	t := &triple{third: third}
	for i, call := range calls {
		statement := c.assignments[call]
		if statement == nil || c.object(statement.Lhs[2]) != third {
			return nil
		}
		first := c.object(statement.Lhs[0])
		if i > 0 && first != t.first || first == nil && !isBlank(statement.Lhs[0]) {
			return nil
		}
		t.first = first
		t.statements = append(t.statements, statement)
	}
	if t.first == nil {
		return t
	}
	return c.withAllWrites(t)
}

// withAllWrites adds all other statements that assign both variables; nil if
// anything writes to the first alone.
func (c *checker) withAllWrites(t *triple) *triple {
	for _, n := range c.assigned[t.first] {
		statement, ok := n.(*ast.AssignStmt)
		if !ok || !c.takesThree(statement) || c.object(statement.Lhs[0]) != t.first || c.object(statement.Lhs[2]) != t.third {
			return nil
		}
		if !slices.Contains(t.statements, statement) {
			t.statements = append(t.statements, statement)
		}
	}
	return t
}

func (c *checker) takesThree(statement *ast.AssignStmt) bool {
	if len(statement.Rhs) != 1 {
		return false
	}
	call, ok := c.value(statement.Rhs[0]).value.(*ssa.Call)
	return ok && c.assignments[call] == statement
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

// checkLists reports the numbers in lists and maps of codes:
//
//	texts := map[uint32]string{691: "password"}
//	text := texts[code]
//	slices.Contains([]uintptr{691, 629}, r)
//	for _, n := range numbers {
//		if r == n {
func (c *checker) checkLists() {
	literals := make(map[ssa.Value]inspector.Cursor)
	for at := range c.root.Preorder((*ast.CompositeLit)(nil)) {
		if v := c.value(at.Node().(ast.Expr)).value; v != nil {
			literals[v] = at
		}
	}
	for at := range c.root.Preorder((*ast.IndexExpr)(nil), (*ast.CallExpr)(nil), (*ast.BinaryExpr)(nil)) {
		list, code := c.lookUp(at.Node())
		if list == nil || c.prog.maybeCode(c.value(code).value) == nil {
			continue
		}
		for source := range c.prog.sources(asHandle, list) {
			if literal, ok := literals[source]; ok {
				c.checkLiteral(literal)
				delete(literals, source) // report it once
			}
		}
	}
}

// lookUp returns the list or map in which an expression looks up a code, and the
// code; nil if it looks up nothing.
func (c *checker) lookUp(n ast.Node) (list ssa.Value, code ast.Expr) {
	switch n := n.(type) {
	case *ast.IndexExpr:
		if _, ok := c.info.TypeOf(n.X).Underlying().(*types.Map); ok {
			return c.value(n.X).value, n.Index
		}
	case *ast.CallExpr:
		if name := c.callee(n); name == "slices.Contains" || name == "slices.Index" {
			return c.value(n.Args[0]).value, n.Args[1]
		}
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			for _, side := range [][2]ast.Expr{{n.X, n.Y}, {n.Y, n.X}} {
				if element, ok := c.value(side[0]).value.(*ssa.UnOp); ok {
					if address, ok := element.X.(*ssa.IndexAddr); ok {
						return address.X, side[1]
					}
				}
			}
		}
	}
	return nil, nil
}

// checkLiteral reports the keys of a map, or the elements of a list, that are
// numbers only RAS and routing codes have.
func (c *checker) checkLiteral(at inspector.Cursor) {
	literal := at.Node().(*ast.CompositeLit)
	_, isMap := c.info.TypeOf(literal).Underlying().(*types.Map)
	for _, e := range literal.Elts {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if e = pair.Value; isMap {
				e = pair.Key
			}
		}
		if wrong := c.wrongNumber(e); wrong != nil && wrong.code.IsRAS() {
			fix := c.newPatch(e, "use "+wrong.code.GoString())
			fix.numberToCode(wrong, e, c.info.TypeOf(e))
			c.reportNumber(at, e, wrong, fix)
		}
	}
}

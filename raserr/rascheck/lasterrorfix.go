package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

// lastErrorFix uses the first result of calls in place of the third, wherever that is safe.
// It fixes all uses together, since a variable that is not used any more must go.
type lastErrorFix struct {
	*patch
	first, third types.Object        // first is nil if _ takes the result
	statements   []*ast.AssignStmt   // all that assign the first, and those of the calls
	name         string              // of the first result
	kept         map[ast.Node]string // uses of the third that stay, and why
}

// useFirst returns the fix of a use. Uses of the same variables share one.
func (c *checker) useFirst(use lastErrorUse) *patch {
	if onlyRAS(use.origin.procs, returnsCode) == nil {
		return noFix("the first result is not a code")
	}
	statement := c.statementOf(use.origin.calls[0])
	if statement == nil || c.object(statement.Lhs[2]) != c.info.Uses[use.ident()] || c.object(statement.Lhs[0]) == nil && !isBlank(statement.Lhs[0]) {
		return noFix("the first result is not in a variable of its own")
	}
	first, third := c.object(statement.Lhs[0]), c.object(statement.Lhs[2])
	f := remember(c.lastFixes, [2]types.Object{first, third}, func() *lastErrorFix {
		f := &lastErrorFix{c.newPatch(statement, "use the first result of the call"), first, third, []*ast.AssignStmt{statement}, "", make(map[ast.Node]string)}
		f.make()
		return f
	})
	if why, ok := f.kept[use.ident()]; ok {
		return noFix(why)
	}
	return f.patch
}

// statementOf returns the statement that assigns the three results of a call, or nil.
func (c *checker) statementOf(call *ssa.Call) *ast.AssignStmt {
	for at := range c.root.Preorder((*ast.AssignStmt)(nil)) {
		if n := at.Node().(*ast.AssignStmt); c.value(n.Rhs[0]).value == call {
			return n
		}
	}
	return nil
}

func (f *lastErrorFix) make() {
	if f.first == nil {
		f.nameFirst()
	} else {
		f.name = f.first.Name()
		f.findStatements()
	}
	for _, at := range f.c.idents(f.third) {
		if at.ParentEdgeKind() == edge.AssignStmt_Lhs || f.c.info.Defs[at.Node().(*ast.Ident)] != nil {
			continue
		}
		if why := f.whyKept(at); why != "" {
			f.kept[at.Node()] = why
		} else {
			f.replaceUse(at)
		}
	}
	if len(f.kept) == 0 {
		f.blankThird()
	}
}

// findStatements finds the statements that assign the first result.
func (f *lastErrorFix) findStatements() {
	f.statements = nil
	for _, n := range f.c.writes(f.first) {
		statement, ok := n.(*ast.AssignStmt)
		if !ok || len(statement.Lhs) != 3 || f.c.object(statement.Lhs[0]) != f.first || f.c.object(statement.Lhs[2]) != f.third {
			f.fail("the first result's variable is used for something else too")
			continue
		}
		f.statements = append(f.statements, statement)
	}
}

// nameFirst gives the first result a name.
func (f *lastErrorFix) nameFirst() {
	statement := f.statements[0]
	if f.isDefined(statement.Lhs[2]) {
		for _, name := range []string{"r", "ret"} {
			if f.isFree(name) {
				f.name = name
				f.replace(statement.Lhs[0].Pos(), statement.Lhs[0].End(), name)
				return
			}
		}
	}
	f.fail("the first result has no variable")
}

// isFree reports whether the first result can have a name wherever the third is used.
func (f *lastErrorFix) isFree(name string) bool {
	return f.third.Parent().Lookup(name) == nil && !slices.ContainsFunc(f.c.idents(f.third), func(at inspector.Cursor) bool {
		return f.visible(name, at.Node().Pos()) != nil
	})
}

// whyKept returns why the first result cannot replace a use of the third, or "".
func (f *lastErrorFix) whyKept(at inspector.Cursor) string {
	u := f.c.value(at.Node().(*ast.Ident))
	o := f.c.lastError(u.value)
	isOther := func(call *ssa.Call) bool { return !slices.Contains(f.statements, f.c.statementOf(call)) }
	if o == nil || o.mixed || slices.ContainsFunc(o.calls, isOther) {
		return "the variable may have another error here"
	}
	known := f.c.testsOfCalls(o)
	isFailure := known.isNonZero(u.block)
	kind := f.c.useKind(at)
	if f.first != nil && f.visible(f.name, at.Node().Pos()) != f.first {
		return f.name + " is hidden here"
	}
	if known.isZero(u.block) || known.mayBeZero() && !isFailure && !kind.isComparison() {
		return "the call may have succeeded here"
	}
	if kind == useWrapped && !isFailure {
		return "the first result may be 0, and its error nil"
	}
	if kind.isComparison() && isOperand(outer(at).Parent()) {
		return "the comparison is part of a condition"
	}
	if kind == useOther || kind == useCopied {
		return "no other error can replace it here"
	}
	return ""
}

func isOperand(at inspector.Cursor) bool {
	_, ok := outer(at).Parent().Node().(*ast.BinaryExpr)
	return ok
}

// replaceUse replaces a use of the third result, or the comparison that it is in.
func (f *lastErrorFix) replaceUse(at inspector.Cursor) {
	n := at.Node()
	if !f.c.useKind(at).isComparison() {
		f.replace(n.Pos(), n.End(), fmt.Sprintf("%s(%s)", f.raserr("FromReturn", n.Pos()), f.name))
		return
	}
	e := outer(at).Parent().Node().(*ast.BinaryExpr)
	f.replace(e.Pos(), e.End(), fmt.Sprintf("%s %s 0", f.name, e.Op))
}

// blankThird assigns the third result to _, since nothing uses it any more.
func (f *lastErrorFix) blankThird() {
	isDefined := false
	for _, statement := range f.statements {
		third := statement.Lhs[2]
		f.replace(third.Pos(), third.End(), "_")
		if f.isDefined(third) {
			isDefined = true
			if f.first != nil && !slices.ContainsFunc(statement.Lhs[:2], f.isDefined) {
				f.replace(statement.TokPos, statement.TokPos+2, "=")
			}
		}
	}
	if v := f.third.(*types.Var); v.Kind() == types.LocalVar && (!isDefined || len(f.c.writes(v)) > len(f.statements)) {
		f.fail("the variable " + v.Name() + " would not be used any more")
	}
}

// isDefined reports whether a statement defines the variable that it assigns.
func (f *lastErrorFix) isDefined(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && !isBlank(id) && f.c.info.Defs[id] != nil
}

// idents returns where a variable is named.
func (c *checker) idents(v types.Object) (found []inspector.Cursor) {
	for at := range c.root.Preorder((*ast.Ident)(nil)) {
		if c.info.ObjectOf(at.Node().(*ast.Ident)) == v {
			found = append(found, at)
		}
	}
	return found
}

// writes returns what writes to a variable or takes its address.
func (c *checker) writes(v types.Object) []ast.Node {
	var nodes []ast.Node
	for _, at := range c.idents(v) {
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

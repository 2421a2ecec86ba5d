package rascheck

import (
	"fmt"
	"go/ast"
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
	statements   []*ast.AssignStmt   // all that assign the first
	name         string              // of the first result
	kept         map[ast.Node]string // uses of the third that stay, and why
}

// useFirst returns the fix of a use. Uses of the same variables share one.
func (c *checker) useFirst(at inspector.Cursor, o *origin) *patch {
	if onlyRAS(o.procs, returnsCode) == nil {
		return noFix("the first result is not a code")
	}
	statement, third := c.statementOf(o.calls[0]), c.object(at.Node().(*ast.Ident))
	if statement == nil || c.object(statement.Lhs[2]) != third ||
		c.object(statement.Lhs[0]) == nil && !isBlank(statement.Lhs[0]) {
		return noFix("the first result is not in a variable of its own")
	}
	first := c.object(statement.Lhs[0])
	f := remember(c.lastFixes, [2]types.Object{first, third}, func() *lastErrorFix {
		f := &lastErrorFix{patch: c.newPatch(statement, "use the first result of the call"), first: first, third: third}
		f.kept = make(map[ast.Node]string)
		if first == nil {
			f.nameFirst(statement)
		} else {
			f.findStatements()
		}
		f.replaceUses()
		return f
	})
	if why, ok := f.kept[at.Node()]; ok {
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

// findStatements finds the statements that assign the first result. Nothing else may write
// to its variable.
func (f *lastErrorFix) findStatements() {
	f.name = f.first.Name()
	for _, at := range f.c.idents(f.first) {
		isWrite := false
		switch parent := at.Parent().Node().(type) {
		case *ast.AssignStmt:
			isWrite = at.ParentEdgeKind() == edge.AssignStmt_Lhs
			if isWrite && len(parent.Lhs) == 3 && at.Node() == parent.Lhs[0] && f.c.object(parent.Lhs[2]) == f.third {
				f.statements = append(f.statements, parent)
				continue
			}
		case *ast.UnaryExpr, *ast.IncDecStmt:
			isWrite = true
		case *ast.RangeStmt:
			isWrite = at.ParentEdgeKind() != edge.RangeStmt_X
		case *ast.ValueSpec:
			isWrite = f.isDefined(at.Node().(*ast.Ident)) && len(parent.Values) > 0
		}
		if isWrite {
			f.fail("the first result's variable is used for something else too")
		}
	}
}

// nameFirst gives the first result a name.
func (f *lastErrorFix) nameFirst(statement *ast.AssignStmt) {
	f.statements = []*ast.AssignStmt{statement}
	if i := slices.IndexFunc(firstNames, f.isFree); i >= 0 && f.isDefined(statement.Lhs[2]) {
		f.name = firstNames[i]
		f.replace(statement.Lhs[0].Pos(), statement.Lhs[0].End(), f.name)
	} else {
		f.fail("the first result has no variable")
	}
}

var firstNames = []string{"r", "ret"}

// isFree reports whether the first result can have a name wherever the third is used.
func (f *lastErrorFix) isFree(name string) bool {
	isTaken := func(at inspector.Cursor) bool { return f.visible(name, at.Node().Pos()) != nil }
	return f.third.Parent().Lookup(name) == nil && !slices.ContainsFunc(f.c.idents(f.third), isTaken)
}

// replaceUses replaces the uses of the third result. If none is left, its variable goes.
func (f *lastErrorFix) replaceUses() {
	assigned := 0
	for _, at := range f.c.idents(f.third) {
		if at.ParentEdgeKind() == edge.AssignStmt_Lhs || f.isDefined(at.Node().(*ast.Ident)) {
			assigned++
		} else if why := f.whyKept(at); why != "" {
			f.kept[at.Node()] = why
		} else {
			f.replaceUse(at)
		}
	}
	if len(f.kept) > 0 {
		return
	}
	if f.third.(*types.Var).Kind() == types.LocalVar && assigned > len(f.statements) {
		f.fail("the variable " + f.third.Name() + " would not be used any more")
	}
	for _, statement := range f.statements {
		third := statement.Lhs[2]
		f.replace(third.Pos(), third.End(), "_")
		if f.first != nil && f.isDefined(third) && !slices.ContainsFunc(statement.Lhs[:2], f.isDefined) {
			f.replace(statement.TokPos, statement.TokPos+2, "=")
		}
	}
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
	mayBeZero := kind == useWrapped || known.mayBeZero() && !kind.isComparison()
	_, isOperand := outer(outer(at).Parent()).Parent().Node().(*ast.BinaryExpr)
	switch {
	case f.first != nil && f.visible(f.name, at.Node().Pos()) != f.first:
		return f.name + " is hidden here"
	case known.isZero(u.block) || mayBeZero && !isFailure:
		return "the call may have succeeded here"
	case kind.isComparison() && isOperand:
		return "the comparison is part of a condition"
	case kind == useOther || kind == useCopied:
		return "no other error can replace it here"
	}
	return ""
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

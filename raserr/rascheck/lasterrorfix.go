package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/ssa"
)

// lastErrorFix reads the first result of calls in all uses of the third that can,
// since the variable of the third must go with the last of its uses.
type lastErrorFix struct {
	c            *checker
	patch        *patch
	first, third types.Object        // first is nil where _ takes the result
	statements   []*ast.AssignStmt   // all that assign the first, and those of the calls
	name         string              // of the first result
	kept         map[ast.Node]string // uses of the third that stay, and why
}

// useFirst returns the fix of a use, which other uses of the same variables share.
func (c *checker) useFirst(use lastErrorUse) *patch {
	if len(use.origin.calls) == 0 || onlyRAS(use.origin.procs, false) == nil {
		return noFix("the first result is not a code")
	}
	statement := c.callSites[use.origin.calls[0]]
	if statement == nil || c.object(statement.Lhs[2]) != c.info.Uses[use.ident()] || c.object(statement.Lhs[0]) == nil && !isBlank(statement.Lhs[0]) {
		return noFix("the first result is not in a variable of its own")
	}
	first, third := c.object(statement.Lhs[0]), c.object(statement.Lhs[2])
	key := [2]any{first, third}
	if first == nil {
		key[0] = statement
	}
	f := remember(c.lastFixes, key, func() *lastErrorFix {
		f := &lastErrorFix{c: c, first: first, third: third, statements: []*ast.AssignStmt{statement}, kept: make(map[ast.Node]string)}
		f.patch = c.newPatch(statement, "use the first result of the call")
		f.make()
		return f
	})
	if why, ok := f.kept[use.ident()]; ok {
		return noFix(why)
	}
	return f.patch
}

func (f *lastErrorFix) make() {
	if f.first == nil {
		f.nameFirst()
	} else {
		f.name = f.first.Name()
		f.findStatements()
	}
	for _, at := range f.c.reads(f.third) {
		if why := f.whyKept(at); why != "" {
			f.kept[at.Node()] = why
		} else {
			f.replaceUse(at)
		}
	}
	if len(f.kept) == 0 {
		f.blankThird()
	}
	f.patch.fixes() // completes it, for all uses
}

// findStatements finds the statements that assign the first result.
func (f *lastErrorFix) findStatements() {
	f.statements = nil
	for _, n := range f.c.writes(f.first) {
		statement, ok := n.(*ast.AssignStmt)
		if !ok || len(statement.Lhs) != 3 || len(statement.Rhs) != 1 || f.c.object(statement.Lhs[0]) != f.first || f.c.object(statement.Lhs[2]) != f.third {
			f.patch.fail("the first result's variable is used for something else too")
			continue
		}
		f.statements = append(f.statements, statement)
	}
}

// nameFirst gives the first result a name.
func (f *lastErrorFix) nameFirst() {
	statement := f.statements[0]
	if statement.Tok == token.DEFINE && f.c.info.Defs[thirdOf(statement)] != nil {
		for _, name := range []string{"r", "ret"} {
			if f.isFree(name) {
				f.name = name
				f.patch.replace(statement.Lhs[0].Pos(), statement.Lhs[0].End(), name)
				return
			}
		}
	}
	f.patch.fail("the first result has no variable")
}

func thirdOf(statement *ast.AssignStmt) *ast.Ident {
	return ast.Unparen(statement.Lhs[2]).(*ast.Ident)
}

// isFree reports whether the first result can have a name wherever the third is used.
func (f *lastErrorFix) isFree(name string) bool {
	return f.third.Parent().Lookup(name) == nil && !slices.ContainsFunc(f.c.idents[f.third], func(at inspector.Cursor) bool {
		return f.patch.visible(name, at.Node().Pos()) != nil
	})
}

// whyKept returns why the first result cannot replace a use of the third, or "".
func (f *lastErrorFix) whyKept(at inspector.Cursor) string {
	u := f.c.value(at.Node().(*ast.Ident))
	o := f.c.prog.lastError(u.value)
	if o == nil || o.mixed || !f.areOurs(o) {
		return "the variable may have another error here"
	}
	known := f.c.prog.testsOfCalls(o)
	isFailure := known.isNonZero(u.block)
	kind := f.c.useKind(at)
	switch {
	case f.first != nil && f.patch.visible(f.name, at.Node().Pos()) != f.first:
		return f.name + " is hidden here"
	case known.isZero(u.block), known.mayBeZero() && !isFailure && !kind.isComparison():
		return "the call may have succeeded here"
	case kind == useWrapped && !isFailure:
		return "the first result may be 0, and its error nil"
	case kind.isComparison() && isOperand(outer(at).Parent()):
		return "the comparison is part of a condition"
	case kind == useOther || kind == useCopied:
		return "no other error can replace it here"
	}
	return ""
}

// areOurs reports whether the calls are those of the statements.
func (f *lastErrorFix) areOurs(o *origin) bool {
	return !slices.ContainsFunc(o.calls, func(call *ssa.Call) bool { return !slices.Contains(f.statements, f.c.callSites[call]) })
}

func isOperand(at inspector.Cursor) bool {
	_, ok := outer(at).Parent().Node().(*ast.BinaryExpr)
	return ok
}

// replaceUse replaces a use of the third result, or the comparison that it is in.
func (f *lastErrorFix) replaceUse(at inspector.Cursor) {
	if !f.c.useKind(at).isComparison() {
		n := at.Node()
		f.patch.replace(n.Pos(), n.End(), fmt.Sprintf("%s(%s)", f.patch.raserr("FromReturn", n.Pos()), f.name))
		return
	}
	e := outer(at).Parent().Node().(*ast.BinaryExpr)
	f.patch.replace(e.Pos(), e.End(), fmt.Sprintf("%s %s 0", f.name, e.Op))
}

// blankThird writes _ for the third result, which has no use any more.
func (f *lastErrorFix) blankThird() {
	isDefined := false
	for _, statement := range f.statements {
		third := thirdOf(statement)
		f.patch.replace(third.Pos(), third.End(), "_")
		if f.c.info.Defs[third] == f.third {
			isDefined = true
			if f.first != nil && !slices.ContainsFunc(statement.Lhs[:2], f.isDefined) {
				f.patch.replace(statement.TokPos, statement.TokPos+2, "=")
			}
		}
	}
	if v := f.third.(*types.Var); v.Kind() == types.LocalVar && (!isDefined || len(f.c.writes(v)) > len(f.statements)) {
		f.patch.fail("the variable " + v.Name() + " would not be used any more")
	}
}

// isDefined reports whether a statement defines the variable that it assigns.
func (f *lastErrorFix) isDefined(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && !isBlank(id) && f.c.info.Defs[id] != nil
}

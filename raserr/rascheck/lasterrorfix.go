package rascheck

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// lastErrorFix reads the first result of calls in all uses of the third that can,
// since the variable of the third must go with the last of its uses.
type lastErrorFix struct {
	c       *checker
	results *callResults
	patch   *patch
	turned  bool                // the test for success before all uses is turned round
	name    string              // of the first result
	kept    map[ast.Node]string // uses of the third that stay, and why
}

// fixKey identifies the fix that several uses share.
type fixKey struct {
	first, third types.Object
	statement    *ast.AssignStmt // if first is nil
}

// lastErrorFix returns the fix of a use.
func (c *checker) lastErrorFix(use lastErrorUse) *patch {
	if onlyRAS(use.origin.procs, false) == nil {
		return noFix("the function returns a BOOL")
	}
	results := c.callResults(c.info.Uses[use.ident()], use.origin.calls)
	if results == nil {
		return noFix("the first result is not in a variable of its own")
	}
	key := fixKey{first: results.first, third: results.third}
	if key.first == nil {
		key.statement = results.statements[0]
	}
	f, ok := c.lastFixes[key]
	if !ok {
		f = &lastErrorFix{c: c, results: results, patch: c.newPatch(use.ident(), "use the first result of the call")}
		if !c.addWrites(results) {
			f.patch.fail("the first result's variable is used for something else too")
		}
		f.make()
		f.patch.fixes() // completes it, for all uses
		c.lastFixes[key] = f
	}
	if why, ok := f.kept[use.ident()]; ok {
		return noFix(why)
	}
	return f.patch
}

func (f *lastErrorFix) make() {
	f.kept = make(map[ast.Node]string)
	f.nameFirst()
	for _, at := range f.c.reads(f.results.third) {
		if why := f.replaceUse(at); why != "" {
			f.kept[at.Node()] = why
		}
	}
	if len(f.kept) == 0 {
		f.blankThird()
	}
}

// nameFirst gives the first result a name if it has none.
func (f *lastErrorFix) nameFirst() {
	if f.results.first != nil {
		f.name = f.results.first.Name()
		return
	}
	statement := f.results.statements[0]
	if len(f.results.statements) == 1 && statement.Tok == token.DEFINE && f.c.info.Defs[thirdOf(statement)] != nil {
		for _, name := range []string{"r", "ret", "rasReturn"} {
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

// isFree reports whether a name means nothing wherever the third result is seen,
// and is not declared later in the same block.
func (f *lastErrorFix) isFree(name string) bool {
	if f.results.third.Parent().Lookup(name) != nil {
		return false
	}
	for _, at := range f.c.idents[f.results.third] {
		if _, found := f.patch.scope(at.Node().Pos()).LookupParent(name, at.Node().Pos()); found != nil {
			return false
		}
	}
	return true
}

// replaceUse replaces a use of the third result; if it cannot, it returns why.
func (f *lastErrorFix) replaceUse(at inspector.Cursor) (why string) {
	id := at.Node().(*ast.Ident)
	u := f.c.value(id)
	o := f.c.prog.lastError(u.value)
	if o == nil || o.mixed || !f.areOurs(o) {
		return "the variable may have another error here"
	}
	if f.results.first != nil {
		if _, visible := f.patch.scope(id.Pos()).LookupParent(f.name, id.Pos()); visible != f.results.first {
			return f.name + " is hidden here"
		}
	}
	known := f.c.prog.ofCalls(o)
	isFailure := f.turned || known.isNonZero(u.block)
	if !isFailure && known.mayBeZero(u.block) {
		return "the call may have succeeded here"
	}
	switch f.c.useKind(at) {
	case useTested, useCompared:
		return f.replaceComparison(outer(at).Parent())
	case useWrapped:
		if !isFailure {
			return "the first result may be 0, and its error nil"
		}
	case useTaken:
	default:
		return "no other error can replace it here"
	}
	f.patch.replace(id.Pos(), id.End(), fmt.Sprintf("%s(%s)", f.patch.raserr("FromReturn", id.Pos()), f.name))
	return ""
}

// areOurs reports whether the calls are those of the fix.
func (f *lastErrorFix) areOurs(o *origin) bool {
	other := f.c.callResults(f.results.third, o.calls)
	return other != nil && other.first == f.results.first && (other.first != nil || other.statements[0] == f.results.statements[0])
}

// replaceComparison compares the first result with 0, unless the condition that
// the comparison is part of does so already.
func (f *lastErrorFix) replaceComparison(comparison inspector.Cursor) (why string) {
	whole := outer(comparison)
	for whole.ParentEdgeKind() == edge.BinaryExpr_X || whole.ParentEdgeKind() == edge.BinaryExpr_Y {
		whole = outer(whole.Parent())
	}
	for at := range whole.Preorder((*ast.BinaryExpr)(nil)) {
		e := at.Node().(*ast.BinaryExpr)
		if f.results.first != nil && f.c.object(e.X) == f.results.first && f.c.isZero(e.Y) {
			return "the first result is compared here too"
		}
	}
	e := comparison.Node().(*ast.BinaryExpr)
	f.patch.replace(e.Pos(), e.End(), fmt.Sprintf("%s %s 0", f.name, e.Op))
	return ""
}

// blankThird writes _ for the third result, which has no use any more.
func (f *lastErrorFix) blankThird() {
	for _, statement := range f.results.statements {
		third := thirdOf(statement)
		f.patch.replace(third.Pos(), third.End(), "_")
		if f.c.info.Defs[third] == f.results.third && f.definesNothingElse(statement) {
			f.patch.replace(statement.TokPos, statement.TokPos+2, "=")
		}
	}
	if v := f.results.third.(*types.Var); v.Kind() == types.LocalVar && f.isWrittenElsewhere() {
		f.patch.fail("the variable " + v.Name() + " would not be used any more")
	}
}

// isWrittenElsewhere reports whether the third result's variable is declared by, or
// assigned in, other statements.
func (f *lastErrorFix) isWrittenElsewhere() bool {
	isDefined := false
	for _, statement := range f.results.statements {
		isDefined = isDefined || f.c.info.Defs[thirdOf(statement)] == f.results.third
	}
	return !isDefined || slices.ContainsFunc(f.c.writes(f.results.third), func(n ast.Node) bool {
		statement, ok := n.(*ast.AssignStmt)
		return !ok || !slices.Contains(f.results.statements, statement)
	})
}

// definesNothingElse reports whether := would define nothing without the third
// variable.
func (f *lastErrorFix) definesNothingElse(statement *ast.AssignStmt) bool {
	for _, e := range statement.Lhs[:2] {
		if id, ok := e.(*ast.Ident); ok && (f.c.info.Defs[id] != nil && id.Name != "_" || f.results.first == nil && id == statement.Lhs[0]) {
			return false
		}
	}
	return true
}

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

// lastErrorFix reads the first result of calls in all uses of the third that can,
// since the variable of the third must go with the last of its uses.
type lastErrorFix struct {
	c            *checker
	patch        *patch
	first, third types.Object        // first is nil where _ takes the result
	statements   []*ast.AssignStmt   // all that assign the first, and those of the calls
	turned       bool                // the test for success before all uses is turned round
	name         string              // of the first result
	kept         map[ast.Node]string // uses of the third that stay, and why
}

// fixKey identifies the fix that several uses share.
type fixKey struct {
	first, third types.Object
	statement    *ast.AssignStmt // if first is nil
}

// lastErrorFix returns the fix of a use.
func (c *checker) lastErrorFix(use lastErrorUse) *patch {
	key, ok := c.fixKey(use)
	if !ok {
		return noFix("the first result is not in a variable of its own")
	}
	f := c.lastFixes[key]
	if f == nil {
		f = c.newLastErrorFix(key)
		f.make()
		f.patch.fixes() // completes it, for all uses
		c.lastFixes[key] = f
	}
	if why, ok := f.kept[use.ident()]; ok {
		return noFix(why)
	}
	return f.patch
}

// fixKey returns the variables that take the results of a use's calls; ok is false if no
// variable takes the first.
func (c *checker) fixKey(use lastErrorUse) (key fixKey, ok bool) {
	if len(use.origin.calls) == 0 || onlyRAS(use.origin.procs, false) == nil {
		return key, false
	}
	statement := c.callSites[use.origin.calls[0]]
	if statement == nil || c.object(statement.Lhs[2]) != c.info.Uses[use.ident()] {
		return key, false
	}
	key = fixKey{first: c.object(statement.Lhs[0]), third: c.object(statement.Lhs[2])}
	if key.first == nil {
		key.statement = statement
	}
	return key, key.first != nil || isBlank(statement.Lhs[0])
}

// newLastErrorFix returns a fix that is still to be made.
func (c *checker) newLastErrorFix(key fixKey) *lastErrorFix {
	f := &lastErrorFix{c: c, first: key.first, third: key.third, kept: make(map[ast.Node]string)}
	if key.first == nil {
		f.statements = []*ast.AssignStmt{key.statement}
	}
	f.patch = c.newPatch(c.idents[key.third][0].Node(), "use the first result of the call")
	for _, n := range c.writes(key.first) {
		statement, ok := n.(*ast.AssignStmt)
		if !ok || len(statement.Lhs) != 3 || len(statement.Rhs) != 1 || c.object(statement.Lhs[0]) != f.first || c.object(statement.Lhs[2]) != f.third {
			f.patch.fail("the first result's variable is used for something else too")
			continue
		}
		f.statements = append(f.statements, statement)
	}
	return f
}

func (f *lastErrorFix) make() {
	f.nameFirst()
	for _, at := range f.c.reads(f.third) {
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
	if f.first != nil {
		f.name = f.first.Name()
		return
	}
	statement := f.statements[0]
	if len(f.statements) == 1 && statement.Tok == token.DEFINE && f.c.info.Defs[thirdOf(statement)] != nil {
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
	if f.third.Parent().Lookup(name) != nil {
		return false
	}
	for _, at := range f.c.idents[f.third] {
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
	if f.first != nil {
		if _, visible := f.patch.scope(id.Pos()).LookupParent(f.name, id.Pos()); visible != f.first {
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

// areOurs reports whether the calls are those of the statements.
func (f *lastErrorFix) areOurs(o *origin) bool {
	return !slices.ContainsFunc(o.calls, func(call *ssa.Call) bool { return !slices.Contains(f.statements, f.c.callSites[call]) })
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
		if f.first != nil && f.c.object(e.X) == f.first && f.c.isZero(e.Y) {
			return "the first result is compared here too"
		}
	}
	e := comparison.Node().(*ast.BinaryExpr)
	f.patch.replace(e.Pos(), e.End(), fmt.Sprintf("%s %s 0", f.name, e.Op))
	return ""
}

// blankThird writes _ for the third result, which has no use any more.
func (f *lastErrorFix) blankThird() {
	isDefined := false
	for _, statement := range f.statements {
		third := thirdOf(statement)
		f.patch.replace(third.Pos(), third.End(), "_")
		if f.c.info.Defs[third] == f.third {
			isDefined = true
			if f.definesNothingElse(statement) {
				f.patch.replace(statement.TokPos, statement.TokPos+2, "=")
			}
		}
	}
	isElsewhere := func(n ast.Node) bool {
		statement, ok := n.(*ast.AssignStmt)
		return !ok || !slices.Contains(f.statements, statement)
	}
	if v := f.third.(*types.Var); v.Kind() == types.LocalVar && (!isDefined || slices.ContainsFunc(f.c.writes(v), isElsewhere)) {
		f.patch.fail("the variable " + v.Name() + " would not be used any more")
	}
}

// definesNothingElse reports whether := would define nothing without the third
// variable.
func (f *lastErrorFix) definesNothingElse(statement *ast.AssignStmt) bool {
	for _, e := range statement.Lhs[:2] {
		if id, ok := e.(*ast.Ident); ok && (f.c.info.Defs[id] != nil && id.Name != "_" || f.first == nil && id == statement.Lhs[0]) {
			return false
		}
	}
	return true
}

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

// lastErrorFix returns the fix of one use. It reads the first result in all uses of
// the variable that can, since the variable itself must go with the last of them.
func (c *checker) lastErrorFix(at inspector.Cursor, o *origin) *patch {
	third := c.info.Uses[at.Node().(*ast.Ident)]
	t := c.tripleOf(third, o.calls)
	if t == nil || slices.ContainsFunc(o.procs, func(p proc) bool { return p.returns() != returnsCode }) {
		return nil
	}
	f := &lastErrorFix{triple: t, patch: c.newPatch(at.Node(), "use the first result of the call")}
	f.nameFirst()
	f.replaceUses()
	if !f.replaced[at.Node()] {
		return nil
	}
	f.blankThird()
	return f.patch
}

type lastErrorFix struct {
	*triple
	*patch
	name     string            // of the first result
	replaced map[ast.Node]bool // uses of the third
	kept     []*ast.Ident      // its other uses
}

// nameFirst gives the first result a name where it has none.
func (f *lastErrorFix) nameFirst() {
	if f.first != nil {
		f.name = f.first.Name()
		return
	}
	statement := f.statements[0]
	if len(f.statements) > 1 || statement.Tok != token.DEFINE || f.info.Defs[thirdOf(statement)] == nil {
		f.failed = true
		return
	}
	for _, name := range []string{"r", "ret", "rasReturn"} {
		if f.isFree(name) {
			f.name = name
			f.replace(statement.Lhs[0].Pos(), statement.Lhs[0].End(), name)
			return
		}
	}
	f.failed = true
}

func thirdOf(statement *ast.AssignStmt) *ast.Ident {
	return ast.Unparen(statement.Lhs[2]).(*ast.Ident)
}

// isFree reports whether a name means nothing wherever the third result is seen,
// and is not declared later beside it.
func (f *lastErrorFix) isFree(name string) bool {
	if f.third.Parent().Lookup(name) != nil {
		return false
	}
	for at := range f.root.Preorder((*ast.Ident)(nil)) {
		id := at.Node().(*ast.Ident)
		if f.info.ObjectOf(id) != f.third {
			continue
		}
		if _, found := f.scope(id.Pos()).LookupParent(name, id.Pos()); found != nil {
			return false
		}
	}
	return true
}

func (f *lastErrorFix) replaceUses() {
	f.replaced = make(map[ast.Node]bool)
	for at := range f.root.Preorder((*ast.Ident)(nil)) {
		id := at.Node().(*ast.Ident)
		if f.info.Uses[id] != f.third || at.ParentEdgeKind() == edge.AssignStmt_Lhs {
			continue
		}
		if f.isOfTriple(id) && f.replaceUse(at) {
			f.replaced[id] = true
		} else {
			f.kept = append(f.kept, id)
		}
	}
}

// isOfTriple reports whether a use of the third result's variable has that of one
// of the statements, and the name of the first result means the first result.
func (f *lastErrorFix) isOfTriple(id *ast.Ident) bool {
	o := f.lastError(f.value(id).value)
	if o == nil || o.mixed {
		return false
	}
	for _, call := range o.calls {
		if !slices.Contains(f.statements, f.assignments[call]) {
			return false
		}
	}
	if f.first == nil {
		return true
	}
	_, visible := f.scope(id.Pos()).LookupParent(f.name, id.Pos())
	return visible == f.first
}

func (f *lastErrorFix) replaceUse(at inspector.Cursor) bool {
	id := at.Node().(*ast.Ident)
	switch f.lastUse(at) {
	case lastTested, lastCompared:
		comparison := outer(at).Parent()
		if f.isTestedBeside(comparison) {
			return false
		}
		e := comparison.Node().(*ast.BinaryExpr)
		f.replace(e.Pos(), e.End(), fmt.Sprintf("%s %s 0", f.name, e.Op))
		return true
	case lastWrapped:
		if !f.isGuarded(id) {
			return false
		}
	case lastTaken:
	default:
		return false
	}
	f.replace(id.Pos(), id.End(), fmt.Sprintf("%s(%s)", f.raserr("FromReturn", id.Pos()), f.name))
	return true
}

// isTestedBeside reports whether a condition that a comparison is part of
// compares the first result with 0 too, so that the same would stand there twice.
func (f *lastErrorFix) isTestedBeside(comparison inspector.Cursor) bool {
	whole := outer(comparison)
	for whole.ParentEdgeKind() == edge.BinaryExpr_X || whole.ParentEdgeKind() == edge.BinaryExpr_Y {
		whole = outer(whole.Parent())
	}
	for at := range whole.Preorder((*ast.BinaryExpr)(nil)) {
		e := at.Node().(*ast.BinaryExpr)
		if f.first != nil && f.object(e.X) == f.first && f.isZero(e.Y) {
			return true
		}
	}
	return false
}

// isGuarded reports whether a use of the third result is only reached if the
// first is not 0, or will be once tests of the third are mended.
func (f *lastErrorFix) isGuarded(id *ast.Ident) bool {
	u := f.value(id)
	return f.areCallsTested(f.lastError(u.value), u.block, func(cond *ssa.BinOp) *origin {
		if isInteger(cond.X.Type()) {
			if o := f.code(cond.X); o != nil {
				return o
			}
		}
		return f.lastError(cond.X)
	})
}

// blankThird writes _ for the third result in the statements whose result no use
// is left of.
func (f *lastErrorFix) blankThird() {
	if len(f.kept) == 0 && f.isLocal() && !f.isDefinedHere() {
		f.failed = true // declared elsewhere, and then not used
		return
	}
	for _, statement := range f.statements {
		defines := f.info.Defs[thirdOf(statement)] == f.third
		if f.isKept(statement) || defines && (len(f.kept) > 0 || f.isWrittenElsewhere()) {
			continue
		}
		f.replace(statement.Lhs[2].Pos(), statement.Lhs[2].End(), "_")
		if defines && f.definesNothingElse(statement) {
			f.replace(statement.TokPos, statement.TokPos+2, "=")
		}
	}
}

// isLocal reports whether the compiler wants the third result's variable used.
func (f *lastErrorFix) isLocal() bool {
	v := f.third.(*types.Var)
	return v.Kind() == types.LocalVar
}

func (f *lastErrorFix) isDefinedHere() bool {
	return !f.isWrittenElsewhere() && slices.ContainsFunc(f.statements, func(s *ast.AssignStmt) bool {
		return f.info.Defs[thirdOf(s)] == f.third
	})
}

func (f *lastErrorFix) isWrittenElsewhere() bool {
	return slices.ContainsFunc(f.assigned[f.third], func(n ast.Node) bool {
		statement, ok := n.(*ast.AssignStmt)
		return !ok || !slices.Contains(f.statements, statement)
	})
}

// isKept reports whether a use that is left may have the statement's result.
func (f *lastErrorFix) isKept(statement *ast.AssignStmt) bool {
	for _, id := range f.kept {
		v := f.value(id).value
		if v == nil {
			return true
		}
		for source := range f.sources(asLastError, v) {
			if call, i := resultOf(source); call == nil && !isConstant(source) || i == 2 && f.assignments[call] == statement {
				return true
			}
		}
	}
	return false
}

func isConstant(v ssa.Value) bool {
	_, ok := v.(*ssa.Const)
	return ok
}

// definesNothingElse reports whether := would define nothing without the third
// variable.
func (f *lastErrorFix) definesNothingElse(statement *ast.AssignStmt) bool {
	for _, e := range statement.Lhs[:2] {
		if id, ok := e.(*ast.Ident); ok && (f.info.Defs[id] != nil && id.Name != "_" || f.first == nil && id == statement.Lhs[0]) {
			return false
		}
	}
	return true
}

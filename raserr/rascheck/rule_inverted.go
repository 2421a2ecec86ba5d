// # Rule inverted
//
// RAS functions return 0 for success. A test for 0 that leads to the error is right for
// functions that return a BOOL, and the wrong way round here.
//
//	r, _, err := procRasDial.Call(...)
//	if r == 0 {
//		return err
//	}
//	return nil
//
// The fix turns the test round if nothing else depends on it:
//
//	r, _, _ := procRasDial.Call(...)
//	if r != 0 {
//		return raserr.FromReturn(r)
//	}
//	return nil
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

func (c *checker) checkInverted() {
	for _, use := range c.lastErrorUses() {
		t := c.invertedTest(use)
		if t == nil || use.kind == useTested {
			continue
		}
		c.report(use.at, "inverted", fmt.Sprintf("%s returns 0 for success: this is reached if it succeeds, so the test before it is the wrong way round", use.origin.name()), c.invertedFix(use, t))
	}
}

// invertedTest returns the test of the first result for 0 that leads straight to
// the use if the call succeeds, and to something other than an error if it fails.
func (c *checker) invertedTest(use lastErrorUse) *test {
	if onlyRAS(use.origin.procs, false) == nil {
		return nil
	}
	block := c.value(use.ident()).block
	known := c.prog.ofCalls(use.origin)
	if !slices.Contains(known.zero, block) {
		return nil
	}
	for _, t := range known.tests {
		if isInteger(t.cond.X.Type()) && t.zero() == block && !endsInError(t.nonZero()) {
			return &t
		}
	}
	return nil
}

// endsInError reports whether a block ends in a return of an error, or does not end
// in a return nor in other blocks.
func endsInError(block *ssa.BasicBlock) bool {
	if len(block.Succs) > 0 {
		return false
	}
	ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
	return !ok || slices.ContainsFunc(ret.Results, func(result ssa.Value) bool {
		c, ok := result.(*ssa.Const)
		return types.Identical(result.Type(), errorType) && !(ok && c.IsNil())
	})
}

// invertedFix turns the test round, where it is certain that this is right: the
// test is all that the program does with the first result, it uses the last error
// only if the call succeeds, and returns no error if the call fails.
func (c *checker) invertedFix(use lastErrorUse, t *test) *patch {
	key, ok := c.fixKey(use)
	comparison := c.conditionOf(t)
	switch {
	case !ok || key.first == nil || comparison == nil || len(c.reads(key.first)) != 1:
		return noFix("the first result is used elsewhere too")
	case !c.areOnlyAfter(t.zero(), c.reads(key.third)):
		return noFix("the last error is used elsewhere too")
	case mayReturnError(t.nonZero(), make(map[*ssa.BasicBlock]bool)):
		return noFix("an error may be returned if the call fails")
	}
	f := c.newLastErrorFix(key)
	f.turned = true
	f.make()
	if len(f.kept) > 0 {
		return noFix("the last error is used in other ways too")
	}
	op := token.NEQ
	if comparison.Op == token.NEQ {
		op = token.EQL
	}
	f.patch.replace(comparison.OpPos, comparison.OpPos+2, op.String())
	return f.patch
}

// conditionOf returns the comparison with 0 that is the whole condition of an if
// statement, or nil.
func (c *checker) conditionOf(t *test) *ast.BinaryExpr {
	at, ok := c.root.FindByPos(t.cond.Pos(), t.cond.Pos()+1)
	if !ok {
		return nil
	}
	comparison, ok := at.Node().(*ast.BinaryExpr)
	if !ok || outer(at).ParentEdgeKind() != edge.IfStmt_Cond || comparison.Op != token.EQL && comparison.Op != token.NEQ ||
		!isZeroInt(t.constant.Value) {
		return nil
	}
	return comparison
}

func (c *checker) areOnlyAfter(branch *ssa.BasicBlock, uses []inspector.Cursor) bool {
	for _, at := range uses {
		if block := c.value(at.Node().(*ast.Ident)).block; block == nil || !branch.Dominates(block) {
			return false
		}
	}
	return true
}

// mayReturnError reports whether a way from the block leads to a return of an
// error, or to the end of the program.
func mayReturnError(block *ssa.BasicBlock, seen map[*ssa.BasicBlock]bool) bool {
	if seen[block] {
		return false
	}
	seen[block] = true
	if endsInError(block) {
		return true
	}
	for _, next := range block.Succs {
		if mayReturnError(next, seen) {
			return true
		}
	}
	return false
}

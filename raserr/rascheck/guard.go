package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// isNonZero reports whether a test before it makes sure that a number of the use
// is not 0, here or before each call of the function that it is a parameter of.
func (p *program) isNonZero(u use) bool {
	return p.isNonZeroWithin(u, 3)
}

// isNonZeroWithin looks at tests up to that many calls away.
func (p *program) isNonZeroWithin(u use, calls int) bool {
	if u.value == nil {
		return false
	}
	if c, ok := u.value.(*ssa.Const); ok {
		return c.Value != nil && constant.Sign(c.Value) != 0
	}
	if p.isTested(u, excludesZero) || p.isTestedByThird(u) {
		return true
	}
	parameter, ok := unconverted(u.value).(*ssa.Parameter)
	if !ok || calls == 0 || !p.callsKnown(parameter.Parent()) {
		return false
	}
	known := p.calls[parameter.Parent()]
	for _, call := range known {
		if !p.isNonZeroWithin(use{argumentFor(parameter, call), call.Block()}, calls-1) {
			return false
		}
	}
	return len(known) > 0
}

// isTestedByThird reports whether the third result of the calls that the number
// is the first of is tested for nil before, as if that were a test of the first.
func (p *program) isTestedByThird(u use) bool {
	first := p.code(u.value)
	return first != nil && p.areCallsTested(first, u.block, func(cond *ssa.BinOp) *origin {
		if !types.IsInterface(cond.X.Type()) {
			return nil
		}
		return p.lastError(cond.X)
	})
}

// areCallsTested reports whether a block is only reached if a test says that one
// of the results that the function finds in conditions is not 0 or nil, and it is
// of the same calls.
func (p *program) areCallsTested(calls *origin, block *ssa.BasicBlock, tested func(cond *ssa.BinOp) *origin) bool {
	for _, branch := range p.ifs[block.Parent()] {
		cond, ok := branch.Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		c, ok := unconverted(cond.Y).(*ssa.Const)
		if !ok {
			continue
		}
		ifTrue, ifFalse := excludesZero(cond, c)
		branches := branch.Block().Succs
		if !(ifTrue && leadsTo(branches[0], block) || ifFalse && leadsTo(branches[1], block)) {
			continue
		}
		if found := tested(cond); found != nil && sameCalls(calls, found) {
			return true
		}
	}
	return false
}

func sameCalls(a, b *origin) bool {
	isOfB := func(call *ssa.Call) bool { return slices.Contains(b.calls, call) }
	return len(a.calls) == len(b.calls) && !slices.ContainsFunc(a.calls, func(call *ssa.Call) bool { return !isOfB(call) })
}

// excludesZero tells which outcomes of a test say that a number is not 0, or an
// error not nil.
func excludesZero(test *ssa.BinOp, c *ssa.Const) (ifTrue, ifFalse bool) {
	sign := 0
	if c.Value != nil && c.Value.Kind() == constant.Int {
		sign = constant.Sign(c.Value)
	}
	switch test.Op {
	case token.EQL:
		return sign != 0, sign == 0
	case token.NEQ:
		return sign == 0, sign != 0
	case token.GTR:
		return sign >= 0, false
	case token.GEQ:
		return sign > 0, false
	case token.LSS:
		return false, sign > 0
	case token.LEQ:
		return false, sign >= 0
	}
	return false, false
}

// isInRange reports whether the number has been compared with the end of a range
// before: then the program tells RAS codes from others.
func (p *program) isInRange(u use) bool {
	for test, c := range p.tests(u) {
		switch test.cond.Op {
		case token.LSS, token.LEQ, token.GTR, token.GEQ:
			if c.Value != nil && constant.Sign(c.Value) != 0 && test.block.Dominates(u.block) {
				return true
			}
		}
	}
	return false
}

// isTested reports whether the use is only reached by an outcome of a test of the
// value against a constant that the function accepts.
func (p *program) isTested(u use, accepts func(*ssa.BinOp, *ssa.Const) (ifTrue, ifFalse bool)) bool {
	for test, c := range p.tests(u) {
		ifTrue, ifFalse := accepts(test.cond, c)
		branches := test.block.Succs
		if ifTrue && leadsTo(branches[0], u.block) || ifFalse && leadsTo(branches[1], u.block) {
			return true
		}
	}
	return false
}

// test is a comparison that a block ends in, to go on with one of two others.
type test struct {
	cond  *ssa.BinOp
	block *ssa.BasicBlock
}

// tests yields all tests of the value against constants in the function of the
// use.
func (p *program) tests(u use) iter.Seq2[test, *ssa.Const] {
	return func(yield func(test, *ssa.Const) bool) {
		value := unconverted(u.value)
		for _, branch := range p.ifs[u.block.Parent()] {
			cond, ok := branch.Cond.(*ssa.BinOp)
			if !ok || unconverted(cond.X) != value {
				continue
			}
			if c, ok := unconverted(cond.Y).(*ssa.Const); ok && !yield(test{cond, branch.Block()}, c) {
				return
			}
		}
	}
}

// leadsTo reports whether all ways to a block go through that branch of a test.
func leadsTo(branch, block *ssa.BasicBlock) bool {
	return len(branch.Preds) == 1 && branch.Dominates(block)
}

// unconverted returns the number that is converted to a value.
func unconverted(v ssa.Value) ssa.Value {
	for {
		switch conversion := v.(type) {
		case *ssa.Convert:
			if !isInteger(conversion.X.Type()) {
				return v
			}
			v = conversion.X
		case *ssa.ChangeType:
			v = conversion.X
		default:
			return v
		}
	}
}

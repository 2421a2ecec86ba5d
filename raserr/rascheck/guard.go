package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// test is a comparison with a constant that decides where a program goes on.
type test struct {
	value   ssa.Value // before conversions, if it is a number
	block   *ssa.BasicBlock
	zero    *ssa.BasicBlock // next only if the value is 0 or nil; or nil
	nonZero *ssa.BasicBlock // next only if it is not
	isRange bool            // it compares with the end of a range
}

// tests are the tests of one value.
type tests []test

// indexTest notes what a condition tests. A DWORD is never less than 0, so r <= 0 is a test
// for 0. It counts as one after a conversion to int32, too, so that it gets no fix.
func (p *program) indexTest(branch *ssa.If) {
	cond, ok := branch.Cond.(*ssa.BinOp)
	if !ok {
		return
	}
	c, ok := unconverted(cond.Y).(*ssa.Const)
	if !ok || c.Value != nil && !isInt(c.Value) {
		return
	}
	zero, value := constant.MakeInt64(0), c.Value
	if value == nil {
		value = zero
	}
	isNumber, isEquality := isNonZeroInt(value), cond.Op == token.EQL || cond.Op == token.NEQ
	t := test{value: unconverted(cond.X), block: branch.Block(), isRange: isNumber && !isEquality}
	t.zero, t.nonZero = t.block.Succs[0], t.block.Succs[1]
	if !constant.Compare(zero, cond.Op, value) {
		t.zero, t.nonZero = t.nonZero, t.zero
	}
	if isNumber || cond.Op == token.LSS || cond.Op == token.GEQ {
		t.zero = nil
	}
	p.tests = append(p.tests, t)
}

// isZeroInt and isNonZeroInt report whether a constant, or nil, is 0 or another integer.
func isZeroInt(c constant.Value) bool    { return isInt(c) && constant.Sign(c) == 0 }
func isNonZeroInt(c constant.Value) bool { return isInt(c) && constant.Sign(c) != 0 }
func isInt(c constant.Value) bool        { return c != nil && c.Kind() == constant.Int }

// mayBeZero reports whether a test is for 0 or nil.
func (ts tests) mayBeZero() bool {
	return slices.ContainsFunc(ts, func(t test) bool { return t.zero != nil })
}

// isZero reports whether the value is certainly 0 or nil in a block.
func (ts tests) isZero(block *ssa.BasicBlock) bool {
	return slices.ContainsFunc(ts, func(t test) bool { return isOnlyWay(t.zero, block) })
}

// isNonZero reports whether the value is certainly not 0 or nil in a block.
func (ts tests) isNonZero(block *ssa.BasicBlock) bool {
	return slices.ContainsFunc(ts, func(t test) bool { return isOnlyWay(t.nonZero, block) })
}

// isOnlyWay reports whether a block is reached only through a branch of a test.
func isOnlyWay(branch, block *ssa.BasicBlock) bool {
	return branch != nil && len(branch.Preds) == 1 && branch.Parent() == block.Parent() && branch.Dominates(block)
}

// testsOf returns the tests of a number itself.
func (p *program) testsOf(v ssa.Value) (found tests) {
	number := unconverted(v)
	for _, t := range p.tests {
		if t.value == number {
			found = append(found, t)
		}
	}
	return found
}

// testsOfCalls returns the tests of what the calls of an origin return: the first result or
// the last error.
func (p *program) testsOfCalls(o *origin) (found tests) {
	for _, t := range p.tests {
		tested := p.code(t.value)
		if isErrorOrErrno(t.value.Type()) {
			tested = p.lastError(t.value)
		}
		if tested != nil && len(o.calls) > 0 && slices.Equal(tested.calls, o.calls) {
			found = append(found, t)
		}
	}
	return found
}

// isNonZero reports whether a test makes sure that a number is not 0 where it is used. If
// it is a parameter, the test may be before each call, at most three calls away.
func (p *program) isNonZero(u use) bool { return p.isNonZeroWithin(u, 3) }

func (p *program) isNonZeroWithin(u use, calls int) bool {
	if u.value == nil {
		return false
	}
	if c, ok := u.value.(*ssa.Const); ok {
		return isNonZeroInt(c.Value)
	}
	if p.testsOf(u.value).isNonZero(u.block) {
		return true
	}
	if o := p.code(u.value); o != nil && p.testsOfCalls(o).isNonZero(u.block) {
		return true
	}
	parameter, ok := unconverted(u.value).(*ssa.Parameter)
	if !ok || calls == 0 || !p.callsKnown(parameter.Parent()) {
		return false
	}
	known := p.calls[parameter.Parent()]
	return len(known) > 0 && !slices.ContainsFunc(known, func(call ssa.CallInstruction) bool {
		return !p.isNonZeroWithin(use{argumentFor(parameter, call), call.Block()}, calls-1)
	})
}

// isInRange reports whether the program compares a number with the end of a range, or
// asks a method of raserr.Code about it, before the use.
func (p *program) isInRange(u use) bool {
	isBefore := func(t test) bool { return t.isRange && t.block.Dominates(u.block) }
	if slices.ContainsFunc(p.testsOf(u.value), isBefore) {
		return true
	}
	return slices.ContainsFunc(p.called, func(call *ssa.Call) bool {
		return strings.HasPrefix(calleeName(call), "("+raserrPath+".Code).") && isBasic(call.Type(), types.Bool) &&
			unconverted(call.Call.Args[0]) == unconverted(u.value) && call.Block().Dominates(u.block)
	})
}

// unconverted returns a number before it is converted to other types.
func unconverted(v ssa.Value) ssa.Value {
	switch conversion := v.(type) {
	case *ssa.Convert:
		if isInteger(conversion.X.Type()) {
			return unconverted(conversion.X)
		}
	case *ssa.ChangeType:
		return unconverted(conversion.X)
	}
	return v
}

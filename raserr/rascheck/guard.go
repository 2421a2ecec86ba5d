package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// test is a comparison with a constant on which a block ends.
type test struct {
	cond     *ssa.BinOp
	constant *ssa.Const
	block    *ssa.BasicBlock
}

// indexTest notes what a condition tests.
func (p *program) indexTest(branch *ssa.If) {
	switch cond := branch.Cond.(type) {
	case *ssa.BinOp:
		if c, ok := unconverted(cond.Y).(*ssa.Const); ok {
			number := unconverted(cond.X)
			p.tests[number] = append(p.tests[number], test{cond, c, branch.Block()})
		}
	case *ssa.Call: // raserr.Code(r).IsRAS()
		if strings.HasPrefix(calleeName(cond), "("+raserrPath+".Code).") {
			number := unconverted(cond.Call.Args[0])
			p.tellers[number] = append(p.tellers[number], branch)
		}
	}
}

// isZeroInt and isNonZeroInt report whether a constant, or nil, is 0 or another integer.
func isZeroInt(c constant.Value) bool    { return isInt(c) && constant.Sign(c) == 0 }
func isNonZeroInt(c constant.Value) bool { return isInt(c) && constant.Sign(c) != 0 }
func isInt(c constant.Value) bool        { return c != nil && c.Kind() == constant.Int }

// branches returns the blocks to which the test leads if what it tests is 0 or nil, and
// only if it is not; nil if it is not a test of a number.
func (t test) branches() (ofZero, nonZero *ssa.BasicBlock) {
	zero, c := constant.MakeInt64(0), t.constant.Value
	if c == nil {
		c = zero
	}
	if !isInt(c) {
		return nil, nil
	}
	ifTrue, ifFalse := t.block.Succs[0], t.block.Succs[1]
	if constant.Compare(zero, t.cond.Op, c) {
		return ifTrue, ifFalse
	}
	return ifFalse, ifTrue
}

func (t test) nonZero() *ssa.BasicBlock {
	_, nonZero := t.branches()
	return nonZero
}

// zero returns the block to which the test leads only if what it tests is 0 or nil; nil
// if there is none. No code is less than 0.
func (t test) zero() *ssa.BasicBlock {
	if c := t.constant.Value; c != nil && !isZeroInt(c) || t.cond.Op == token.LSS || t.cond.Op == token.GEQ {
		return nil
	}
	ofZero, _ := t.branches()
	return ofZero
}

// outcomes are what tests say about a value.
type outcomes struct {
	tests     []test
	nonZero   []*ssa.BasicBlock // reached only if it is not 0 or nil
	zero      []*ssa.BasicBlock // reached only if it is 0 or nil
	mayBeZero bool              // it is tested for 0 or nil
}

func newOutcomes(tests []test) *outcomes {
	o := &outcomes{tests: tests}
	for _, t := range tests {
		if branch := t.nonZero(); branch != nil && len(branch.Preds) == 1 {
			o.nonZero = append(o.nonZero, branch)
		}
		if branch := t.zero(); branch != nil {
			o.mayBeZero = true
			if len(branch.Preds) == 1 {
				o.zero = append(o.zero, branch)
			}
		}
	}
	return o
}

// isNonZero reports whether the value is certainly not 0 or nil in a block.
func (o *outcomes) isNonZero(block *ssa.BasicBlock) bool { return dominate(o.nonZero, block) }

// isZero reports whether the value is certainly 0 or nil in a block.
func (o *outcomes) isZero(block *ssa.BasicBlock) bool { return dominate(o.zero, block) }

func dominate(branches []*ssa.BasicBlock, block *ssa.BasicBlock) bool {
	return slices.ContainsFunc(branches, func(b *ssa.BasicBlock) bool { return b.Dominates(block) })
}

// ofNumber returns what tests of the number itself say.
func (p *program) ofNumber(v ssa.Value) *outcomes {
	number := unconverted(v)
	return remember(p.outcomes, any(number), func() *outcomes { return newOutcomes(p.tests[number]) })
}

// ofCalls returns what tests of the first result or the last error of calls say.
func (p *program) ofCalls(o *origin) *outcomes {
	return remember(p.outcomes, any(o), func() *outcomes { return newOutcomes(p.testsOf(o)) })
}

// isNonZero reports whether a test makes sure that a number is not 0 where it is
// used, or before each call, at most three calls away, of the function that it is a
// parameter of.
func (p *program) isNonZero(u use) bool { return p.isNonZeroWithin(u, 3) }

func (p *program) isNonZeroWithin(u use, calls int) bool {
	if u.value == nil {
		return false
	}
	if c, ok := u.value.(*ssa.Const); ok {
		return isNonZeroInt(c.Value)
	}
	if p.ofNumber(u.value).isNonZero(u.block) {
		return true
	}
	if o := p.code(u.value); o != nil && p.ofCalls(o).isNonZero(u.block) {
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

// testsOf returns the tests of results of the same calls against 0 and nil.
func (p *program) testsOf(o *origin) []test {
	if p.results == nil {
		p.results = make(map[*ssa.Call][]test)
		for _, tests := range p.tests {
			for _, t := range tests {
				if found := p.tested(t); found != nil && len(found.calls) > 0 && t.nonZero() != nil {
					p.results[found.calls[0]] = append(p.results[found.calls[0]], t)
				}
			}
		}
	}
	var same []test
	for _, call := range o.calls {
		for _, t := range p.results[call] {
			if sameCalls(o, p.tested(t)) {
				same = append(same, t)
			}
		}
	}
	return same
}

// tested returns the origin of what a test is about, or nil.
func (p *program) tested(t test) *origin {
	if types.IsInterface(t.cond.X.Type()) || isErrno(t.cond.X.Type()) {
		return p.lastError(t.cond.X)
	}
	return p.code(t.cond.X)
}

func sameCalls(a, b *origin) bool {
	return len(a.calls) == len(b.calls) && !slices.ContainsFunc(a.calls, func(call *ssa.Call) bool { return !slices.Contains(b.calls, call) })
}

// isInRange reports whether the program compares a number with the end of a range, or
// calls a method of raserr.Code, before the use.
func (p *program) isInRange(u use) bool {
	number := unconverted(u.value)
	for _, t := range p.tests[number] {
		switch t.cond.Op {
		case token.LSS, token.LEQ, token.GTR, token.GEQ:
			if isNonZeroInt(t.constant.Value) && t.block.Dominates(u.block) {
				return true
			}
		}
	}
	return slices.ContainsFunc(p.tellers[number], func(branch *ssa.If) bool { return branch.Block().Dominates(u.block) })
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

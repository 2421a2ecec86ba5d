package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

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
		if fn := cond.Call.StaticCallee(); fn != nil && fn.Pkg != nil && fn.Pkg.Pkg.Path() == raserrPath && len(cond.Call.Args) > 0 {
			number := unconverted(cond.Call.Args[0])
			p.tellers[number] = append(p.tellers[number], branch)
		}
	}
}

// nonZero returns the block to which the test leads only if what it tests is not
// 0 or nil; nil if there is none.
func (t test) nonZero() *ssa.BasicBlock {
	sign := 0
	if t.constant.Value != nil && t.constant.Value.Kind() == constant.Int {
		sign = constant.Sign(t.constant.Value)
	}
	ifTrue, ifFalse := t.block.Succs[0], t.block.Succs[1]
	switch op := t.cond.Op; {
	case op == token.NEQ && sign == 0, op == token.EQL && sign != 0, op == token.GTR && sign >= 0, op == token.GEQ && sign > 0:
		return ifTrue
	case op == token.EQL && sign == 0, op == token.NEQ && sign != 0, op == token.LSS && sign > 0, op == token.LEQ && sign >= 0:
		return ifFalse
	}
	return nil
}

// zero returns the block to which the test leads if what it tests is 0 or nil; nil
// if the test is about something else.
func (t test) zero() *ssa.BasicBlock {
	if c := t.constant.Value; c != nil && constant.Compare(c, token.NEQ, constant.MakeInt64(0)) {
		return nil
	}
	switch t.nonZero() {
	case t.block.Succs[0]:
		return t.block.Succs[1]
	case t.block.Succs[1]:
		return t.block.Succs[0]
	}
	return nil
}

// leadsTo reports whether all ways to a block go through that branch of a test.
func leadsTo(branch, block *ssa.BasicBlock) bool {
	return branch != nil && len(branch.Preds) == 1 && branch.Dominates(block)
}

// isNonZero reports whether a test makes sure that a number is not 0 where it is
// used, or before each call of the function that it is a parameter of.
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
	for _, t := range p.tests[unconverted(u.value)] {
		if leadsTo(t.nonZero(), u.block) {
			return true
		}
	}
	if o := p.code(u.value); o != nil && p.isTested(o, u.block, isLastErrorTest) {
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

func isLastErrorTest(t test) bool { return types.IsInterface(t.cond.X.Type()) }

// isTested reports whether a block is only reached if such a test says that a
// result of these calls, the first or the last error, is not 0 or nil.
func (p *program) isTested(of *origin, block *ssa.BasicBlock, such func(test) bool) bool {
	return slices.ContainsFunc(p.testsOf(of), func(t test) bool { return leadsTo(t.nonZero(), block) && such(t) })
}

// testsOf returns the tests of results of the same calls against 0 and nil.
func (p *program) testsOf(o *origin) []test {
	if p.results == nil {
		p.indexResultTests()
	}
	same, ok := p.same[o]
	if !ok {
		for _, call := range o.calls {
			for _, t := range p.results[call] {
				if sameCalls(o, p.tested(t)) {
					same = append(same, t)
				}
			}
		}
		p.same[o] = same
	}
	return same
}

func (p *program) indexResultTests() {
	p.results = make(map[*ssa.Call][]test)
	for _, tests := range p.tests {
		for _, t := range tests {
			if t.nonZero() == nil {
				continue
			}
			if o := p.tested(t); o != nil && len(o.calls) > 0 {
				p.results[o.calls[0]] = append(p.results[o.calls[0]], t)
			}
		}
	}
}

// tested returns the origin of what a test is about, nil if it is not a result of
// RAS functions.
func (p *program) tested(t test) *origin {
	if isInteger(t.cond.X.Type()) && !isErrno(t.cond.X.Type()) {
		return p.code(t.cond.X)
	}
	return p.lastError(t.cond.X)
}

func sameCalls(a, b *origin) bool {
	return len(a.calls) == len(b.calls) && !slices.ContainsFunc(a.calls, func(call *ssa.Call) bool { return !slices.Contains(b.calls, call) })
}

// mayBeZero reports whether a use may be reached after a test that found the
// number to be 0.
func (p *program) mayBeZero(u use) bool {
	number := unconverted(u.value)
	var made []*ssa.BasicBlock
	if instr, ok := number.(ssa.Instruction); ok {
		made = append(made, instr.Block())
	}
	return p.isReachedAfterZero(number, u.block, p.tests[number], made)
}

// mayHaveSucceeded reports whether a block may be reached after a test that found
// that the calls succeeded.
func (p *program) mayHaveSucceeded(o *origin, block *ssa.BasicBlock) bool {
	var made []*ssa.BasicBlock
	for _, call := range o.calls {
		made = append(made, call.Block())
	}
	return p.isReachedAfterZero(o, block, p.testsOf(o), made)
}

// isReachedAfterZero reports whether a block may be reached after a test found 0
// or nil, before what is tested is made anew. The result for all blocks is kept
// under the key.
func (p *program) isReachedAfterZero(key any, block *ssa.BasicBlock, tests []test, made []*ssa.BasicBlock) bool {
	reached, ok := p.reached[key]
	if !ok {
		reached = make(map[*ssa.BasicBlock]bool)
		for _, block := range made {
			reached[block] = true
		}
		for _, t := range tests {
			reach(t.zero(), reached)
		}
		for _, block := range made {
			delete(reached, block)
		}
		p.reached[key] = reached
	}
	return reached[block]
}

func reach(block *ssa.BasicBlock, reached map[*ssa.BasicBlock]bool) {
	if block == nil || reached[block] {
		return
	}
	reached[block] = true
	for _, next := range block.Succs {
		reach(next, reached)
	}
}

// isInRange reports whether the program tells RAS codes from others before the
// use: by comparing the number with the end of a range, or by a method of raserr.Code.
func (p *program) isInRange(u use) bool {
	number := unconverted(u.value)
	for _, t := range p.tests[number] {
		switch t.cond.Op {
		case token.LSS, token.LEQ, token.GTR, token.GEQ:
			if t.constant.Value != nil && constant.Sign(t.constant.Value) != 0 && t.block.Dominates(u.block) {
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

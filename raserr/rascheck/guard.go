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

// isZeroInt and isNonZeroInt report whether a constant, which may be nil or a string,
// is 0 or another integer.
func isZeroInt(c constant.Value) bool    { return isInt(c) && constant.Sign(c) == 0 }
func isNonZeroInt(c constant.Value) bool { return isInt(c) && constant.Sign(c) != 0 }
func isInt(c constant.Value) bool        { return c != nil && c.Kind() == constant.Int }

// nonZero returns the block to which the test leads only if what it tests is not
// 0 or nil; nil if there is none.
func (t test) nonZero() *ssa.BasicBlock {
	sign := 0
	if isInt(t.constant.Value) {
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
	if c := t.constant.Value; c != nil && !isZeroInt(c) {
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

// outcomes are what tests say about a value.
type outcomes struct {
	nonZero []*ssa.BasicBlock // reached only if it is not 0 or nil
	zero    []*ssa.BasicBlock // reached only if it is 0 or nil
	tests   []test
	made    []*ssa.BasicBlock        // where the value is made
	after   map[*ssa.BasicBlock]bool // reached after it was found to be 0 or nil
}

func newOutcomes(tests []test, made []*ssa.BasicBlock) *outcomes {
	o := &outcomes{tests: tests, made: made}
	for _, t := range tests {
		if branch := t.nonZero(); branch != nil && len(branch.Preds) == 1 {
			o.nonZero = append(o.nonZero, branch)
		}
		if branch := t.zero(); branch != nil && len(branch.Preds) == 1 {
			o.zero = append(o.zero, branch)
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

// mayBeZero reports whether a way leads to a block on which the value was found to be
// 0 or nil.
func (o *outcomes) mayBeZero(block *ssa.BasicBlock) bool {
	if o.after == nil {
		o.after = make(map[*ssa.BasicBlock]bool)
		for _, block := range o.made {
			o.after[block] = true // another value from there on
		}
		for _, t := range o.tests {
			reach(t.zero(), o.after)
		}
		for _, block := range o.made {
			delete(o.after, block)
		}
	}
	return o.after[block]
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

// ofNumber returns what tests of the number itself say.
func (p *program) ofNumber(v ssa.Value) *outcomes {
	number := unconverted(v)
	return p.known(number, func() *outcomes {
		var made []*ssa.BasicBlock
		if instr, ok := number.(ssa.Instruction); ok {
			made = append(made, instr.Block())
		}
		return newOutcomes(p.tests[number], made)
	})
}

// ofCalls returns what tests of the first result or the last error of calls say.
func (p *program) ofCalls(o *origin) *outcomes {
	return p.known(o, func() *outcomes {
		var made []*ssa.BasicBlock
		for _, call := range o.calls {
			made = append(made, call.Block())
		}
		return newOutcomes(p.testsOf(o), made)
	})
}

func (p *program) known(key any, find func() *outcomes) *outcomes {
	if p.outcomes[key] == nil {
		p.outcomes[key] = find()
	}
	return p.outcomes[key]
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
	for _, call := range known {
		if !p.isNonZeroWithin(use{argumentFor(parameter, call), call.Block()}, calls-1) {
			return false
		}
	}
	return len(known) > 0
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

// tested returns the origin of what a test is about, nil if it is not a result of
// RAS functions.
func (p *program) tested(t test) *origin {
	if types.IsInterface(t.cond.X.Type()) || isErrno(t.cond.X.Type()) {
		return p.lastError(t.cond.X)
	}
	return p.code(t.cond.X)
}

func sameCalls(a, b *origin) bool {
	return len(a.calls) == len(b.calls) && !slices.ContainsFunc(a.calls, func(call *ssa.Call) bool { return !slices.Contains(b.calls, call) })
}

// isInRange reports whether the program tells RAS codes from others before the
// use: by comparing the number with the end of a range, or by a method of raserr.Code.
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

package rascheck

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// isReadAsRAS reports whether everything that the program does with an error that
// holds a RAS code as a number is to compare it with nil and to call
// raserr.FromError, which reads the number right.
func (p *program) isReadAsRAS(err ssa.Value) bool {
	r := reader{p: p, seen: make(map[ssa.Value]bool)}
	return err != nil && r.reads(err) && r.converts
}

// reader follows an error forwards.
type reader struct {
	p        *program
	seen     map[ssa.Value]bool
	converts bool // raserr.FromError is called
}

// reads reports whether all uses of a value are as isReadAsRAS wants them.
func (r *reader) reads(v ssa.Value) bool {
	if r.seen[v] || v.Referrers() == nil {
		return true
	}
	r.seen[v] = true
	for _, user := range *v.Referrers() {
		if !r.isRight(user, v) {
			return false
		}
	}
	return true
}

func (r *reader) isRight(user ssa.Instruction, v ssa.Value) bool {
	switch user := user.(type) {
	case *ssa.DebugRef:
		return true
	case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Phi:
		return r.reads(user.(ssa.Value))
	case *ssa.BinOp:
		return isNilConst(user.X) || isNilConst(user.Y)
	case *ssa.Call:
		if calleeName(user) == raserrPath+".FromError" {
			r.converts = true
			return true
		}
	case *ssa.Return:
		return r.readsResults(user, v)
	}
	return false
}

// readsResults reports whether all callers of a function that returns the value
// read it right.
func (r *reader) readsResults(ret *ssa.Return, v ssa.Value) bool {
	fn := ret.Parent()
	if !r.p.callsKnown(fn) {
		return false
	}
	for i, result := range ret.Results {
		if result != v {
			continue
		}
		for _, instr := range r.p.calls[fn] {
			call, ok := instr.(*ssa.Call)
			if !ok || !r.readsResult(call, i) {
				return false
			}
		}
	}
	return true
}

func (r *reader) readsResult(call *ssa.Call, i int) bool {
	if _, isTuple := call.Type().(*types.Tuple); !isTuple {
		return r.reads(call)
	}
	for _, user := range *call.Referrers() {
		if extract, ok := user.(*ssa.Extract); ok && extract.Index == i && !r.reads(extract) {
			return false
		}
	}
	return true
}

func isNilConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// through tells which ways sources follows values back, beside local variables.
type through struct {
	variables  bool // package-level variables and fields
	parameters bool // of functions whose calls are all known
	forwarded  bool // only results that a function forwards with all others of a call
}

var (
	asHandle    = through{variables: true, parameters: true}
	asNumber    = through{parameters: true}
	asLastError = through{forwarded: true}
)

// sources yields where values come from: values that are no copies of others that
// are known. Conversions between integers of 32 bits or more make copies, but
// those that make or take a syscall.Errno do not.
func (p *program) sources(how through, values ...ssa.Value) iter.Seq[ssa.Value] {
	return func(yield func(ssa.Value) bool) {
		w := walk{program: p, how: how, seen: make(map[ssa.Value]bool), yield: yield}
		w.visit(values)
	}
}

type walk struct {
	*program
	how   through
	seen  map[ssa.Value]bool
	yield func(ssa.Value) bool
}

// visit yields the sources of values; it returns false if no more are wanted.
func (w *walk) visit(values []ssa.Value) bool {
	for _, v := range values {
		if w.seen[v] {
			continue
		}
		w.seen[v] = true
		if origins, ok := w.origins(v); ok {
			if !w.visit(origins) {
				return false
			}
		} else if !w.yield(v) {
			return false
		}
	}
	return true
}

// origins returns the values of which v is a copy of one, or false if v is no
// copy or they are not all known.
func (w *walk) origins(v ssa.Value) ([]ssa.Value, bool) {
	switch v := v.(type) {
	case *ssa.Phi:
		return v.Edges, true
	case *ssa.ChangeType:
		return []ssa.Value{v.X}, keepsMeaning(v.X.Type(), v.Type())
	case *ssa.Convert:
		return []ssa.Value{v.X}, keepsMeaning(v.X.Type(), v.Type())
	case *ssa.ChangeInterface:
		return []ssa.Value{v.X}, true
	case *ssa.MakeInterface:
		return []ssa.Value{v.X}, true
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return w.loaded(v.X)
		}
	case *ssa.Field:
		return w.storedIn(fieldOf(v.X.Type(), v.Field))
	case *ssa.Parameter:
		return w.arguments(v)
	case *ssa.Call:
		return w.results(v, 0)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return w.results(call, v.Index)
		}
	}
	return nil, false
}

// keepsMeaning reports whether a conversion keeps what a value means.
func keepsMeaning(from, to types.Type) bool {
	if isErrno(from) || isErrno(to) {
		return false
	}
	return !isInteger(from) || !isInteger(to) || isWide(from) && isWide(to)
}

// loaded returns all that is ever stored at the address.
func (w *walk) loaded(address ssa.Value) ([]ssa.Value, bool) {
	if variable := variableAt(address); variable != nil {
		return w.storedIn(variable)
	}
	if alloc := w.allocated(address); alloc != nil {
		return w.storedLocally(alloc)
	}
	return nil, false
}

// storedIn returns all that is ever stored in a package-level variable or field.
func (w *walk) storedIn(variable any) ([]ssa.Value, bool) {
	values := w.stored[variable] // none of nil
	return values, w.how.variables && !w.leaked[variable] && len(values) > 0
}

// allocated returns the local variable that an address is of, also from within a
// closure, or nil.
func (p *program) allocated(address ssa.Value) *ssa.Alloc {
	switch address := address.(type) {
	case *ssa.Alloc:
		return address
	case *ssa.FreeVar:
		fn := address.Parent()
		if made := p.made[fn]; len(made) == 1 {
			for i, variable := range fn.FreeVars {
				if variable == address {
					return p.allocated(made[0].Bindings[i])
				}
			}
		}
	}
	return nil
}

// storedLocally returns all that is stored in a local variable that closures may
// share; false if something else may write to it.
func (p *program) storedLocally(alloc *ssa.Alloc) ([]ssa.Value, bool) {
	var values []ssa.Value
	isInitialized := false
	var scan func(address ssa.Value) bool
	scan = func(address ssa.Value) bool {
		for _, user := range *address.Referrers() {
			switch user := user.(type) {
			case *ssa.Store:
				values = append(values, user.Val)
				isInitialized = isInitialized || user.Block() == alloc.Block()
			case *ssa.MakeClosure:
				for i, binding := range user.Bindings {
					if binding == address && !scan(user.Fn.(*ssa.Function).FreeVars[i]) {
						return false
					}
				}
				continue
			}
			if !readsOrWrites(user, address) {
				return false
			}
		}
		return true
	}
	if !scan(alloc) {
		return nil, false
	}
	if !isInitialized { // where it is made, so that its zero value may be seen
		values = append(values, zeroOf(alloc))
	}
	return values, true
}

func zeroOf(alloc *ssa.Alloc) ssa.Value {
	return ssa.NewConst(nil, alloc.Type().Underlying().(*types.Pointer).Elem())
}

// arguments returns what a parameter is in all calls of its function, if these
// are known.
func (w *walk) arguments(parameter *ssa.Parameter) ([]ssa.Value, bool) {
	fn := parameter.Parent()
	if !w.how.parameters || !w.callsKnown(fn) {
		return nil, false
	}
	var values []ssa.Value
	for _, call := range w.calls[fn] {
		values = append(values, argumentFor(parameter, call))
	}
	return values, len(values) > 0
}

// argumentFor returns what a static call hands over as the parameter.
func argumentFor(parameter *ssa.Parameter, call ssa.CallInstruction) ssa.Value {
	return call.Common().Args[slices.Index(parameter.Parent().Params, parameter)]
}

// callsKnown reports whether nothing calls the function but the static calls of
// this package.
func (p *program) callsKnown(fn *ssa.Function) bool {
	if p.escaped[fn] || fn.TypeParams() != nil || p.invoked[fn.Name()] && fn.Signature.Recv() != nil {
		return false
	}
	return fn.Parent() != nil || !ast.IsExported(fn.Name()) || p.pass.Pkg.Name() == "main" && fn.Signature.Recv() == nil
}

// results returns all that a function of this package returns as the result of
// that index.
func (w *walk) results(call *ssa.Call, i int) ([]ssa.Value, bool) {
	fn := call.Call.StaticCallee()
	if fn == nil || fn.Pkg != w.pkg || fn.TypeParams() != nil {
		return nil, false
	}
	values := returned(fn, i, w.how)
	return values, len(values) > 0
}

// returned returns all that a function returns as the result of that index.
func returned(fn *ssa.Function, i int, how through) []ssa.Value {
	var values []ssa.Value
	for _, block := range fn.Blocks {
		ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
		if !ok || block == fn.Recover {
			continue
		}
		if how.forwarded && !forwardsAll(ret) {
			return nil
		}
		values = append(values, ret.Results[i])
	}
	return values
}

// forwardsAll reports whether a statement returns all results of one call.
func forwardsAll(ret *ssa.Return) bool {
	for i, result := range ret.Results {
		extract, ok := result.(*ssa.Extract)
		if !ok || extract.Index != i || i > 0 && extract.Tuple != ret.Results[0].(*ssa.Extract).Tuple {
			return false
		}
	}
	return len(ret.Results) > 1
}

func isErrno(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "Errno" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "syscall"
}

func isInteger(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsInteger != 0
}

// isWide reports whether an integer type has at least the 32 bits of a code.
func isWide(t types.Type) bool {
	switch t.Underlying().(*types.Basic).Kind() {
	case types.Int8, types.Int16, types.Uint8, types.Uint16:
		return false
	}
	return true
}

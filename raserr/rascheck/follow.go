package rascheck

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// follow is what sources follows values through. Each includes those before it.
type follow int

const (
	asLastError follow = iota // local variables, where the first result is at hand too
	asNumber                  // parameters of functions whose calls are all known, and results of functions
	asHandle                  // package-level variables and fields
	asMay                     // channels and elements; also values that may come from elsewhere too
)

// sources yields where values come from: the values that are not copies of others. A
// conversion between integers of 32 bits or more makes a copy, but not from or to a
// syscall.Errno.
func (p *program) sources(how follow, values ...ssa.Value) iter.Seq[ssa.Value] {
	return func(yield func(ssa.Value) bool) {
		w := walk{p, how, make(map[ssa.Value]bool), yield}
		w.visit(values)
	}
}

type walk struct {
	p     *program
	how   follow
	seen  map[ssa.Value]bool
	yield func(ssa.Value) bool
}

// visit yields the sources of values; it returns false if no more are wanted.
func (w *walk) visit(values []ssa.Value) bool {
	for _, v := range values {
		if v == nil || w.seen[v] {
			continue
		}
		w.seen[v] = true
		origins, isCopy := w.origins(v)
		if (isCopy || w.how == asMay) && !w.visit(origins) {
			return false
		}
		if !isCopy && !w.yield(v) {
			return false
		}
	}
	return true
}

// origins returns the values that v may be a copy of. If isCopy is false, it may also be
// something else, which makes v a source too.
func (w *walk) origins(v ssa.Value) (values []ssa.Value, isCopy bool) {
	switch v := v.(type) {
	case *ssa.Phi:
		return v.Edges, true
	case *ssa.ChangeType:
		return w.converted(v.X, v.Type())
	case *ssa.Convert:
		return w.converted(v.X, v.Type())
	case *ssa.ChangeInterface:
		return []ssa.Value{v.X}, true
	case *ssa.MakeInterface:
		return []ssa.Value{v.X}, true
	case *ssa.UnOp:
		switch v.Op {
		case token.MUL:
			return w.loaded(v.X)
		case token.ARROW:
			return w.mayHold(v.X)
		}
	case *ssa.Field:
		return w.storedIn(fieldOf(v.X.Type(), v.Field))
	case *ssa.Parameter:
		return w.arguments(v)
	case *ssa.Call:
		return w.results(v, 0)
	case *ssa.Extract:
		return w.extracted(v)
	case *ssa.Lookup:
		return w.mayHold(v.X)
	case *ssa.Index:
		return w.mayHold(v.X)
	}
	return nil, false
}

func (w *walk) extracted(v *ssa.Extract) ([]ssa.Value, bool) {
	switch tuple := v.Tuple.(type) {
	case *ssa.Call:
		return w.results(tuple, v.Index)
	case *ssa.UnOp: // value, ok := <-channel
		return w.mayHold(tuple.X)
	case *ssa.Lookup: // value, ok := m[key]
		return w.mayHold(tuple.X)
	case *ssa.Select: // the index of the case, ok, and what each case receives
		i := 2
		for _, state := range tuple.States {
			if state.Dir == types.RecvOnly {
				if i == v.Index {
					return w.mayHold(state.Chan)
				}
				i++
			}
		}
	}
	return nil, false
}

// mayHold returns what is put into a container; other values may be in it too.
func (w *walk) mayHold(container ssa.Value) ([]ssa.Value, bool) {
	if w.how != asMay {
		return nil, false
	}
	return w.p.contents(container), false
}

// put is a value that is put into a channel, an array, a slice or a map.
type put struct{ container, value ssa.Value }

// contents returns what is put into a container, or into what is the same one.
func (p *program) contents(container ssa.Value) []ssa.Value {
	if p.held == nil {
		p.held = make(map[ssa.Value][]ssa.Value)
		for _, put := range p.puts {
			for root := range p.sources(asHandle, put.container) {
				p.held[array(root)] = append(p.held[array(root)], put.value)
			}
		}
	}
	var values []ssa.Value
	for root := range p.sources(asHandle, container) {
		values = append(values, p.held[array(root)]...)
	}
	return values
}

// array returns the array that a value is a slice of, or the value.
func array(v ssa.Value) ssa.Value {
	if slice, ok := v.(*ssa.Slice); ok {
		return slice.X
	}
	return v
}

// variadic returns the arguments of a call that follow the fixed ones.
func (p *program) variadic(call *ssa.Call) []ssa.Value {
	if args := call.Call.Args; len(args) > 0 {
		return p.contents(args[len(args)-1])
	}
	return nil
}

// converted returns the value if a conversion to that type keeps what it means.
func (w *walk) converted(v ssa.Value, to types.Type) ([]ssa.Value, bool) {
	from := v.Type()
	sizes := w.p.pass.TypesSizes
	if isErrno(from) || isErrno(to) || isInteger(from) && isInteger(to) && min(sizes.Sizeof(from), sizes.Sizeof(to)) < 4 {
		return nil, false
	}
	return []ssa.Value{v}, true
}

// loaded returns all values that are stored at an address.
func (w *walk) loaded(address ssa.Value) ([]ssa.Value, bool) {
	if variable := variableAt(address); variable != nil {
		return w.storedIn(variable)
	}
	if alloc := w.p.allocated(address); alloc != nil {
		return w.p.storedLocally(alloc)
	}
	if element, ok := address.(*ssa.IndexAddr); ok {
		return w.mayHold(element.X)
	}
	return nil, false
}

// storedIn returns all values that are stored in a package-level variable or field.
func (w *walk) storedIn(variable any) ([]ssa.Value, bool) {
	values := w.p.stored[variable]
	return values, w.how >= asHandle && !w.p.leaked[variable] && len(values) > 0
}

// allocated returns the local variable that has an address, also in a closure, or nil.
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

// storedLocally returns all values that are stored in a local variable, also by closures;
// ok is false if something else may write to it.
func (p *program) storedLocally(alloc *ssa.Alloc) (values []ssa.Value, ok bool) {
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
		return values, false
	}
	if !isInitialized { // its zero value may be read
		values = append(values, ssa.NewConst(nil, alloc.Type().Underlying().(*types.Pointer).Elem()))
	}
	return values, true
}

// arguments returns what a parameter is in the calls of its function; ok is false
// if there may be other calls.
func (w *walk) arguments(parameter *ssa.Parameter) ([]ssa.Value, bool) {
	fn := parameter.Parent()
	if w.how < asNumber || fn.TypeParams() != nil {
		return nil, false
	}
	var values []ssa.Value
	for _, call := range w.p.calls[fn] {
		values = append(values, argumentFor(parameter, call))
	}
	return values, w.p.callsKnown(fn) && len(values) > 0
}

// argumentFor returns what a static call passes as the parameter.
func argumentFor(parameter *ssa.Parameter, call ssa.CallInstruction) ssa.Value {
	return call.Common().Args[slices.Index(parameter.Parent().Params, parameter)]
}

// callsKnown reports whether only the static calls of this package call the function.
func (p *program) callsKnown(fn *ssa.Function) bool {
	if p.escaped[fn] || fn.TypeParams() != nil || p.invoked[fn.Name()] && fn.Signature.Recv() != nil {
		return false
	}
	return fn.Parent() != nil || !ast.IsExported(fn.Name()) || p.pass.Pkg.Name() == "main" && fn.Signature.Recv() == nil
}

// results returns all values that a function of this package returns as its result i.
func (w *walk) results(call *ssa.Call, i int) ([]ssa.Value, bool) {
	fn := call.Call.StaticCallee()
	if w.how < asNumber || fn == nil || fn.Pkg != w.p.pkg || fn.TypeParams() != nil {
		return nil, false
	}
	values := returned(fn, i)
	return values, len(values) > 0
}

// returned returns all values that a function returns as its result i.
func returned(fn *ssa.Function, i int) []ssa.Value {
	var values []ssa.Value
	for _, block := range fn.Blocks {
		if ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return); ok && block != fn.Recover {
			values = append(values, ret.Results[i])
		}
	}
	return values
}

func isErrno(t types.Type) bool { return isNamed(t, "syscall", "Errno") }

func isNamed(t types.Type, path, name string) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == path
}

func isInteger(t types.Type) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsInteger != 0
}

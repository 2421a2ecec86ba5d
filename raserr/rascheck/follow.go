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
		seen := map[ssa.Value]bool{nil: true}
		found := slices.Clone(values)
		for i := 0; i < len(found); i++ {
			v := found[i]
			if seen[v] {
				continue
			}
			seen[v] = true
			origins, isCopy := p.origins(how, v)
			if !isCopy && !yield(v) {
				return
			}
			if isCopy || how == asMay {
				found = append(found, origins...)
			}
		}
	}
}

// origins returns the values that v may be a copy of. If isCopy is false, it may also be
// something else, which makes v a source too.
func (p *program) origins(how follow, v ssa.Value) (values []ssa.Value, isCopy bool) {
	switch v := v.(type) {
	case *ssa.Phi:
		return v.Edges, true
	case *ssa.ChangeType:
		return p.converted(v.X, v.Type())
	case *ssa.Convert:
		return p.converted(v.X, v.Type())
	case *ssa.ChangeInterface:
		return []ssa.Value{v.X}, true
	case *ssa.MakeInterface:
		return []ssa.Value{v.X}, true
	case *ssa.Field:
		return p.storedIn(how, fieldOf(v.X.Type(), v.Field))
	case *ssa.Parameter:
		return p.arguments(how, v)
	case *ssa.UnOp:
		if variable := variableAt(v.X); variable != nil {
			return p.storedIn(how, variable)
		}
		if alloc := allocated(v.X); alloc != nil {
			return storedLocally(alloc)
		}
	}
	if call, i := resultOf(v); call != nil {
		return p.results(how, call, i)
	}
	if how == asMay {
		return p.contents(containerOf(v)), false
	}
	return nil, false
}

// containerOf returns the channel, array, slice or map that a value is taken from, or nil.
func containerOf(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.Lookup:
		return v.X
	case *ssa.Index:
		return v.X
	case *ssa.UnOp:
		if element, ok := v.X.(*ssa.IndexAddr); ok {
			return element.X
		}
		if v.Op == token.ARROW {
			return v.X
		}
	case *ssa.Extract:
		choice, ok := v.Tuple.(*ssa.Select)
		if !ok {
			return containerOf(v.Tuple) // value, ok := m[key]
		}
		if v.Index >= 2 { // after the index of the case and ok comes what each case receives
			isSend := func(s *ssa.SelectState) bool { return s.Dir == types.SendOnly }
			return slices.DeleteFunc(slices.Clone(choice.States), isSend)[v.Index-2].Chan
		}
	}
	return nil
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

// variadic returns what follows the fixed arguments of a call.
func (p *program) variadic(args []ssa.Value) []ssa.Value {
	if len(args) == 0 {
		return nil
	}
	return p.contents(args[len(args)-1])
}

// converted returns the value if a conversion to that type keeps what it means.
func (p *program) converted(v ssa.Value, to types.Type) ([]ssa.Value, bool) {
	from, sizes := v.Type(), p.pass.TypesSizes
	isNarrow := isInteger(from) && isInteger(to) && min(sizes.Sizeof(from), sizes.Sizeof(to)) < 4
	if isErrno(from) || isErrno(to) || isNarrow {
		return nil, false
	}
	return []ssa.Value{v}, true
}

// storedIn returns all values that are stored in a package-level variable or field.
func (p *program) storedIn(how follow, variable any) ([]ssa.Value, bool) {
	values := p.stored[variable]
	return values, how >= asHandle && !p.leaked[variable] && len(values) > 0
}

// allocated returns the local variable that has an address, also in a closure, or nil.
func allocated(address ssa.Value) *ssa.Alloc {
	switch address := address.(type) {
	case *ssa.Alloc:
		return address
	case *ssa.FreeVar:
		fn := address.Parent()
		for _, user := range *fn.Referrers() {
			if closure, ok := user.(*ssa.MakeClosure); ok {
				return allocated(closure.Bindings[slices.Index(fn.FreeVars, address)])
			}
		}
	}
	return nil
}

// storedLocally returns all values that are stored in a local variable, also by closures;
// ok is false if something else may write to it.
func storedLocally(alloc *ssa.Alloc) (values []ssa.Value, ok bool) {
	isInitialized := false
	addresses := []ssa.Value{alloc}
	for i := 0; i < len(addresses); i++ {
		address := addresses[i]
		for _, user := range *address.Referrers() {
			switch user := user.(type) {
			case *ssa.Store:
				values = append(values, user.Val)
				isInitialized = isInitialized || user.Block() == alloc.Block()
			case *ssa.MakeClosure:
				captured := user.Fn.(*ssa.Function).FreeVars[slices.Index(user.Bindings, address)]
				addresses = append(addresses, captured)
				continue
			}
			if !readsOrWrites(user, address) {
				return values, false
			}
		}
	}
	if !isInitialized { // its zero value may be read
		values = append(values, ssa.NewConst(nil, alloc.Type().Underlying().(*types.Pointer).Elem()))
	}
	return values, true
}

// arguments returns what a parameter is in the calls of its function; ok is false
// if there may be other calls.
func (p *program) arguments(how follow, parameter *ssa.Parameter) (values []ssa.Value, ok bool) {
	fn := parameter.Parent()
	if how < asNumber || fn.TypeParams() != nil {
		return nil, false
	}
	for _, call := range p.calls[fn] {
		values = append(values, argumentFor(parameter, call))
	}
	return values, p.callsKnown(fn) && len(values) > 0
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
func (p *program) results(how follow, call *ssa.Call, i int) ([]ssa.Value, bool) {
	fn := call.Call.StaticCallee()
	if how < asNumber || fn == nil || fn.Pkg != p.pkg || fn.TypeParams() != nil {
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

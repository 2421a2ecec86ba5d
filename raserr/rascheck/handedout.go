package rascheck

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// handedOut returns what gives a program the code that a value is, other than by
// returning it: RasGetConnectStatus, in the member dwError of RASCONNSTATUS, and
// RasDial, as an argument of its callback. It returns nil for all other values.
func (p *program) handedOut(v ssa.Value) []proc {
	switch v := v.(type) {
	case *ssa.UnOp:
		if field, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return statusError(field.X.Type().Underlying().(*types.Pointer).Elem(), field.Field)
		}
	case *ssa.Field:
		return statusError(v.X.Type(), v.Field)
	case *ssa.Parameter:
		if i, ok := errorParameters[len(v.Parent().Params)]; ok && v == v.Parent().Params[i] && p.isCallback(v.Parent()) {
			return []proc{{name: "RasDial"}}
		}
	}
	return nil
}

// errorParameters are the indexes of dwError in RasDialFunc, RasDialFunc1 and
// RasDialFunc2, by the number of their parameters.
var errorParameters = map[int]int{3: 2, 5: 3, 7: 5}

// statusError returns RasGetConnectStatus if the field is dwError of a structure that is
// RASCONNSTATUS by its name or by its fields.
func statusError(t types.Type, field int) []proc {
	plain := func(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
	structure, ok := t.Underlying().(*types.Struct)
	if !ok || strings.TrimPrefix(plain(structure.Field(field).Name()), "dw") != "error" {
		return nil
	}
	isStatus := strings.Contains(plain(t.String()), "rasconnstatus")
	for f := range structure.Fields() {
		isStatus = isStatus || strings.HasPrefix(plain(f.Name()), "rasconnstate")
	}
	if !isStatus {
		return nil
	}
	return []proc{{name: "RasGetConnectStatus"}}
}

// isCallback reports whether a function is made a callback that RasDial is called
// with.
func (p *program) isCallback(fn *ssa.Function) bool {
	if p.callbacks == nil {
		p.callbacks = make(map[*ssa.Function]bool)
		p.findCallbacks()
	}
	return p.callbacks[fn]
}

func (p *program) findCallbacks() {
	for _, call := range p.called {
		if !slices.ContainsFunc(p.procsOf(call), func(f proc) bool { return strings.HasPrefix(f.name, "RasDial") }) {
			continue
		}
		for source := range p.sources(asHandle, p.variadic(call)...) {
			made, _ := resultOf(source)
			if made == nil || systemName(made) != "syscall.NewCallback" {
				continue
			}
			for function := range p.sources(asHandle, made.Call.Args[0]) {
				switch fn := function.(type) {
				case *ssa.Function:
					p.callbacks[fn] = true
				case *ssa.MakeClosure:
					p.callbacks[fn.Fn.(*ssa.Function)] = true
				}
			}
		}
	}
}

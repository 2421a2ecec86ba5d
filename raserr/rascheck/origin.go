package rascheck

import (
	"cmp"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/ssa"
)

// origin is where a code or a last error comes from.
type origin struct {
	procs []proc      // the functions that return it
	calls []*ssa.Call // their calls in this package, in the order of the source
	mixed bool        // it may also be nil, 0 or a constant
}

// name returns what to call the function, or functions, in messages.
func (o *origin) name() string {
	if len(o.procs) == 1 {
		return o.procs[0].name
	}
	return "a RAS function"
}

// code returns the origin of a value, or nil if it may be anything except what a RAS
// function returned, a known code, and 0.
func (p *program) code(v ssa.Value) *origin {
	return remember(p.codes, v, func() *origin { return p.originOf(asNumber, p.codeProcs, v) })
}

// maybeCode reports whether a value may be what a RAS function returned or rasdial exits with.
func (p *program) maybeCode(v ssa.Value) bool {
	if v == nil || !isInteger(v.Type()) {
		return false
	}
	for source := range p.sources(asMay, v) {
		if p.codeProcs(source) != nil || p.isExitCode(source) {
			return true
		}
	}
	return false
}

// lastError returns the origin of an error, or nil if it may be anything except nil and the
// third result of a call of a RAS function.
func (p *program) lastError(v ssa.Value) *origin {
	return remember(p.lastErrors, v, func() *origin { return p.originOf(asLastError, p.lastErrorProcs, v) })
}

// remember returns the value of a key, which it finds the first time.
func remember[K comparable, V any](known map[K]V, key K, find func() V) V {
	value, ok := known[key]
	if !ok {
		value = find()
		known[key] = value
	}
	return value
}

// originOf returns where values come from; nil if read returns nil for one of their
// sources that is not a neutral constant.
func (p *program) originOf(how follow, read func(source ssa.Value) []proc, values ...ssa.Value) *origin {
	o := new(origin)
	for source := range p.sources(how, values...) {
		if c, ok := source.(*ssa.Const); ok && isNeutral(c) {
			o.mixed = true
			continue
		}
		procs := read(source)
		if procs == nil {
			return nil
		}
		for _, f := range procs {
			if !slices.Contains(o.procs, f) {
				o.procs = append(o.procs, f)
			}
		}
		if call, _ := resultOf(source); call != nil {
			o.calls = append(o.calls, call)
		}
	}
	if len(o.procs) == 0 {
		return nil
	}
	slices.SortFunc(o.calls, func(a, b *ssa.Call) int { return cmp.Compare(a.Pos(), b.Pos()) })
	return o
}

// isNeutral reports whether a constant is 0, nil or a known code.
func isNeutral(c *ssa.Const) bool {
	code, ok := constantCode(c.Value)
	return c.Value == nil || ok && (code == 0 || code.Known())
}

// constantCode returns a constant as a code if it is a signed or unsigned number of 32 bits.
func constantCode(value constant.Value) (code raserr.Code, ok bool) {
	if !isInt(value) {
		return 0, false
	}
	n, ok := constant.Int64Val(value)
	return raserr.Code(n), ok && n >= -1<<31 && n < 1<<32
}

// resultOf returns the call that a value is a result of, or nil, and the result's index.
func resultOf(v ssa.Value) (*ssa.Call, int) {
	switch v := v.(type) {
	case *ssa.Call:
		return v, 0
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return call, v.Index
		}
	}
	return nil, 0
}

// codeProcs returns the functions whose return value a value is, or nil.
func (p *program) codeProcs(source ssa.Value) []proc {
	call, i := resultOf(source)
	switch {
	case isStatusError(source):
		return []proc{{name: "RasGetConnectStatus"}}
	case call == nil:
		return nil
	}
	if procs := p.procsOf(call); procs != nil && i == 0 {
		return onlyRAS(procs, returnsCode)
	}
	return p.imported(call, i, meansCode)
}

// lastErrorProcs returns the functions after whose call a value is the last error.
func (p *program) lastErrorProcs(source ssa.Value) []proc {
	if call, i := resultOf(source); call != nil && i == 2 {
		return onlyRAS(p.procsOf(call), returnsCode, returnsBool)
	}
	return nil
}

// onlyRAS returns the functions, or nil if one returns something that is not accepted.
func onlyRAS(procs []proc, accepted ...returning) []proc {
	if slices.ContainsFunc(procs, func(f proc) bool { return !slices.Contains(accepted, f.returns()) }) {
		return nil
	}
	return procs
}

// isStatusError reports whether a value is the member dwError of RASCONNSTATUS, by the
// name or the fields of the structure.
func isStatusError(v ssa.Value) bool {
	var t types.Type
	i := 0
	switch v := v.(type) {
	case *ssa.UnOp:
		if address, ok := v.X.(*ssa.FieldAddr); ok {
			t, i = address.X.Type().Underlying().(*types.Pointer).Elem(), address.Field
		}
	case *ssa.Field:
		t, i = v.X.Type(), v.Field
	}
	if t == nil {
		return false
	}
	plain := func(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
	structure, ok := t.Underlying().(*types.Struct)
	if !ok || strings.TrimPrefix(plain(structure.Field(i).Name()), "dw") != "error" {
		return false
	}
	isState := func(f *types.Var) bool { return strings.HasPrefix(plain(f.Name()), "rasconnstate") }
	fields := slices.Collect(structure.Fields())
	return strings.Contains(plain(t.String()), "rasconnstatus") || slices.ContainsFunc(fields, isState)
}

package rascheck

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// errorSources is what is known of the errors that a value may hold.
type errorSources struct {
	errnos   []ssa.Value // conversions of RAS codes to syscall.Errno in this package
	imported bool        // such conversions in another package
	raserr   bool        // errors of package raserr
	unknown  bool        // errors of unknown callers or functions
}

// isRAS reports whether an error is certainly made of a RAS code on some way.
func (s errorSources) isRAS() bool { return len(s.errnos) > 0 || s.imported || s.raserr }

// errorSources returns the sources of an error, also those that it wraps.
func (p *program) errorSources(err ssa.Value) (s errorSources) {
	if err == nil {
		return s
	}
	seen := make(map[ssa.Value]bool)
	var add func(values ...ssa.Value)
	add = func(values ...ssa.Value) {
		for source := range p.sources(asMay, values...) {
			if !seen[source] {
				seen[source] = true
				add(s.addSource(p, source)...)
			}
		}
	}
	add(err)
	return s
}

// addSource notes a source and returns the errors that it wraps.
func (s *errorSources) addSource(p *program, source ssa.Value) []ssa.Value {
	if isCode(source.Type()) {
		s.raserr = true
		return nil
	}
	if number := numberOf(source); number != nil {
		if p.code(number) != nil {
			s.errnos = append(s.errnos, source)
		}
		return nil
	}
	call, i := resultOf(source)
	if call == nil {
		if assert, ok := source.(*ssa.TypeAssert); ok {
			return []ssa.Value{assert.X}
		}
		_, isConst := source.(*ssa.Const)
		s.unknown = s.unknown || !isConst && types.IsInterface(source.Type())
		return nil
	}
	name := calleeName(call)
	switch {
	case name == raserrPath+".FromError":
		return nil // finds the Errno too
	case strings.HasPrefix(name, raserrPath+".") || name == "("+raserrPath+".Code).Err":
		s.raserr = true
		return nil
	case name == "":
		s.unknown = true
		return nil
	}
	s.raserr = s.raserr || p.imported(call, i, meansError) != nil
	s.imported = s.imported || p.imported(call, i, meansErrno) != nil
	return wrapped(call)
}

// numberOf returns the number that is converted to a syscall.Errno, or nil.
func numberOf(v ssa.Value) ssa.Value {
	if !isErrno(v.Type()) {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return v.X
	case *ssa.ChangeType:
		return v.X
	}
	return nil
}

// wrapped returns the errors that a function of another package is called with, as
// fmt.Errorf is.
func wrapped(call *ssa.Call) []ssa.Value {
	var errs []ssa.Value
	for _, arg := range append(variadic(call), call.Call.Args...) {
		if types.Implements(arg.Type(), errorInterface) {
			errs = append(errs, arg)
			continue
		}
		if made, ok := arg.(*ssa.MakeInterface); ok && types.Implements(made.X.Type(), errorInterface) {
			errs = append(errs, made.X)
		} else if changed, ok := arg.(*ssa.ChangeInterface); ok && types.Implements(changed.X.Type(), errorInterface) {
			errs = append(errs, changed.X)
		}
	}
	return errs
}

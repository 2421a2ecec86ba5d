package rascheck

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// errorSources describes the errors that a value may hold.
type errorSources struct {
	errnos   []ssa.Value // conversions of RAS codes to syscall.Errno in this package
	imported bool        // such conversions in another package
	raserr   bool        // errors of package raserr
	unknown  bool        // errors of unknown callers or functions
}

// isRAS reports whether the program makes some of the errors of RAS codes.
func (s errorSources) isRAS() bool { return len(s.errnos) > 0 || s.imported || s.raserr }

// errorSourcesOf describes the errors that values may hold or wrap.
func (p *program) errorSourcesOf(errs ...ssa.Value) (s errorSources) {
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
	add(errs...)
	return s
}

// addSource notes a source and returns the errors that it wraps.
func (s *errorSources) addSource(p *program, source ssa.Value) []ssa.Value {
	if isCode(source.Type()) {
		s.raserr = true
		return nil
	}
	if isErrno(source.Type()) {
		if number := unconverted(source); number != source && p.code(number) != nil {
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
		return nil // its result matches the Errno too
	case strings.HasPrefix(name, raserrPath+".") || name == "("+raserrPath+".Code).Err":
		s.raserr = true
		return nil
	case name == "":
		s.unknown = true
		return nil
	}
	s.raserr = s.raserr || p.imported(call, i, meansError) != nil
	s.imported = s.imported || p.imported(call, i, meansErrno) != nil
	return p.wrapped(call)
}

// wrapped returns the arguments of a call that are errors, as those of fmt.Errorf.
func (p *program) wrapped(call *ssa.Call) []ssa.Value {
	var errs []ssa.Value
	for _, arg := range append(p.variadic(call.Call.Args), call.Call.Args...) {
		switch made := arg.(type) { // an argument of type any
		case *ssa.MakeInterface:
			arg = made.X
		case *ssa.ChangeInterface:
			arg = made.X
		}
		if types.Implements(arg.Type(), errorInterface) {
			errs = append(errs, arg)
		}
	}
	return errs
}

// isConverted reports whether the program may call raserr.FromError with an error, and
// does more with the result than compare it.
func (p *program) isConverted(err ssa.Value) bool {
	sources := slices.Collect(p.sources(asMay, err))
	for _, call := range p.called {
		if calleeName(call) != raserrPath+".FromError" || !slices.ContainsFunc(*call.Referrers(), doesNotCompare) {
			continue
		}
		for source := range p.sources(asMay, call.Call.Args[0]) {
			if slices.Contains(sources, source) {
				return true
			}
		}
	}
	return false
}

func doesNotCompare(user ssa.Instruction) bool {
	_, isDebug := user.(*ssa.DebugRef)
	call, ok := user.(*ssa.Call)
	return !isDebug && !(ok && calleeName(call) == "errors.Is")
}

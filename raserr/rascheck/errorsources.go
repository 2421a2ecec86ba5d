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
	for len(errs) > 0 {
		var wrapped []ssa.Value
		for source := range p.sources(asMay, errs...) {
			if !seen[source] && types.Implements(source.Type(), errorInterface) {
				seen[source] = true
				wrapped = append(wrapped, s.add(p, source)...)
			}
		}
		errs = wrapped
	}
	return s
}

// add notes an error and returns what it may wrap.
func (s *errorSources) add(p *program, err ssa.Value) []ssa.Value {
	switch err := err.(type) {
	case *ssa.TypeAssert:
		return []ssa.Value{err.X}
	case *ssa.Const:
		return nil
	}
	if isCode(err.Type()) {
		s.raserr = true
		return nil
	}
	if isErrno(err.Type()) {
		if number := unconverted(err); number != err && p.code(number) != nil {
			s.errnos = append(s.errnos, err)
		}
		return nil
	}
	call, i := resultOf(err)
	if call == nil || calleeName(call) == "" {
		s.unknown = s.unknown || types.IsInterface(err.Type())
		return nil
	}
	switch name := calleeName(call); {
	case name == raserrPath+".FromError":
		return nil // its result matches the Errno too
	case strings.HasPrefix(name, raserrPath+".") || name == "("+raserrPath+".Code).Err":
		s.raserr = true
		return nil
	}
	s.raserr = s.raserr || p.imported(call, i, meansError) != nil
	s.imported = s.imported || p.imported(call, i, meansErrno) != nil
	return append(p.variadic(call.Call.Args), call.Call.Args...)
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

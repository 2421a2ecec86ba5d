package raserr

// CodeOf returns the first code other than 0 in err's tree, and whether the tree has
// one. It visits the tree in the order of errors.As, but goes on after a Code of 0,
// which means success. It reads an HRESULT as [FromDWORD] does.
//
// CodeOf finds values of type [Code] only. If a code may be in the tree as a bare
// number, such as the exit code in an *exec.ExitError, call [FromError] first.
func CodeOf(err error) (Code, bool) {
	if c := codeIn(err); c != 0 {
		return canonical(c), true
	}
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		return CodeOf(e.Unwrap())
	case interface{ Unwrap() []error }:
		for _, err := range e.Unwrap() {
			if c, ok := CodeOf(err); ok {
				return c, true
			}
		}
	}
	return 0, false
}

// codeIn returns the code that err itself is, or that its method As sets, or 0.
func codeIn(err error) Code {
	switch e := err.(type) {
	case Code:
		return e
	case interface{ As(any) bool }:
		var c Code
		if e.As(&c) {
			return c
		}
	}
	return 0
}

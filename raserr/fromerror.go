package raserr

import (
	"io/fs"
	"strings"
)

// FromError returns an error that reads and compares as the RAS error whose
// code hides in err's tree. It looks for
//
//   - a [Code]: err reads and compares as it should already, so it is returned
//     as it was;
//   - on Windows, a syscall.Errno: by calling FromError, the caller says that
//     the number came from a RAS function. Numbers that package syscall made up,
//     such as syscall.EINVAL, are not taken, nor what a *fs.PathError holds, such
//     as that of a program that could not be started;
//   - anything with a method ExitCode() int, such as the *exec.ExitError of
//     rasdial.exe, which exits with the RAS code. Exit codes of 0, 1 and -1 are
//     passed over, since rasdial does not choose them: Windows ends a process
//     that is killed with 1. A program that runs rasdial with a context should
//     look at ctx.Err() first.
//
// Numbers are read as [FromDWORD] does.
//
// The text of the result is err's, with the RAS error in place of what the
// number read as. errors.Is and errors.As find both the Code and err itself in
// it.
//
// FromError returns nil for a nil err, for a Code of 0 and, on Windows, for a
// syscall.Errno of 0, which LazyProc.Call hands out on success. Inside other
// errors, such an Errno leaves err the error that it is, and a Code of 0 is passed
// over, so a method Unwrap should return [Code.Err] of a Code that may be 0. If
// there is no RAS code in err, FromError returns err as it was and allocates
// nothing.
func FromError(err error) error {
	if err == nil || isSuccess(err) {
		return nil
	}
	var f finder
	f.walk(err)
	if f.hasCode || f.number == nil {
		return err
	}
	return &foundError{err, f.number, f.code}
}

func isSuccess(err error) bool {
	if c, ok := err.(Code); ok {
		return c == 0
	}
	return isErrnoSuccess(err)
}

// finder looks for a RAS code in a tree of errors.
type finder struct {
	hasCode bool  // a Code other than 0 is in the tree
	number  error // the first error that holds a code as a bare number, or nil
	code    Code  // that code
}

func (f *finder) walk(err error) {
	if f.hasCode || err == nil {
		return
	}
	if _, ok := err.(*fs.PathError); ok {
		return // of a file, never of a RAS function
	}
	if code, ok := err.(Code); ok {
		f.hasCode = code != 0
		return
	}
	if f.number == nil {
		if code, ok := numberIn(err); ok {
			f.number, f.code = err, code
		}
	}
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		f.walk(unwrap(e))
	case interface{ Unwrap() []error }:
		for _, err := range unwrapAll(e) {
			f.walk(err)
		}
	}
}

// numberIn returns the code that err itself holds as a bare number.
func numberIn(err error) (code Code, ok bool) {
	if code, ok := errnoCode(err); ok {
		return code, true
	}
	if e, ok := err.(interface{ ExitCode() int }); ok {
		code, ok = exitCodeIn(exitCode(e))
		return code, ok && code != 0
	}
	return 0, false
}

// The following call a method of somebody else's error. One that panics, as that
// of a nil pointer does, has nothing to tell: the result is zero then.

func exitCode(e interface{ ExitCode() int }) int {
	defer ignorePanic()
	return e.ExitCode()
}

func unwrap(e interface{ Unwrap() error }) error {
	defer ignorePanic()
	return e.Unwrap()
}

func unwrapAll(e interface{ Unwrap() []error }) []error {
	defer ignorePanic()
	return e.Unwrap()
}

func ignorePanic() { _ = recover() }

// foundError is an error in whose tree a RAS code stood as a bare number.
type foundError struct {
	err    error
	number error // in err's tree
	code   Code
}

// Error returns err's text with the RAS error's in place of the number's.
func (e *foundError) Error() string {
	text, wrong := e.err.Error(), e.number.Error()
	if wrong == "" || !strings.Contains(text, wrong) {
		return e.code.Error()
	}
	return strings.Replace(text, wrong, e.code.Error(), 1)
}

func (e *foundError) Unwrap() []error { return []error{e.code, e.err} }

// Timeout and Temporary are for callers who ask the error itself, as
// os.IsTimeout does.
func (e *foundError) Timeout() bool   { return e.code.Timeout() }
func (e *foundError) Temporary() bool { return e.code.Temporary() }

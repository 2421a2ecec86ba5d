package raserr

import (
	"io/fs"
	"strings"
)

// FromError returns an error that reads and compares as the RAS error whose code
// is in err's tree as a bare number. Such a number is
//
//   - on Windows, a syscall.Errno: the caller of FromError knows that it came from
//     a RAS function. Numbers that package syscall invented, such as
//     syscall.EINVAL, do not count, and neither does the Errno in a *fs.PathError,
//     which a program that cannot be started returns;
//   - the result of a method ExitCode() int, such as that of the *exec.ExitError
//     of rasdial.exe, which exits with the RAS code. Exit codes that rasdial does
//     not choose do not count; [FromExitCode] lists them.
//
// Numbers are read as [FromDWORD] does, and the first one in the tree counts.
//
// The result reads like err, with the RAS error in place of the number's text.
// errors.Is and errors.As find both the [Code] and err in it.
//
// FromError returns nil for a nil err, for a Code of 0 and, on Windows, for a
// syscall.Errno of 0, which LazyProc.Call returns on success. If there is no number
// in err's tree, or if a Code is there already, FromError returns err itself.
// Inside other errors, a Code or an Errno of 0 is ignored and does not make the
// result nil, so a method Unwrap should return [Code.Err] of a Code that may be 0.
func FromError(err error) error {
	if err == nil || isSuccess(err) {
		return nil
	}
	if _, ok := CodeOf(err); ok {
		return err
	}
	code, number := findNumber(err)
	if number == nil {
		return err
	}
	return &codeError{replaceText(err, number, code), code, err}
}

func isSuccess(err error) bool {
	if c, ok := err.(Code); ok {
		return c == 0
	}
	return isErrnoSuccess(err)
}

// findNumber returns the first code that is in err's tree as a bare number, and the
// error that has it, or nil.
func findNumber(err error) (Code, error) {
	if _, ok := err.(*fs.PathError); ok {
		return 0, nil // about a file, never from a RAS function
	}
	if code, ok := numberOf(err); ok {
		return code, err
	}
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		return findNumber(e.Unwrap())
	case interface{ Unwrap() []error }:
		for _, err := range e.Unwrap() {
			if code, number := findNumber(err); number != nil {
				return code, number
			}
		}
	}
	return 0, nil
}

// numberOf returns the code that err itself has as a bare number.
func numberOf(err error) (Code, bool) {
	if code, ok := errnoCode(err); ok {
		return code, true
	}
	if e, ok := err.(interface{ ExitCode() int }); ok {
		if n := e.ExitCode(); n != 0 && isRasdialExit(n) {
			return canonical(Code(uint32(n))), true
		}
	}
	return 0, false
}

// replaceText returns the text of err with that of the code in place of the
// number's. If err's text does not contain the number's, it is the code's alone.
func replaceText(err, number error, code Code) string {
	text, wrong := err.Error(), number.Error()
	if wrong == "" || !strings.Contains(text, wrong) {
		return code.Error()
	}
	return strings.Replace(text, wrong, code.Error(), 1)
}

// codeError is an error that has a code and its own text for another error.
type codeError struct {
	text string
	code Code
	err  error
}

func (e *codeError) Error() string { return e.text }

func (e *codeError) Unwrap() []error { return []error{e.code, e.err} }

// Timeout and Temporary are for callers that do not unwrap, such as os.IsTimeout.

func (e *codeError) Timeout() bool   { return e.code.Timeout() }
func (e *codeError) Temporary() bool { return e.code.Temporary() }

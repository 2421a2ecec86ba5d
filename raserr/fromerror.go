package raserr

import (
	"io/fs"
	"strings"
)

// FromError returns an error for err in which errors.Is, errors.As and [CodeOf] find
// the RAS code that err's tree has as a bare number. Such a number is
//
//   - on Windows, a syscall.Errno: the caller of FromError knows that it came from
//     a RAS function. Numbers that package syscall invented, such as
//     syscall.EINVAL, do not count, and neither does the Errno in a *fs.PathError,
//     which is what os/exec returns for a program that cannot be started;
//   - the result of a method ExitCode() int, such as that of the *exec.ExitError
//     of rasdial.exe, which exits with the RAS code. Exit codes that rasdial does
//     not choose do not count; [FromExitCode] lists them.
//
// The first number in the tree counts, and is read as [FromDWORD] does. The text of
// the result is that of err, with the text of the code in place of the number's. The
// result also has err in its tree.
//
// FromError returns nil for nil, for a Code of 0 and, on Windows, for a syscall.Errno
// of 0, which LazyProc.Call returns on success. It returns err itself if err's tree
// has a Code already, or has no number. A Code or an Errno of 0 inside another error
// is ignored and does not make the result nil, so a method Unwrap should return
// [Code.Err] of a Code that may be 0.
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

package raserr_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"testing"

	"example.com/ras/raserr"
)

// exitStatus is an error as other packages than os/exec might have it.
type exitStatus int

func (e exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(e)) }
func (e exitStatus) ExitCode() int { return int(e) }

// panicking is an error whose methods panic.
type panicking struct{}

func (panicking) Error() string { return "cannot tell" }
func (panicking) ExitCode() int { panic("not started") }

func TestFromErrorReturnsSame(t *testing.T) {
	code := fmt.Errorf("dial: %w", errors.Join(io.EOF, fmt.Errorf("office: %w", raserr.ErrPPPTimeout)))
	found := raserr.FromError(fmt.Errorf("rasdial: %w", exitStatus(718)))
	tests := []struct {
		name string
		err  error
	}{
		{"Code", raserr.ErrPPPTimeout},
		{"unknown Code", raserr.Code(879)},
		{"Code deep in a tree", code},
		{"other error", io.EOF},
		{"other tree", fmt.Errorf("read: %w", errors.Join(io.EOF, fs.ErrClosed))},
		{"FromError's result", found},
		{"FromError's result, wrapped", fmt.Errorf("office: %w", found)},
		{"exit code of success", exitStatus(0)},
		{"number in the error of a file", fmt.Errorf("run: %w", &fs.PathError{Op: "fork/exec", Path: "rasdial", Err: exitStatus(740)})},
		{"code in the error of a file", errors.Join(&fs.PathError{Op: "dial", Err: raserr.ErrPPPTimeout}, exitStatus(691))},
		{"Code of 0 inside", fmt.Errorf("dial: %w", raserr.Code(0))},
		{"Code after one of 0", errors.Join(raserr.Code(0), raserr.ErrPPPTimeout)},
		{"exit code and Code", errors.Join(exitStatus(1), raserr.ErrPPPTimeout)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := raserr.FromError(test.err); got != test.err {
				t.Errorf("FromError(%v) = %#v, want it as it was", test.err, got)
			}
		})
	}
}

func TestFromErrorNil(t *testing.T) {
	for _, err := range []error{nil, raserr.Code(0)} {
		if got := raserr.FromError(err); got != nil {
			t.Errorf("FromError(%#v) = %#v, want nil", err, got)
		}
	}
}

func TestFromErrorExitCode(t *testing.T) {
	tests := []struct {
		name string
		err  error
		code raserr.Code
		text string
	}{
		{"alone", exitStatus(691), raserr.ErrAuthenticationFailure,
			"ras error 691: Access denied because username and/or password is invalid on the domain"},
		{"wrapped", fmt.Errorf("rasdial office: %w", exitStatus(718)), raserr.ErrPPPTimeout,
			"rasdial office: ras error 718: PPP timeout"},
		{"in a join", errors.Join(io.EOF, exitStatus(718)), raserr.ErrPPPTimeout,
			"EOF\nras error 718: PPP timeout"},
		{"first of two", errors.Join(exitStatus(718), exitStatus(691)), raserr.ErrPPPTimeout,
			"ras error 718: PPP timeout\nexit status 691"},
		{"text of the number twice", errors.Join(exitStatus(718), exitStatus(718)), raserr.ErrPPPTimeout,
			"ras error 718: PPP timeout\nexit status 718"},
		{"after a Code of 0", errors.Join(wrapped{"hung up", raserr.Code(0)}, exitStatus(718)), raserr.ErrPPPTimeout,
			"hung up\nras error 718: PPP timeout"},
		{"after the error of a file", errors.Join(&fs.PathError{Op: "open", Path: "x", Err: exitStatus(2)}, exitStatus(718)), raserr.ErrPPPTimeout,
			"open x: exit status 2\nras error 718: PPP timeout"},
		{"text of its own", wrapped{"no line", exitStatus(718)}, raserr.ErrPPPTimeout,
			"ras error 718: PPP timeout"},
		{"HRESULT, as 32-bit systems give it", exitStatus(-2147024178), raserr.ErrPPPTimeout,
			"ras error 718: PPP timeout"},
		{"unknown code", exitStatus(879), raserr.Code(879), "ras error 879"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := raserr.FromError(test.err)
			checkFound(t, got, test.err, test.code, test.text)
			if !errors.As(got, new(exitStatus)) {
				t.Errorf("the exit status is not in %v any more", got)
			}
		})
	}
}

// wrapped is an error whose text does not hold that of the error in it.
type wrapped struct {
	text string
	err  error
}

func (w wrapped) Error() string { return w.text }
func (w wrapped) Unwrap() error { return w.err }

// checkFound checks that an error reads and compares as a code and is still what
// it was made of.
func checkFound(t *testing.T, got, original error, code raserr.Code, text string) {
	t.Helper()
	if got.Error() != text {
		t.Errorf("text %q, want %q", got, text)
	}
	if !errors.Is(got, code) {
		t.Errorf("errors.Is(%v, %#v) = false", got, code)
	}
	if !errors.Is(got, original) {
		t.Errorf("errors.Is(%v, original) = false", got)
	}
	if c := raserr.Code(0); !errors.As(got, &c) || c != code {
		t.Errorf("errors.As finds %#v in %v", c, got)
	}
	if code.Known() && !errors.Is(got, code.Category()) {
		t.Errorf("errors.Is(%v, %v) = false", got, code.Category())
	}
	if os.IsTimeout(got) != code.Timeout() {
		t.Errorf("os.IsTimeout(%v) = %v", got, os.IsTimeout(got))
	}
	if temporary, ok := got.(interface{ Temporary() bool }); !ok || temporary.Temporary() != code.Temporary() {
		t.Errorf("%v is not as temporary as %v", got, code)
	}
	if again := raserr.FromError(got); again != got {
		t.Errorf("FromError wraps its own result: %#v", again)
	}
}

// A process that exits as rasdial.exe does. Exit codes above 255 survive on
// Windows only.
func TestFromErrorProcess(t *testing.T) {
	err := processError(t, 5)
	got := raserr.FromError(fmt.Errorf("rasdial: %w", err))
	if !errors.Is(got, raserr.Code(5)) {
		t.Errorf("errors.Is(%v, Code(5)) = false", got)
	}
	if want := "rasdial: " + raserr.Code(5).Error(); got.Error() != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if exit := (*exec.ExitError)(nil); !errors.As(got, &exit) || exit.ExitCode() != 5 {
		t.Errorf("the *exec.ExitError is not in %v any more", got)
	}
}

// A method that panics is a bug that FromError does not hide.
func TestFromErrorPanics(t *testing.T) {
	defer func() {
		if got := recover(); got != "not started" {
			t.Errorf("recovered %v, want the panic of ExitCode", got)
		}
	}()
	raserr.FromError(fmt.Errorf("run: %w", panicking{}))
}

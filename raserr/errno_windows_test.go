package raserr_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"example.com/ras/raserr"
)

// A number of the RAS range never reads as FormatMessage describes it, known or
// not, bare or as an HRESULT.
func TestNoTextOfFormatMessage(t *testing.T) {
	compared := 0
	for n := raserr.Code(600); n <= 957; n++ {
		wrong := syscall.Errno(n).Error()
		for _, c := range []raserr.Code{n, n + 0x80070000} {
			got := c.Error()
			if !strings.HasPrefix(got, "ras error ") {
				t.Errorf("Code(%#x).Error() = %q", uint32(c), got)
			}
			if strings.HasPrefix(wrong, "winapi error") {
				continue // FormatMessage has no text
			}
			compared++
			if strings.Contains(got, strings.TrimSuffix(wrong, ".")) {
				t.Errorf("Code(%#x).Error() = %q, which is FormatMessage's", uint32(c), got)
			}
		}
	}
	if compared == 0 && !isWine() {
		t.Error("FormatMessage has no text for any number, so nothing was compared")
	}
}

// A code outside of the RAS range that only Windows knows has Windows' text
// after its number, and matches the syscall.Errno of that number.
func TestCodesOfWindows(t *testing.T) {
	for c, number := range map[raserr.Code]string{
		0: "0", 2: "2", 17: "17", 206: "206", 599: "599", 958: "958", 999: "999", 1000: "1000", 0x80070002: "0x80070002", 0x8000FFFF: "0x8000FFFF",
	} {
		want := "ras error " + number
		if text := syscall.Errno(c).Error(); !strings.HasPrefix(text, "winapi error") {
			want += ": " + strings.TrimSuffix(text, ".")
		}
		if got := c.Error(); got != want {
			t.Errorf("Code(%d).Error() = %q, want %q", c, got, want)
		}
		if !errors.Is(c, syscall.Errno(c)) {
			t.Errorf("Code(%d) does not match syscall.Errno(%d)", c, c)
		}
	}
	if got := raserr.Code(2).Error(); len(got) < len("ras error 2: x") {
		t.Errorf("Code(2).Error() = %q, without Windows' text", got)
	}
	tests := []struct {
		code   raserr.Code
		target error
		want   bool
	}{
		{5, fs.ErrPermission, true},
		{2, fs.ErrNotExist, true},
		{183, fs.ErrExist, true},
		{50, errors.ErrUnsupported, true},
		{5, fs.ErrNotExist, false},
		{5, syscall.Errno(2), false},
		{5, raserr.CategoryAuthentication, false},
		{879, fs.ErrPermission, false},
	}
	for _, test := range tests {
		if got := errors.Is(test.code, test.target); got != test.want {
			t.Errorf("errors.Is(Code(%d), %v) = %v, want %v", test.code, test.target, got, test.want)
		}
	}
}

// inner returns the code in an HRESULT of facility Win32.
func inner(c raserr.Code) raserr.Code {
	if c&0xFFFF_0000 == 0x8007_0000 {
		return c & 0xFFFF
	}
	return c
}

// A known code that is Windows' own matches the syscall.Errno of its number, and no
// other. Codes of RAS match none.
func TestSystemCodes(t *testing.T) {
	for _, c := range []raserr.Code{
		raserr.ErrAccessDenied, raserr.ErrInvalidHandle, raserr.ErrInvalidParameter, raserr.ErrWSATimedOut, raserr.ErrIPsecIKEAuthFail, raserr.ErrCertExpired, 0x80070005,
	} {
		if n := syscall.Errno(inner(c)); !errors.Is(c, n) || !errors.Is(fmt.Errorf("dial: %w", c), n) {
			t.Errorf("%#v does not match syscall.Errno(%d)", c, n)
		}
		if errors.Is(c, syscall.Errno(2)) {
			t.Errorf("%#v matches syscall.Errno(2)", c)
		}
	}
	if !errors.Is(raserr.ErrAccessDenied, syscall.ERROR_ACCESS_DENIED) {
		t.Error("ErrAccessDenied does not match syscall.ERROR_ACCESS_DENIED")
	}
	for _, c := range []raserr.Code{raserr.ErrEAPUserNamePasswordRejected, raserr.ErrPending, raserr.ErrRemoteAccessNotConfigured, 879, 0x800702CE} {
		if errors.Is(c, syscall.Errno(c)) || errors.Is(c, syscall.Errno(inner(c))) {
			t.Errorf("%#v matches a syscall.Errno", c)
		}
	}
	if found := raserr.FromError(syscall.ERROR_ACCESS_DENIED); !errors.Is(found, raserr.ErrAccessDenied) || !errors.Is(found, syscall.ERROR_ACCESS_DENIED) {
		t.Errorf("FromError(syscall.ERROR_ACCESS_DENIED) = %#v, want both", found)
	}
}

func TestFromErrorErrno(t *testing.T) {
	const accessDenied = "ras error 691: Access denied because username and/or password is invalid on the domain"
	tests := []struct {
		name string
		err  error
		code raserr.Code
		text string
	}{
		{"alone", syscall.Errno(718), raserr.ErrPPPTimeout, "ras error 718: PPP timeout"},
		{"system call", os.NewSyscallError("RasDialW", syscall.Errno(691)), raserr.ErrAuthenticationFailure,
			"RasDialW: " + accessDenied},
		{"deep in a tree", fmt.Errorf("office: %w", errors.Join(io.EOF, os.NewSyscallError("RasDialW", syscall.Errno(691)))),
			raserr.ErrAuthenticationFailure, "office: EOF\nRasDialW: " + accessDenied},
		{"HRESULT", syscall.Errno(0x800702CE), raserr.ErrPPPTimeout, "ras error 718: PPP timeout"},
		{"unknown number of the RAS range", syscall.Errno(879), 879, "ras error 879"},
		{"error of Windows", os.NewSyscallError("RasDialW", syscall.Errno(2)), 2,
			"RasDialW: ras error 2: " + strings.TrimSuffix(syscall.Errno(2).Error(), ".")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := raserr.FromError(test.err)
			checkFound(t, got, test.err, test.code, test.text)
			if !errors.As(got, new(syscall.Errno)) {
				t.Errorf("the syscall.Errno is not in %v any more", got)
			}
		})
	}
	if wrong := syscall.Errno(691).Error(); strings.Contains(raserr.FromError(os.NewSyscallError("RasDialW", syscall.Errno(691))).Error(), wrong) {
		t.Errorf("the words of FormatMessage are left: %q", wrong)
	}
}

func TestFromErrorNoErrno(t *testing.T) {
	if got := raserr.FromError(syscall.Errno(0)); got != nil {
		t.Errorf("FromError(syscall.Errno(0)) = %#v, want nil", got)
	}
	// EINVAL and EAGAIN are numbers that package syscall invented.
	for _, err := range []error{syscall.EINVAL, syscall.EAGAIN, fmt.Errorf("x: %w", syscall.Errno(0)),
		&fs.PathError{Op: "fork/exec", Path: "rasdial", Err: syscall.Errno(740)}, // ERROR_ELEVATION_REQUIRED
	} {
		if got := raserr.FromError(err); got != err {
			t.Errorf("FromError(%#v) = %#v, want it as it was", err, got)
		}
	}
}

func TestFromErrorProcessWithRASCode(t *testing.T) {
	err := processError(t, 691)
	got := raserr.FromError(err)
	checkFound(t, got, err, raserr.ErrAuthenticationFailure,
		"ras error 691: Access denied because username and/or password is invalid on the domain")
	if exit := (*exec.ExitError)(nil); !errors.As(got, &exit) || exit.ExitCode() != int(raserr.ErrAuthenticationFailure) {
		t.Errorf("the *exec.ExitError is not in %v any more", got)
	}
	hresult := processError(t, 0x800702CE)
	if got := raserr.FromError(hresult); !errors.Is(got, raserr.ErrPPPTimeout) {
		t.Errorf("FromError(%v) = %v, want 718", hresult, got)
	}
}

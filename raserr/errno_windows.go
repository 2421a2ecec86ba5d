package raserr

import (
	"strings"
	"syscall"
)

// madeUp is the bit that package syscall sets in numbers of its own, such as
// EINVAL, which no Windows function returns.
const madeUp = 1 << 29

// errnoCode returns the code in a syscall.Errno that is not 0.
func errnoCode(err error) (code Code, ok bool) {
	n, ok := err.(syscall.Errno)
	if !ok || uint32(n) == 0 || n&madeUp != 0 {
		return 0, false
	}
	return canonical(Code(n)), true
}

// isErrnoSuccess reports whether err is a syscall.Errno of 0.
func isErrnoSuccess(err error) bool {
	n, ok := err.(syscall.Errno)
	return ok && uint32(n) == 0
}

// system extends the generated code, which asks it about codes that the package
// does not know, and about those that are Windows' own.
func (extension) system(c Code) error {
	c = canonical(c)
	if c.IsRAS() {
		return nil
	}
	return systemError(c)
}

// systemError is a Windows error, as syscall.Errno is, but for its text.
type systemError syscall.Errno

// Error returns Windows' text without the full stop, or "" if it has none.
func (e systemError) Error() string {
	text := syscall.Errno(e).Error()
	if strings.HasPrefix(text, "winapi error #") {
		return "" // syscall's words for a number that FormatMessage does not know
	}
	return strings.TrimSuffix(text, ".")
}

func (e systemError) Is(target error) bool {
	return target == syscall.Errno(e) || syscall.Errno(e).Is(target)
}

func (e systemError) Timeout() bool   { return syscall.Errno(e).Timeout() }
func (e systemError) Temporary() bool { return syscall.Errno(e).Temporary() }

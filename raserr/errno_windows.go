package raserr

import (
	"strings"
	"syscall"
)

// invented is the bit that package syscall sets in its own numbers, such as EINVAL,
// which no Windows function returns.
const invented = 1 << 29

// errnoCode returns the code in a syscall.Errno that is not 0.
func errnoCode(err error) (code Code, ok bool) {
	n, ok := err.(syscall.Errno)
	if !ok || uint32(n) == 0 || n&invented != 0 {
		return 0, false
	}
	return canonical(Code(n)), true
}

// isErrnoSuccess reports whether err is a syscall.Errno of 0.
func isErrnoSuccess(err error) bool {
	n, ok := err.(syscall.Errno)
	return ok && uint32(n) == 0
}

// systemError returns Windows' own error for a code that is not of RAS, or nil for
// one that is. The generated code calls it for codes that it does not know and for
// those that it knows to be of Windows.
func systemError(c Code) error {
	c = canonical(c)
	if c.IsRAS() {
		return nil
	}
	return windowsError(c)
}

// windowsError is a syscall.Errno with a shorter text.
type windowsError syscall.Errno

// Error returns Windows' text without the full stop, or "" if it has none.
func (e windowsError) Error() string {
	text := syscall.Errno(e).Error()
	if strings.HasPrefix(text, "winapi error #") {
		return "" // what syscall says if FormatMessage does not know the number
	}
	return strings.TrimSuffix(text, ".")
}

func (e windowsError) Is(target error) bool {
	return target == syscall.Errno(e) || syscall.Errno(e).Is(target)
}

func (e windowsError) Timeout() bool   { return syscall.Errno(e).Timeout() }
func (e windowsError) Temporary() bool { return syscall.Errno(e).Temporary() }

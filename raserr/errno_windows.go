package raserr

import "syscall"

// madeUp is the bit that package syscall sets in numbers of its own, such as
// EINVAL, which no Windows function returns.
const madeUp = 1 << 29

// errnoCode returns the code in a syscall.Errno that is not 0.
func errnoCode(err error) (code Code, ok bool) {
	n, ok := err.(syscall.Errno)
	if !ok || uint32(n) == 0 || n&madeUp != 0 {
		return 0, false
	}
	return fromDWORD(uint32(n)), true
}

// isErrnoSuccess reports whether err is a syscall.Errno of 0.
func isErrnoSuccess(err error) bool {
	n, ok := err.(syscall.Errno)
	return ok && uint32(n) == 0
}

// system returns the Windows error that a code outside of the RAS range is. The
// generated methods ask it about codes that the package does not know.
func (c Code) system() error {
	if fromDWORD(uint32(c)).inRange() {
		return nil
	}
	return syscall.Errno(c)
}

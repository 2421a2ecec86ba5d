//go:build !windows

package raserr

// A syscall.Errno on these systems counts something other than Windows errors.

func errnoCode(error) (code Code, ok bool) { return 0, false }

func isErrnoSuccess(error) bool { return false }

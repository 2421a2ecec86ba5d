//go:build !windows

package raserr

// On these systems, a syscall.Errno is not a Windows error.

func errnoCode(error) (code Code, ok bool) { return 0, false }

func isErrnoSuccess(error) bool { return false }

func systemError(Code) error { return nil }

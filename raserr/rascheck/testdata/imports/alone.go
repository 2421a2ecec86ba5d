package imports

import "example.com/ras/raserr"

func alone(r uintptr) bool {
	err := raserr.FromReturn(r)
	return err == busy // want `compared with a syscall.Errno`
}

package errno

import (
	"fmt"
	"syscall"

	"example.com/ras/raserr"
)

// These read codes right.

func guarded() error {
	r, _, _ := dial.Call()
	if !raserr.Code(r).IsRAS() {
		return syscall.Errno(r)
	}
	return raserr.FromReturn(r)
}

func explained() {
	if r, _, _ := dial.Call(); r != 0 {
		fmt.Printf("dial: error %d - %s\n", r, raserr.Code(r).LocalMessage())
		fmt.Printf("dial: error %d (%s)\n", r, rasText(uint32(r)))
		fmt.Printf("dial: error %d: %s\n", r, raserr.Code(r).Message())
	}
}

func rasText(code uint32) string { return raserr.Code(code).Message() }

func wrapper() (ret error) {
	r0, _, _ := syscall.SyscallN(dial.Addr())
	if r0 != 0 {
		ret = syscall.Errno(r0)
	}
	return
}

func useWrapper() error {
	return raserr.FromError(wrapper())
}

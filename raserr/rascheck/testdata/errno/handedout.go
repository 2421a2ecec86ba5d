package errno

import (
	"fmt"
	"syscall"
	"unsafe"
)

type rasConnStatus struct {
	size  uint32
	state uint32
	Error uint32
}

var getConnectStatus = rasapi32.NewProc("RasGetConnectStatusW")

func statusError(connection uintptr) error {
	var s rasConnStatus
	s.size = uint32(unsafe.Sizeof(s))
	if r, _, _ := getConnectStatus.Call(connection, uintptr(unsafe.Pointer(&s))); r != 0 || s.Error == 691 { // want `691 is`
		return nil
	}
	return syscall.Errno(s.Error) // want `the code that RasGetConnectStatus returned`
}

type otherStatus struct{ Error uint32 }

func otherStatusError(s *otherStatus) error { return syscall.Errno(s.Error) }

// A test of one member says nothing about another.
func twoStatuses(a, b *rasConnStatus) error {
	if a.Error != 0 {
		return fmt.Errorf("hanging up: %w", syscall.Errno(b.Error)) // want `the code that RasGetConnectStatus returned`
	}
	return nil
}

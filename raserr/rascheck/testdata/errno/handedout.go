package errno

import (
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

func callback(message, state, dwError uintptr) uintptr {
	if state == 691 || dwError == 691 { // want `691 is`
		fail(syscall.Errno(dwError))  // want `the code that RasDial returned`
		panic(syscall.Errno(dwError)) // want `the code that RasDial returned`
	}
	return 0
}

func fail(err error) {}

func notCallback(message, state, dwError uintptr) uintptr {
	if dwError == 691 {
		panic(syscall.Errno(dwError))
	}
	return 0
}

var dialFunc = syscall.NewCallback(callback)

func dialWithCallback(parameters, connection uintptr) uintptr {
	r, _, _ := dial.Call(0, 0, parameters, 0, dialFunc, connection)
	return r
}

var otherFunc = syscall.NewCallback(notCallback)

package raserr

import (
	"errors"
	"strings"
	"syscall"
	"unsafe"
)

func systemMessage(c Code) (string, error) {
	call, get := "FormatMessage", formatMessage
	if c.IsRAS() {
		proc, err := rasGetErrorString()
		if err != nil {
			return "", &systemMessageError{c, "rasapi32.dll", err}
		}
		call = "RasGetErrorStringW"
		get = func(c Code, buffer []uint16) (int, error) { return callRasGetErrorString(proc, c, buffer) }
	}
	text, err := grow(c, get)
	if err == nil && text == "" {
		err = errors.New("empty text")
	}
	if err != nil {
		return "", &systemMessageError{c, call, err}
	}
	return text, nil
}

// systemMessageError is why there is no text for a code.
type systemMessageError struct {
	code Code
	call string
	err  error
}

func (e *systemMessageError) Error() string {
	return "raserr: no system message for " + number(e.code) + ": " + e.call + ": " + e.err.Error()
}

func (e *systemMessageError) Unwrap() error { return e.err }

// Sizes of the buffer for a text, in UTF-16 units. Documentation says that 512
// suffices for RAS texts; FormatMessage never writes more than the other.
const (
	firstBuffer = 512
	lastBuffer  = 64 << 10
)

// grow calls get with a buffer that it doubles as long as get finds it too
// small. get returns the length of the text in the buffer.
func grow(c Code, get func(Code, []uint16) (int, error)) (string, error) {
	for size := firstBuffer; ; size *= 2 {
		buffer := make([]uint16, size)
		n, err := get(c, buffer)
		if isTooSmall(err) && size < lastBuffer {
			continue
		}
		if err != nil {
			return "", err
		}
		return strings.TrimRight(syscall.UTF16ToString(buffer[:n]), " \t\r\n"), nil
	}
}

func isTooSmall(err error) bool {
	return errors.Is(err, syscall.ERROR_INSUFFICIENT_BUFFER) || errors.Is(err, ErrBufferTooSmall)
}

func formatMessage(c Code, buffer []uint16) (int, error) {
	const flags = syscall.FORMAT_MESSAGE_FROM_SYSTEM | syscall.FORMAT_MESSAGE_IGNORE_INSERTS
	//lint:ignore SA1019 The replacement is in a module outside of the standard library.
	n, err := syscall.FormatMessage(flags, 0, uint32(c), 0, buffer, nil)
	return int(n), err
}

func callRasGetErrorString(proc uintptr, c Code, buffer []uint16) (int, error) {
	r, _, _ := syscall.SyscallN(proc, uintptr(c), uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)))
	return len(buffer), FromReturn(r)
}

// rasGetErrorString finds RasGetErrorStringW. The handle of rasapi32.dll is not
// kept: Windows counts, so loading it again is cheap, and it stays loaded.
func rasGetErrorString() (proc uintptr, err error) {
	dll, err := loadSystemDLL("rasapi32.dll")
	if err != nil {
		return 0, err
	}
	return syscall.GetProcAddress(dll, "RasGetErrorStringW")
}

// loadSystemDLL loads a DLL, and the DLLs that it needs, from the system
// directory only, where a program's folder and PATH cannot interfere.
func loadSystemDLL(name string) (syscall.Handle, error) {
	const searchSystem32 = 0x800 // LOAD_LIBRARY_SEARCH_SYSTEM32
	kernel32, err := syscall.LoadDLL("kernel32.dll")
	if err != nil {
		return 0, err
	}
	load, err := kernel32.FindProc("LoadLibraryExW")
	if err != nil {
		return 0, err
	}
	name16, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return 0, err
	}
	handle, _, err := load.Call(uintptr(unsafe.Pointer(name16)), 0, searchSystem32)
	if handle == 0 {
		return 0, &syscall.DLLError{Err: err, ObjName: name, Msg: "cannot load " + name + " from the system directory: " + err.Error()}
	}
	return syscall.Handle(handle), nil
}

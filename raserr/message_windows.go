package raserr

import (
	"errors"
	"strings"
	"sync"
	"syscall"
	"unsafe"
)

func systemMessage(c Code) (string, error) {
	if !c.IsRAS() {
		return readMessage(c, "FormatMessage", formatSystemMessage)
	}
	text, err := readMessage(c, "RasGetErrorStringW", getRasErrorString)
	if err != nil && c >= firstRouting {
		// RasGetErrorStringW is documented for the codes of raserror.h only.
		return readMessage(c, "mprmsg.dll", formatRoutingMessage)
	}
	return text, err
}

// A messageFunc writes the message of a code to a buffer and returns its length.
type messageFunc func(c Code, buffer []uint16) (int, error)

// Sizes of the buffer for a message, in UTF-16 units. According to its
// documentation, 512 is always enough for RasGetErrorStringW; FormatMessage writes
// at most lastBuffer.
const (
	firstBuffer = 512
	lastBuffer  = 64 << 10
)

// readMessage returns the message that get writes, with a buffer that is doubled as
// long as get finds it too small. Errors name the source of the message.
func readMessage(c Code, source string, get messageFunc) (string, error) {
	for size := firstBuffer; ; size *= 2 {
		buffer := make([]uint16, size)
		n, err := get(c, buffer)
		if isTooSmall(err) && size < lastBuffer {
			continue
		}
		text := strings.TrimRight(syscall.UTF16ToString(buffer[:n]), " \t\r\n")
		if err == nil && text == "" {
			err = errors.New("empty message")
		}
		if err != nil {
			return "", &systemMessageError{c, source, err}
		}
		return text, nil
	}
}

func isTooSmall(err error) bool {
	return errors.Is(err, syscall.ERROR_INSUFFICIENT_BUFFER) || errors.Is(err, ErrBufferTooSmall)
}

// systemMessageError is the reason why Windows has no message for a code.
type systemMessageError struct {
	code   Code
	source string
	err    error
}

func (e *systemMessageError) Error() string {
	return "raserr: no system message for " + number(e.code) + ": " + e.source + ": " + e.err.Error()
}

func (e *systemMessageError) Unwrap() error { return e.err }

func getRasErrorString(c Code, buffer []uint16) (int, error) {
	dll, err := rasapi32.load()
	if err != nil {
		return 0, err
	}
	proc, err := syscall.GetProcAddress(dll, "RasGetErrorStringW")
	if err != nil {
		return 0, err
	}
	r, _, _ := syscall.SyscallN(proc, uintptr(c), uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)))
	return len(buffer), FromReturn(r)
}

func formatRoutingMessage(c Code, buffer []uint16) (int, error) {
	dll, err := mprmsg.load()
	if err != nil {
		return 0, err
	}
	return formatMessage(syscall.FORMAT_MESSAGE_FROM_HMODULE, dll, c, buffer)
}

func formatSystemMessage(c Code, buffer []uint16) (int, error) {
	return formatMessage(syscall.FORMAT_MESSAGE_FROM_SYSTEM, 0, c, buffer)
}

// formatMessage calls FormatMessageW itself, since syscall.FormatMessage has no
// room for the handle of a module on 64-bit systems.
func formatMessage(flags uintptr, module syscall.Handle, c Code, buffer []uint16) (int, error) {
	flags |= syscall.FORMAT_MESSAGE_IGNORE_INSERTS
	n, _, err := kernel32.NewProc("FormatMessageW").Call(flags, uintptr(module), uintptr(c), 0,
		uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)), 0)
	if n == 0 {
		return 0, err
	}
	return int(n), nil
}

// The DLLs are loaded when they are first used.
var (
	kernel32 = syscall.LazyDLL{Name: "kernel32.dll"}
	rasapi32 = systemDLL{name: "rasapi32.dll"}
	mprmsg   = systemDLL{name: "mprmsg.dll"}
)

// systemDLL is a DLL that is loaded once. It and the DLLs that it needs come from the
// system directory only, never from the program's directory or from PATH.
type systemDLL struct {
	name   string
	once   sync.Once
	handle syscall.Handle
	err    error
}

func (d *systemDLL) load() (syscall.Handle, error) {
	d.once.Do(func() { d.handle, d.err = loadSystemDLL(d.name) })
	return d.handle, d.err
}

func loadSystemDLL(name string) (syscall.Handle, error) {
	const searchSystem32 = 0x800 // LOAD_LIBRARY_SEARCH_SYSTEM32
	name16, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return 0, err
	}
	handle, _, err := kernel32.NewProc("LoadLibraryExW").Call(uintptr(unsafe.Pointer(name16)), 0, searchSystem32)
	if handle == 0 {
		return 0, &syscall.DLLError{Err: err, ObjName: name, Msg: "cannot load " + name + " from the system directory: " + err.Error()}
	}
	return syscall.Handle(handle), nil
}

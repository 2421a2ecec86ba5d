// Package origin has calls of functions by all ways that lead to them: each is
// found if its comparison with 691 is.
package origin

import (
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

const library = "RasAPI32"

var (
	lazy       = syscall.NewLazyDLL("rasapi32.dll")
	system     = windows.NewLazySystemDLL(library + ".DLL")
	withoutEnd = windows.NewLazyDLL("rasapi32")
	must       = syscall.MustLoadDLL(`C:\Windows\System32\rasapi32.dll`)
	router     = windows.MustLoadDLL("MprAPI.dll")
	kernel     = windows.NewLazySystemDLL("kernel32.dll")

	dial      = lazy.NewProc("RasDialW")
	hangUp    = system.NewProc("RasHangUpW")
	enumerate = withoutEnd.NewProc("RasEnumEntriesW")
	rename    = must.MustFindProc("RasRenameEntryW")
	connect   = router.MustFindProc("MprAdminServerConnect")
	direct    = syscall.NewLazyDLL("rtm.dll").NewProc("RtmRegisterEntity")
	beep      = kernel.NewProc("Beep")

	assigned *syscall.LazyProc
	twice    = lazy.NewProc("RasDialW")
)

func init() {
	assigned = lazy.NewProc("RasDeleteEntryW")
	twice = syscall.NewLazyDLL("user32.dll").NewProc("MessageBeep")
}

func found(handle uintptr) {
	if r, _, _ := dial.Call(); r == 691 { // want `691 is ERROR_AUTHENTICATION_FAILURE`
	}
	if r, _, _ := hangUp.Call(handle); r == 691 { // want `691 is`
	}
	if r, _, _ := enumerate.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := rename.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := connect.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := direct.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := assigned.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW").Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := syscall.SyscallN(dial.Addr(), 0, 0); r == 691 { // want `691 is`
	}
	if r, _, _ := syscall.Syscall(hangUp.Addr(), 1, handle, 0, 0); r == 691 { // want `691 is`
	}
	if r, _, _ := syscall.Syscall6(connect.Addr(), 2, 0, 0, 0, 0, 0, 0); r == 691 { // want `691 is`
	}
}

func foundWithErrors() error {
	dll, err := syscall.LoadDLL("rasapi32.dll")
	if err != nil {
		return err
	}
	proc, err := dll.FindProc("RasDialW")
	if err != nil {
		return err
	}
	if r, _, _ := proc.Call(); r == 691 { // want `691 is`
	}

	handle, err := windows.LoadLibraryEx(os.Getenv("windir")+`\system32\rasapi32.dll`, 0, 0)
	if err != nil {
		return err
	}
	address, err := windows.GetProcAddress(handle, "RasDialW")
	if err != nil {
		return err
	}
	if r, _, _ := syscall.SyscallN(address); r == 691 { // want `691 is`
	}
	return nil
}

type client struct {
	dial, hangUp *windows.LazyProc
	beep         *windows.LazyProc
	dll          *windows.LazyDLL
}

func newClient() *client {
	c := &client{dial: system.NewProc("RasDialW"), beep: beep}
	c.dll = system
	c.hangUp = c.dll.NewProc("RasHangUpW")
	return c
}

func (c *client) found() {
	if r, _, _ := c.dial.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := c.hangUp.Call(); r == 691 { // want `691 is`
	}
	if r, _, _ := c.beep.Call(); r == 691 {
	}
}

// Helpers.

func load(name string) *syscall.LazyProc { return lazy.NewProc(name) }

func loadOnly() *syscall.LazyProc { return lazy.NewProc("RasDialW") }

func call(proc *syscall.LazyProc, args ...uintptr) uint32 {
	r, _, _ := proc.Call(args...)
	return uint32(r)
}

func callAny(proc *windows.LazyProc, args ...uintptr) uintptr {
	r, _, _ := proc.Call(args...)
	return r
}

func describe(code uint32) string {
	switch code {
	case 0:
		return ""
	case 691: // want `691 is`
		return "password"
	}
	return "other"
}

func isBusy(code int) bool { return code == 676 } // want `676 is ERROR_LINE_BUSY`

// What may be a code is enough for a number that only RAS and routing codes have.
func mixed(code uint32) bool { return code == 676 } // want `676 is`

func foundThroughHelpers() {
	if call(dial) == 691 { // want `691 is`
	}
	if code := int(call(assigned, 1)); code == 691 || isBusy(code) { // want `691 is`
	}
	if r, _, _ := loadOnly().Call(); r == 691 { // want `691 is`
	}
	_ = describe(call(dial))
	_ = mixed(call(dial))
	if r, _, _ := load("RasDialW").Call(); r == 691 { // want `691 is`
	}
}

func foundInClosures() {
	var code uintptr
	func() { code, _, _ = dial.Call() }()
	if code == 691 { // want `691 is`
	}
	attempt := func() uintptr {
		r, _, _ := dial.Call()
		return r
	}
	if attempt() == 691 { // want `691 is`
	}
	results := make(chan uint32, 1)
	go func() {
		r, _, _ := dial.Call()
		results <- uint32(r)
	}()
	if <-results == 691 { // want `691 is`
	}
}

func foundInLoop() {
	var last uintptr
	for range 3 {
		r, _, _ := dial.Call()
		if r == 0 {
			return
		}
		last = r
	}
	if last == 691 { // want `691 is`
	}
}

// Not found.

func notFound(length int, open func() uintptr) {
	if r, _, _ := beep.Call(); r == 691 {
	}
	if r, _, _ := twice.Call(); r == 691 {
	}
	if callAny(system.NewProc("RasDialW")) == 691 || callAny(beep) == 691 {
	}
	_ = mixed(uint32(length))
	if _, r, _ := dial.Call(); r == 691 { // the second result
	}
	if r, _, _ := dial.Call(); uint16(r) == 691 {
	}
	if r, _, _ := dial.Call(); r+1 == 691 {
	}
	if length == 691 || open() == 691 {
	}
	var r uintptr
	if length > 5 {
		r, _, _ = dial.Call()
	} else {
		r, _, _ = beep.Call()
	}
	if r == 691 { // want `691 is`
	}
	if r == 5 { // other functions return 5 too
	}
}

func addressTaken(proc func(*uintptr)) {
	r, _, _ := dial.Call()
	proc(&r)
	if r == 691 { // want `691 is`
	}
	if r == 5 {
	}
}

func notFoundName(name string) {
	if r, _, _ := lazy.NewProc(name).Call(); r == 691 {
	}
	if r, _, _ := syscall.NewLazyDLL(name).NewProc("RasDialW").Call(); r == 691 {
	}
}

// These functions of the libraries return no code.
func notFoundOtherResults() {
	dialogs := windows.NewLazySystemDLL("rasdlg.dll")
	if r, _, _ := dialogs.NewProc("RasDialDlgW").Call(); r == 691 {
	}
	if r, _, _ := router.MustFindProc("MprAdminIsServiceRunning").Call(); r == 691 {
	}
	if r, _, _ := syscall.NewLazyDLL("rtm.dll").NewProc("RtmGetNetworkCount").Call(); r == 691 {
	}
	if r, _, _ := lazy.NewProc("DwEnumEntryDetails").Call(); r == 691 {
	}
}

// Exported functions can be called from elsewhere with anything.
func Describe(code uint32) bool { return code == 691 || code == 5 } // want `691 is`

var _ = Describe(call(dial))

// A function that is a value can be called with anything too.
func asValue(code uint32) bool { return code == 691 || code == 5 } // want `691 is`

var predicates = []func(uint32) bool{asValue}

var _ = asValue(call(dial))

type holder[T any] struct{ value T }

func (h *holder[T]) get() T { return h.value }

func notFoundInGenerics() {
	h := &holder[*windows.LazyProc]{system.NewProc("RasDialW")}
	if r, _, _ := h.get().Call(); r == 691 {
	}
}

func each(handles []uintptr) func(func(uintptr) bool) {
	return func(yield func(uintptr) bool) {
		for _, handle := range handles {
			if !yield(handle) {
				return
			}
		}
	}
}

func foundInRange(handles []uintptr) uint32 {
	for handle := range each(handles) {
		if r, _, _ := hangUp.Call(handle); r != 0 && r != 668 { // want `668 is`
			return uint32(r)
		}
	}
	return 0
}

func foundOfRange() bool { return foundInRange(nil) == 703 } // want `703 is`

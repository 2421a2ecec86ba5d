// Rasprobe calls the rasapi32.dll of the system that it runs on, and prints what
// the functions returned and what package raserr makes of it. It dials an entry
// that does not exist, so it connects to nothing.
package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"example.com/ras/raserr"
)

// dialParams is RASDIALPARAMSW, which is packed to 4 bytes.
type dialParams struct {
	size           uint32
	entryName      [257]uint16
	phoneNumber    [129]uint16
	callbackNumber [129]uint16
	userName       [257]uint16
	password       [257]uint16
	domain         [16]uint16
	subEntry       uint32
	callbackID     [unsafe.Sizeof(uintptr(0))]byte
}

func main() {
	// The normal search for DLLs will do for a probe, but not for a program: see
	// SystemMessage, which looks in the system directory only.
	rasapi := syscall.NewLazyDLL("rasapi32.dll")
	if err := rasapi.Load(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}

	var params dialParams
	params.size = uint32(unsafe.Sizeof(params))
	name, err := syscall.UTF16FromString("raserr has no such entry")
	if err != nil {
		panic(err)
	}
	copy(params.entryName[:], name)
	var connection uintptr
	show(rasapi.NewProc("RasDialW"),
		0, 0, uintptr(unsafe.Pointer(&params)), 0, 0, uintptr(unsafe.Pointer(&connection)))

	var size, count uint32
	show(rasapi.NewProc("RasEnumEntriesW"),
		0, 0, 0, uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))

	var text [512]uint16
	show(rasapi.NewProc("RasGetErrorStringW"),
		uintptr(raserr.ErrPPPTimeout), uintptr(unsafe.Pointer(&text[0])), uintptr(len(text)))
	fmt.Printf("  text: %q\n", syscall.UTF16ToString(text[:]))

	message, err := raserr.ErrPPPTimeout.SystemMessage()
	fmt.Printf("SystemMessage of 718: %q, %v\n", message, err)
}

func show(proc *syscall.LazyProc, args ...uintptr) {
	r, _, last := proc.Call(args...)
	err := raserr.FromReturn(r)
	//lint:ignore rascheck the third result is shown to be another error
	fmt.Printf("%s\n  first result: %#x\n  third result: %v (no RAS error)\n  FromReturn:   %v (%#v)\n", proc.Name, r, last, err, err)
}

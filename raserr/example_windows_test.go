package raserr_test

import (
	"errors"
	"fmt"
	"syscall"
	"unsafe"

	"example.com/ras/raserr"
)

// entryName is RASENTRYNAMEW.
type entryName struct {
	size      uint32
	name      [257]uint16
	flags     uint32
	phonebook [261]uint16
}

// RasEnumEntriesW says by ErrBufferTooSmall how large its buffer must be, so it
// is called twice.
func ExampleFromReturn_enumEntries() {
	// In earnest, load the DLL from the system directory only, as
	// golang.org/x/sys/windows.NewLazySystemDLL does.
	rasEnumEntries := syscall.NewLazyDLL("rasapi32.dll").NewProc("RasEnumEntriesW")
	var count uint32
	call := func(entries []entryName) (size uint32, err error) {
		entries[0].size = uint32(unsafe.Sizeof(entries[0]))
		size = entries[0].size * uint32(len(entries))
		r, _, _ := rasEnumEntries.Call(0, 0,
			uintptr(unsafe.Pointer(&entries[0])), uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
		return size, raserr.FromReturn(r)
	}

	entries := make([]entryName, 1)
	size, err := call(entries)
	if errors.Is(err, raserr.ErrBufferTooSmall) {
		entries = make([]entryName, size/entries[0].size)
		_, err = call(entries)
	}
	fmt.Println(err) // entries[:count] are the entries of the phone book
	// Output: <nil>
}

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

// RasDialW may set a handle and fail: hang up then.
func ExampleFromReturn_rasDial() {
	rasapi := syscall.NewLazyDLL("rasapi32.dll")
	procRasDial, procRasHangUp := rasapi.NewProc("RasDialW"), rasapi.NewProc("RasHangUpW")
	params := dialParams{size: uint32(unsafe.Sizeof(dialParams{})), entryName: [257]uint16{'?'}} // no phone book has such an entry
	var conn uintptr

	r, _, _ := procRasDial.Call(0, 0, uintptr(unsafe.Pointer(&params)), 0, 0, uintptr(unsafe.Pointer(&conn)))
	err := raserr.FromReturn(r) // not the third result: RAS functions do not set it
	if err != nil && conn != 0 {
		procRasHangUp.Call(conn)
	}
	fmt.Println(err != nil)
	// Output: true
}

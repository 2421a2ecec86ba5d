// Package ras calls the Remote Access Service.
package ras

import (
	"errors"
	"fmt"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

const (
	maxEntryName = 256
	maxPath      = 260
	maxPhone     = 128
	maxUser      = 256
	maxPassword  = 256
	maxDomain    = 15
)

// Errors of raserror.h.
const (
	errorBufferTooSmall = 603
	errorInvalidSize    = 632
	ERROR_NO_CONNECTION = 668
	errorPPPTimeout     = 718
)

type entryName struct {
	size      uint32
	name      [maxEntryName + 1]uint16
	flags     uint32
	phonebook [maxPath + 1]uint16
}

type dialParams struct {
	size           uint32
	entryName      [maxEntryName + 1]uint16
	phoneNumber    [maxPhone + 1]uint16
	callbackNumber [maxPhone + 1]uint16
	userName       [maxUser + 1]uint16
	password       [maxPassword + 1]uint16
	domain         [maxDomain + 1]uint16
	subEntry       uint32
	callbackID     uintptr
}

var (
	modrasapi32 = windows.NewLazySystemDLL("rasapi32.dll")

	procRasEnumEntries      = modrasapi32.NewProc("RasEnumEntriesW")
	procRasDial             = modrasapi32.NewProc("RasDialW")
	procRasHangUp           = modrasapi32.NewProc("RasHangUpW")
	procRasGetConnectStatus = modrasapi32.NewProc("RasGetConnectStatusW")
	procRasDeleteEntry      = modrasapi32.NewProc("RasDeleteEntryW")
)

// Entries returns the names of the entries of the phone book.
func Entries() ([]string, error) {
	var count uint32
	entries := make([]entryName, 1)
	entries[0].size = uint32(unsafe.Sizeof(entries[0]))
	size := entries[0].size
	ret, _, err := procRasEnumEntries.Call(0, 0, uintptr(unsafe.Pointer(&entries[0])),
		uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
	if ret == errorBufferTooSmall {
		entries = make([]entryName, size/entries[0].size)
		entries[0].size = uint32(unsafe.Sizeof(entries[0]))
		ret, _, err = procRasEnumEntries.Call(0, 0, uintptr(unsafe.Pointer(&entries[0])),
			uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
	}
	if ret != 0 {
		return nil, fmt.Errorf("RasEnumEntries: %w", err)
	}
	var names []string
	for _, entry := range entries[:count] {
		names = append(names, windows.UTF16ToString(entry.name[:]))
	}
	return names, nil
}

// Dial dials the entry and returns the connection, or the code of an error.
func Dial(entry, user, password string) (connection uintptr, code uint32) {
	var params dialParams
	params.size = uint32(unsafe.Sizeof(params))
	set(params.entryName[:], entry)
	set(params.userName[:], user)
	set(params.password[:], password)
	r, _, _ := syscall.SyscallN(procRasDial.Addr(), 0, 0, uintptr(unsafe.Pointer(&params)), 0, 0, uintptr(unsafe.Pointer(&connection)))
	if r != 0 {
		fmt.Println("RasDial:", describe(uint32(r)))
		if connection != 0 {
			procRasHangUp.Call(connection)
		}
		return 0, uint32(r)
	}
	return connection, 0
}

func set(field []uint16, text string) {
	text16, err := windows.UTF16FromString(text)
	if err == nil {
		copy(field, text16)
	}
}

func describe(code uint32) string {
	switch code {
	case 0:
		return "connected"
	case 691, 692:
		return "wrong user name or password"
	case 678:
		return "no answer"
	case errorPPPTimeout:
		return "timeout"
	default:
		return syscall.Errno(code).Error()
	}
}

// HangUp ends the connection, and waits until it has ended.
func HangUp(connection uintptr) error {
	_, _, err := procRasHangUp.Call(connection)
	if err != nil {
		return err
	}
	for range 30 {
		var status [400]byte
		r, _, _ := procRasGetConnectStatus.Call(connection, uintptr(unsafe.Pointer(&status[0])))
		if r == ERROR_NO_CONNECTION {
			return nil
		}
		if r != 0 {
			return fmt.Errorf("RasGetConnectStatus: %d", r)
		}
		time.Sleep(100 * time.Millisecond)
	}
	return errors.New("the connection does not end")
}

// Delete removes the entry from the phone book.
func Delete(entry string) error {
	name, err := windows.UTF16PtrFromString(entry)
	if err != nil {
		return err
	}
	r, _, err := procRasDeleteEntry.Call(0, uintptr(unsafe.Pointer(name)))
	if r != 0 {
		return windows.Errno(r)
	}
	return nil
}

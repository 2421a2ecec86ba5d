// Package ras wraps RAS functions for package user.
package ras

import "golang.org/x/sys/windows"

var Library = windows.NewLazySystemDLL("rasapi32.dll")

var Dial = Library.NewProc("RasDialW")

var Beep = windows.NewLazySystemDLL("kernel32.dll").NewProc("Beep")

var hangUp = Library.NewProc("RasHangUpW")

func HangUp(handle uintptr) uint32 { // want HangUp:`returns\[code\]`
	r, _, _ := hangUp.Call(handle)
	return uint32(r)
}

func Call(args ...uintptr) (uintptr, uintptr, error) { // want Call:`returns\[code other other\]`
	return Dial.Call(args...)
}

func Enumerate(size int) (names []string, code int) { // want Enumerate:`returns\[other code\]`
	if size == 0 {
		return nil, 632
	}
	r, _, _ := Library.NewProc("RasEnumEntriesW").Call()
	if r == 0 {
		return []string{"Office"}, 0
	}
	return nil, int(r)
}

type Client struct{}

func (Client) Status() uint32 { // want Status:`returns\[code\]`
	r, _, _ := Library.NewProc("RasGetConnectStatusW").Call()
	return uint32(r)
}

// Mixed also returns what is not a code.
func Mixed() int {
	if Beep.Find() != nil {
		return -1
	}
	r, _, _ := Dial.Call()
	return int(r)
}

func Sound() uintptr {
	r, _, _ := Beep.Call()
	return r
}

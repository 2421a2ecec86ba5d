// Package number compares RAS codes with numbers.
package number

import (
	"syscall"

	"example.com/ras/raserr"
	"golang.org/x/sys/windows"
)

const (
	ERROR_BUFFER_TOO_SMALL = 603
	ERROR_PPP_TIMEOUT      = 812 // wrong

	errorInvalidSize         = 632
	rasErrNoAnswer   uintptr = 678
	rasBase                  = 600
	retry                    = 676
	errLineBusy              = 602 // wrong
	errInvalidWidth          = 12345
	entrySize                = 2000
)

type code uint32

var (
	rasapi32 = windows.NewLazySystemDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	beep     = windows.NewLazySystemDLL("kernel32.dll").NewProc("Beep")
)

func compared() {
	r, _, _ := dial.Call()
	if r == 603 { // want `603 is ERROR_BUFFER_TOO_SMALL: compare with raserr.ErrBufferTooSmall`
	}
	if r != 0 && r != 0x2B3 { // want `691 is ERROR_AUTHENTICATION_FAILURE`
	}
	if 676 == r { // want `676 is ERROR_LINE_BUSY`
	}
	if r == ERROR_BUFFER_TOO_SMALL { // want `constant ERROR_BUFFER_TOO_SMALL repeats ERROR_BUFFER_TOO_SMALL: compare with raserr.ErrBufferTooSmall`
	}
	if r == rasErrNoAnswer { // want `constant rasErrNoAnswer repeats ERROR_NO_ANSWER`
	}
	if r == rasBase+32 { // want `632 is ERROR_INVALID_SIZE`
	}
	if r == retry { // want `constant retry repeats ERROR_LINE_BUSY`
	}
	if r == uintptr(errorInvalidSize) { // want `constant errorInvalidSize repeats ERROR_INVALID_SIZE`
	}
}

func convertedNumbers() bool {
	r, _, _ := dial.Call()
	if uint32(r) == errorInvalidSize || int(r) == 718 { // want `errorInvalidSize repeats` `718 is ERROR_PPP_TIMEOUT`
		return true
	}
	if code(r) == 603 { // want `603 is`
		return true
	}
	return raserr.Code(r) == 603 // want `603 is`
}

func misnamed() bool {
	r, _, _ := dial.Call()
	if r == ERROR_PPP_TIMEOUT { // want `constant ERROR_PPP_TIMEOUT is 812, but ERROR_PPP_TIMEOUT is 718 \(raserr.ErrPPPTimeout\), and 812 is ERROR_SERVER_POLICY \(raserr.ErrServerPolicy\)`
		return true
	}
	if r == errLineBusy { // want `constant errLineBusy is 602, but ERROR_LINE_BUSY is 676 \(raserr.ErrLineBusy\), and 602 is ERROR_PORT_ALREADY_OPEN`
		return true
	}
	return false
}

func switched() string {
	r, _, _ := dial.Call()
	switch r {
	case 0:
		return ""
	case 603, ERROR_BUFFER_TOO_SMALL + 1: // want `603 is` `604 is ERROR_WRONG_INFO_SPECIFIED`
		return "size"
	case 12345:
		return "other"
	}
	return "error"
}

func switchedConversion() string {
	r, _, _ := dial.Call()
	switch code := uint32(r); code {
	case 691: // want `691 is`
		return "password"
	}
	switch uint32(r) {
	case errorInvalidSize: // want `errorInvalidSize repeats`
		return "size"
	default:
		return ""
	}
}

// The types of the cases do not fit a switch on a raserr.Code, so each is
// converted.
func switchedTyped(other uintptr) string {
	r, _, _ := dial.Call()
	switch r {
	case other:
		return "other"
	case rasErrNoAnswer: // want `rasErrNoAnswer repeats`
		return "no answer"
	case 691: // want `691 is`
		return "password"
	}
	return ""
}

// The name of the wrong constant says what is meant, its value what happens:
// which to keep is the programmer's to say. The other case has a fix.
func switchedMisnamed() string {
	r, _, _ := dial.Call()
	switch r {
	case ERROR_PPP_TIMEOUT: // want `but ERROR_PPP_TIMEOUT is 718`
		return "time"
	case 691: // want `691 is`
		return "password"
	}
	return ""
}

func switchedWithoutTag() string {
	r, _, _ := dial.Call()
	switch {
	case r == 0:
		return ""
	case r == 691, r == 692: // want `691 is` `692 is`
		return "password"
	}
	return "error"
}

// Not found.

func rightConstants() {
	r, _, _ := dial.Call()
	if r == uintptr(raserr.ErrBufferTooSmall) || raserr.Code(r) == raserr.ErrInvalidSize {
	}
	switch raserr.Code(r) {
	case 0, raserr.ErrLineBusy:
	}
	if r == 0 || r != 0 {
	}
	if r == uintptr(windows.ERROR_ACCESS_DENIED) || r == uintptr(syscall.ERROR_NOT_FOUND) || r == uintptr(windows.ERROR_DBG_TERMINATE_THREAD) {
	}
}

func unknownNumbers() {
	r, _, _ := dial.Call()
	if r == 999 || r == 123456789 || r == errInvalidWidth || r == entrySize {
	}
	switch r {
	case 950000, entrySize:
	}
}

func ranges() bool {
	r, _, _ := dial.Call()
	return r >= 600 && r < 957
}

func otherNumbers(n int, state uint32) {
	if n == 603 || state == ERROR_BUFFER_TOO_SMALL {
	}
	switch state {
	case 691:
	}
	if r, _, _ := beep.Call(); r == 603 {
	}
	if _, r, _ := dial.Call(); r == 603 {
	}
}

func arithmetic() {
	r, _, _ := dial.Call()
	if r-600 == 3 || r&0xFFFF == 603 || r/2 == 603 {
	}
}

func narrow() bool {
	r, _, _ := dial.Call()
	return int16(r) == 603 || byte(r) == 91
}

func variables(want uintptr) bool {
	r, _, _ := dial.Call()
	return r == want
}

func either(n uintptr) bool {
	if r, _, _ := dial.Call(); r != 0 {
		n = r
	}
	return n == 603 // want `603 is`
}

func eitherSystem(n uintptr) bool {
	if r, _, _ := dial.Call(); r != 0 {
		n = r
	}
	return n == 5
}

func outParameter() bool {
	var size uint32
	r, _, _ := dial.Call(uintptr(size))
	return r == 0 && size == 603
}

func length(text string) bool { return len(text) == 603 }

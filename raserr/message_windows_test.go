package raserr_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"example.com/ras/raserr"
)

// isWine reports whether Windows is Wine, whose rasapi32.dll has no texts.
func isWine() bool {
	ntdll, err := syscall.LoadDLL("ntdll.dll")
	if err != nil {
		return false
	}
	_, err = ntdll.FindProc("wine_get_version")
	return err == nil
}

func TestSystemMessageOfRAS(t *testing.T) {
	for _, c := range []raserr.Code{raserr.ErrPPPTimeout, raserr.ErrAuthenticationFailure, 0x800702CE} {
		text, err := c.SystemMessage()
		if isWine() {
			want := fmt.Sprintf("raserr: no system message for %d: RasGetErrorStringW: %v", c&0xFFFF, raserr.Code(1))
			if text != "" || err == nil || err.Error() != want || !errors.Is(err, raserr.Code(1)) {
				t.Errorf("Code(%d).SystemMessage() = %q, %v, want the error %q", c, text, err, want)
			}
			continue
		}
		if err != nil || text == "" || text != strings.TrimSpace(text) {
			t.Errorf("Code(%d).SystemMessage() = %q, %v", c, text, err)
		}
	}
}

// RasGetErrorStringW may refuse codes of routing; mprmsg.dll has their messages.
func TestSystemMessageOfRouting(t *testing.T) {
	for _, c := range []raserr.Code{900, raserr.ErrAuthServerTimeout, 0x800703A2} {
		text, err := c.SystemMessage()
		if isWine() {
			want := fmt.Sprintf("raserr: no system message for %d: mprmsg.dll: cannot load mprmsg.dll from the system directory: ", c&0xFFFF)
			if text != "" || err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("Code(%d).SystemMessage() = %q, %v, want the error %q", c, text, err, want)
			}
			continue
		}
		if err != nil || text == "" || text != strings.TrimSpace(text) {
			t.Errorf("Code(%d).SystemMessage() = %q, %v", c, text, err)
		}
	}
}

func TestSystemMessageOfWindows(t *testing.T) {
	for _, c := range []raserr.Code{2, 5, 0x80070005} {
		text, err := c.SystemMessage()
		if err != nil || text == "" || text != strings.TrimSpace(text) {
			t.Errorf("Code(%d).SystemMessage() = %q, %v", c, text, err)
		}
	}
	// No message has this number.
	const unused = raserr.Code(0x2FFF_FFFF)
	text, err := unused.SystemMessage()
	if text != "" || !errors.Is(err, syscall.Errno(317)) { // ERROR_MR_MID_NOT_FOUND
		t.Errorf("Code(%d).SystemMessage() = %q, %v, want the error 317", unused, text, err)
	}
}

// TestLocalMessage shows where each text comes from: Windows, this package where
// Windows has none, and the number where nobody has any.
func TestLocalMessage(t *testing.T) {
	ours := map[raserr.Code]string{
		raserr.ErrEAPUserNamePasswordRejected: raserr.ErrEAPUserNamePasswordRejected.Message(), // no text of the system
		0x2FFF_FFFF:                           "ras error 805306367",
	}
	if isWine() {
		ours[raserr.ErrLineBusy] = "The phone line is busy."
		ours[0x80070000+raserr.ErrLineBusy] = "The phone line is busy."
		ours[879] = "ras error 879"
	}
	for code, want := range ours {
		if got := code.LocalMessage(); got != want || got == "" {
			t.Errorf("Code(%#x).LocalMessage() = %q, want %q", uint32(code), got, want)
		}
	}
	for _, code := range []raserr.Code{2, raserr.ErrAccessDenied, 0x80070005} {
		want, err := code.SystemMessage()
		if got := code.LocalMessage(); err != nil || got != want {
			t.Errorf("Code(%#x).LocalMessage() = %q, want %q, %v", uint32(code), got, want, err)
		}
	}
}

// decoyVariable makes the test binary print where rasapi32.dll is loaded from:
// with the value "system" by SystemMessage, with "search" by Windows' own search.
const decoyVariable = "RASERR_TEST_DECOY"

func runChild() bool {
	switch os.Getenv(decoyVariable) {
	case "system":
		raserr.ErrPPPTimeout.SystemMessage()
	case "search":
		syscall.LoadLibrary("rasapi32.dll")
	default:
		return false
	}
	fmt.Println(modulePath("rasapi32.dll"))
	return true
}

func modulePath(name string) string {
	kernel32 := syscall.MustLoadDLL("kernel32.dll")
	name16, _ := syscall.UTF16PtrFromString(name)
	handle, _, _ := kernel32.MustFindProc("GetModuleHandleW").Call(uintptr(unsafe.Pointer(name16)))
	if handle == 0 {
		return "not loaded"
	}
	buffer := make([]uint16, 1024)
	kernel32.MustFindProc("GetModuleFileNameW").Call(handle, uintptr(unsafe.Pointer(&buffer[0])), uintptr(len(buffer)))
	return syscall.UTF16ToString(buffer)
}

// A DLL named rasapi32.dll in the program's folder, in the current one or on
// PATH is not loaded, though Windows' own search would find it.
func TestSystemDirectoryOnly(t *testing.T) {
	dir, err := os.MkdirTemp("", "raserr")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir) // as far as it goes: Wine keeps programs that ran
	program := filepath.Join(dir, "program.exe")
	system := filepath.Join(os.Getenv("SystemRoot"), "system32")
	copyFile(t, os.Args[0], program)
	copyFile(t, filepath.Join(system, "bcryptprimitives.dll"), filepath.Join(dir, "rasapi32.dll"))

	load := func(how string) string {
		cmd := exec.Command(program)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), decoyVariable+"="+how, "PATH="+dir)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(out))
	}
	if got := load("search"); !strings.EqualFold(filepath.Dir(got), dir) {
		t.Fatalf("Windows' own search loads %s: the decoy proves nothing", got)
	}
	if got := load("system"); !strings.EqualFold(got, filepath.Join(system, "rasapi32.dll")) {
		t.Errorf("SystemMessage loads %s, want the one in %s", got, system)
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
}

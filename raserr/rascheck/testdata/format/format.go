// Package format prints RAS codes as numbers.
package format

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strconv"
	"syscall"
	"testing"

	"golang.org/x/sys/windows"
)

var (
	rasapi32 = windows.NewLazySystemDLL("rasapi32.dll")
	dial     = rasapi32.NewProc("RasDialW")
	beep     = windows.NewLazySystemDLL("kernel32.dll").NewProc("Beep")
)

func decimal() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("RasDial failed: %d", r) // want `the code that RasDialW returned says little as a number: format the error that raserr.FromReturn makes of it, with %w`
	}
	return nil
}

func value(entry string) error {
	r, _, _ := dial.Call()
	if r == 0 {
		return nil
	}
	return fmt.Errorf("%d%% of %q\t(%v)", 100, entry, r) // want `says little as a number`
}

func hex() error {
	r, _, _ := dial.Call()
	if uint32(r) != 0 {
		return fmt.Errorf(`dial: %#08x`, uint32(r)) // want `says little as a number`
	}
	return nil
}

func switched() error {
	switch r, _, _ := dial.Call(); int(r) {
	case 0:
		return nil
	default:
		return fmt.Errorf("code %d", int(r)) // want `says little as a number`
	}
}

func variable() error {
	r, _, _ := dial.Call()
	code := uint32(r)
	if code > 0 {
		return fmt.Errorf("code %d", code) // want `says little as a number`
	}
	return nil
}

func logged() {
	r, _, _ := dial.Call()
	if r != 0 {
		log.Printf("RasDial: %d", r)               // want `says little as a number: format the error that raserr.FromReturn makes of it$`
		log.Println("RasDial:", uint32(r))         // want `says little`
		fmt.Fprintf(os.Stderr, "RasDial: %x\n", r) // want `says little`
		fmt.Println("RasDial", r)                  // want `says little`
	}
}

func logger(l *log.Logger, t *testing.T) {
	r, _, _ := dial.Call()
	if r != 0 {
		l.Printf("%d", r) // want `says little`
		t.Errorf("%d", r) // want `says little`
		panic(r)          // want `says little`
	}
}

func fatal() {
	r, _, _ := dial.Call()
	if r != 0 {
		log.Fatal("RasDial: ", r) // want `says little`
	}
}

// The test is where the function is called.
func toError(code uintptr) error {
	return fmt.Errorf("ras %d", code) // want `the code that RasDialW returned says little`
}

func useToError() error {
	if r, _, _ := dial.Call(); r != 0 {
		return toError(r)
	}
	return nil
}

// No fix: %w of a nil error.
func untested() error {
	r, _, _ := dial.Call()
	return fmt.Errorf("RasDial: %d", r) // want `says little as a number`
}

// No fix: the format is not written here.
const failed = "%s failed: %d"

func constant() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf(failed, "RasDial", r) // want `says little as a number`
	}
	return nil
}

// Not found.

func otherFunction() error {
	r, _, _ := beep.Call()
	if r != 0 {
		return fmt.Errorf("Beep: %d", r)
	}
	return nil
}

func otherNumbers(code uint32) error {
	if r, _, _ := dial.Call(); r != 0 {
		return fmt.Errorf("code %d at attempt %d", code, 3)
	}
	return nil
}

func trace() {
	r, _, _ := dial.Call()
	log.Printf("RasDial returned %d", r) // often 0
	fmt.Println(r)
}

func success() {
	r, _, _ := dial.Call()
	if r == 0 {
		log.Printf("RasDial returned %d", r)
	}
}

func text() string {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Sprintf("code-%d", r)
	}
	return ""
}

func digits() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return errors.New("RasDial: " + strconv.Itoa(int(r))) // only formats are followed
	}
	return nil
}

func digitsOnly() string {
	r, _, _ := dial.Call()
	if r != 0 {
		return strconv.Itoa(int(r))
	}
	return ""
}

func withError(err error) error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("%d: %w", r, err)
	}
	return nil
}

func otherVerbs() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("%c %T %q", r, r, r)
	}
	return nil
}

func width() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("%*d %[1]d", 5, r) // which verb is whose is not known
	}
	return nil
}

func formatUnknown(format string) error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf(format, r)
	}
	return nil
}

// The Errno is the mistake here, and reported by its rule.
func errno() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return fmt.Errorf("%d: %w", r, syscall.Errno(r)) // want `as a syscall.Errno`
	}
	return nil
}

// As is the last error.
func lastError() error {
	r, _, err := dial.Call()
	if r != 0 {
		return fmt.Errorf("%d: %w", r, err) // want `the last error is not that of`
	}
	return nil
}

func handle() {
	var connection uintptr
	r, _, _ := dial.Call(connection)
	if r == 0 {
		log.Printf("connection %x", connection)
	}
}

// A string is not a code, neither printed nor compared.
func words(name string) {
	office := "office"
	if name == office || name < office {
		log.Printf("%s %v", office, name)
	}
}

// No fix: the search for a test ends, although the function calls itself.
func tryAgain(r uintptr, tries int) error {
	if tries == 0 {
		return fmt.Errorf("RasDial: %d", r) // want `says little as a number`
	}
	return tryAgain(r, tries-1)
}

func firstTry() error {
	r, _, _ := dial.Call()
	if r != 0 {
		return tryAgain(r, 3)
	}
	return nil
}

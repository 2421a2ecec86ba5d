package raserr

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"
)

func TestReadMessage(t *testing.T) {
	tests := []struct {
		name  string
		needs int
		text  string
		small error
		sizes string
	}{
		{"fits", 10, "some text.\r\n", nil, "[512]"},
		{"too small for FormatMessage", 1500, "text", syscall.ERROR_INSUFFICIENT_BUFFER, "[512 1024 2048]"},
		{"too small for RAS", 513, "text", ErrBufferTooSmall, "[512 1024]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var sizes []int
			got, err := readMessage(718, "source", func(_ Code, buffer []uint16) (int, error) {
				sizes = append(sizes, len(buffer))
				if len(buffer) < test.needs {
					return 0, test.small
				}
				text, err := syscall.UTF16FromString(test.text)
				return copy(buffer, text), err
			})
			if want := strings.TrimSpace(test.text); got != want || err != nil || fmt.Sprint(sizes) != test.sizes {
				t.Errorf("got %q, %v with buffers of %v, want %q with %s", got, err, sizes, want, test.sizes)
			}
		})
	}
	blank := func(_ Code, buffer []uint16) (int, error) { buffer[0] = ' '; return 1, nil }
	const noText = "raserr: no system message for 718: source: empty message"
	if got, err := readMessage(718, "source", blank); got != "" || err == nil || err.Error() != noText {
		t.Errorf("a blank message gives %q, %v, want the error %s", got, err, noText)
	}
	never := func(Code, []uint16) (int, error) { return 0, ErrBufferTooSmall }
	if got, err := readMessage(718, "source", never); got != "" || !errors.Is(err, ErrBufferTooSmall) {
		t.Errorf("a buffer that is never large enough gives %q, %v", got, err)
	}
}

// The message table of a module: that of kernelbase.dll, since Wine has no mprmsg.dll.
func TestFormatMessageOfModule(t *testing.T) {
	kernelbase := systemDLL{name: "kernelbase.dll"}
	module, err := kernelbase.load()
	if err != nil {
		t.Fatal(err)
	}
	got, err := readMessage(2, "kernelbase.dll", func(c Code, buffer []uint16) (int, error) {
		return formatMessage(syscall.FORMAT_MESSAGE_FROM_HMODULE, module, c, buffer)
	})
	if want := syscall.Errno(2).Error(); got != want || err != nil {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestSystemDLLIsLoadedOnce(t *testing.T) {
	dll := systemDLL{name: "rasapi32.dll"}
	first, err := dll.load()
	if first == 0 || err != nil {
		t.Fatal(first, err)
	}
	dll.name = "missing.dll"
	if again, err := dll.load(); again != first || err != nil {
		t.Errorf("loaded again: %#x, %v, want %#x", again, err, first)
	}
	if handle, err := (&systemDLL{name: "missing.dll"}).load(); handle != 0 || err == nil {
		t.Errorf("missing.dll is loaded: %#x, %v", handle, err)
	}
}

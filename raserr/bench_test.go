//go:build !plan9 && go1.24

package raserr

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"
)

var (
	sinkText     string
	sinkBool     bool
	sinkCategory Category
)

// Numbers that the compiler cannot see through.
var (
	knownCode   = ErrPPPTimeout
	knownReturn = uintptr(718)
	errno       = syscall.ENOENT
)

// BenchmarkError compares the text of a code with that of a syscall.Errno and
// with a map, which a package like this might have been made with.
func BenchmarkError(b *testing.B) {
	texts := map[uint32]string{}
	for c := range All() {
		texts[uint32(c)] = c.Error()
	}
	b.Run("Code", func(b *testing.B) {
		for b.Loop() {
			sinkText = knownCode.Error()
		}
	})
	b.Run("Errno", func(b *testing.B) {
		for b.Loop() {
			sinkText = errno.Error()
		}
	})
	b.Run("map", func(b *testing.B) {
		for b.Loop() {
			sinkText = texts[uint32(knownCode)]
		}
	})
}

// BenchmarkFromReturn compares the error of a return value with a conversion to
// a syscall.Errno.
func BenchmarkFromReturn(b *testing.B) {
	b.Run("FromReturn", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sinkError = FromReturn(knownReturn)
		}
	})
	b.Run("Errno", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sinkError = error(syscall.Errno(knownReturn))
		}
	})
}

// BenchmarkIs compares errors.Is through one wrap with that of a syscall.Errno.
func BenchmarkIs(b *testing.B) {
	code := fmt.Errorf("dialing: %w", ErrPPPTimeout)
	number := fmt.Errorf("dialing: %w", syscall.ENOENT)
	b.Run("Code", func(b *testing.B) {
		for b.Loop() {
			sinkBool = errors.Is(code, ErrPPPTimeout)
		}
	})
	b.Run("Errno", func(b *testing.B) {
		for b.Loop() {
			sinkBool = errors.Is(number, syscall.ENOENT)
		}
	})
}

// BenchmarkTraits compares the category and the traits of a code with its text.
func BenchmarkTraits(b *testing.B) {
	b.Run("Error", func(b *testing.B) {
		for b.Loop() {
			sinkText = knownCode.Error()
		}
	})
	b.Run("Category", func(b *testing.B) {
		for b.Loop() {
			sinkCategory = knownCode.Category()
		}
	})
	b.Run("Timeout", func(b *testing.B) {
		for b.Loop() {
			sinkBool = knownCode.Timeout()
		}
	})
	b.Run("Temporary", func(b *testing.B) {
		for b.Loop() {
			sinkBool = knownCode.Temporary()
		}
	})
	b.Run("Is", func(b *testing.B) {
		for b.Loop() {
			sinkBool = knownCode.Is(fs.ErrPermission)
		}
	})
}

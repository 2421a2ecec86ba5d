//go:build !plan9 && go1.24

package raserr

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"
	"time"
)

var (
	sinkText     string
	sinkBool     bool
	sinkCategory Category
	sinkError    error
)

// Numbers that the compiler cannot see through.
var (
	knownCode   = ErrPPPTimeout
	knownReturn = uintptr(718)
)

// BenchmarkError compares the texts of eight codes with those of as many
// syscall.Errno and with a map, which a package like this might have been made with.
// A single call in a loop takes up to a third more, also of an exact copy of
// syscall.Errno's, depending on where the linker puts it; -ldflags=-randlayout=N puts
// all elsewhere.
func BenchmarkError(b *testing.B) {
	codes := [8]Code{718, 691, 800, 809, 619, 651, 720, 734}
	errnos := [8]syscall.Errno{1, 2, 4, 5, 12, 13, 17, 22}
	texts := map[uint32]string{}
	for c := range All() {
		texts[uint32(c)] = c.Error()
	}
	b.Run("Code", func(b *testing.B) {
		for b.Loop() {
			for i := range codes {
				sinkText = codes[i].Error()
			}
		}
	})
	b.Run("Errno", func(b *testing.B) {
		for b.Loop() {
			for i := range errnos {
				sinkText = errnos[i].Error()
			}
		}
	})
	b.Run("map", func(b *testing.B) {
		for b.Loop() {
			for i := range codes {
				sinkText = texts[uint32(codes[i])]
			}
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

// BenchmarkCompanions compares a code that is found by a search with one that its
// number alone finds, in the same run: a ratio of at most 4 is allowed.
func BenchmarkCompanions(b *testing.B) {
	companion, companionReturn := ErrIPsecIKEAuthFail, uintptr(ErrCertExpired)
	for _, c := range []struct {
		name              string
		companion, common func()
	}{
		{"Error", func() { sinkText = companion.Error() }, func() { sinkText = knownCode.Error() }},
		{"Category", func() { sinkCategory = companion.Category() }, func() { sinkCategory = knownCode.Category() }},
		{"Is", func() { sinkBool = companion.Is(fs.ErrPermission) }, func() { sinkBool = knownCode.Is(fs.ErrPermission) }},
		{"FromReturn", func() { sinkError = FromReturn(companionReturn) }, func() { sinkError = FromReturn(knownReturn) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.companion()
			}
			ours := b.Elapsed()
			start := time.Now()
			for range b.N {
				c.common()
			}
			b.ReportMetric(float64(ours)/float64(time.Since(start)), "ratio")
		})
	}
}

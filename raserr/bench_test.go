//go:build !plan9 && go1.24

package raserr_test

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"
	"time"

	"example.com/ras/raserr"
)

var (
	sinkText     string
	sinkBool     bool
	sinkCategory raserr.Category
	sinkError    error
)

// Numbers that the compiler cannot see through. The benchmarks take eight codes each,
// as programs do, instead of one in a loop.
var (
	rasCodes   = [8]raserr.Code{718, 691, 800, 809, 619, 651, 720, 734}
	companions = [8]raserr.Code{5, 87, 10060, 13801, 13868, 0x80090308, 0x800B0101, 0x80420014}
	errnos     = [8]syscall.Errno{1, 2, 4, 5, 12, 13, 17, 22}
)

// compare reports how long a function takes as a multiple of another one, both in
// the same run. Other processes disturb the fastest rounds the least.
func compare(b *testing.B, name string, ours, theirs func()) {
	const calls = 1000 // in a round
	round := func(call func()) time.Duration {
		start := time.Now()
		for range calls {
			call()
		}
		return time.Since(start)
	}
	b.Run(name, func(b *testing.B) {
		fastest, fastestOther := round(ours), round(theirs)
		for b.Loop() {
			fastest = min(fastest, round(ours))
			fastestOther = min(fastestOther, round(theirs))
		}
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(testing.AllocsPerRun(100, ours), "allocs")
		b.ReportMetric(float64(fastest.Nanoseconds())/calls, "ns")
		b.ReportMetric(float64(fastest)/float64(fastestOther), "ratio")
	})
}

func texts8[C interface {
	comparable
	error
}](codes *[8]C) func() {
	return func() {
		for i := range codes {
			sinkText = codes[i].Error()
		}
	}
}

// BenchmarkError compares texts with those of syscall.Errno: a ratio of 2 is allowed,
// and no allocation. Companions may take 6 times as long as codes of RAS.
func BenchmarkError(b *testing.B) {
	compare(b, "RAS", texts8(&rasCodes), texts8(&errnos))
	compare(b, "companions", texts8(&companions), texts8(&rasCodes))
}

// BenchmarkFromReturn compares errors of return values with conversions to
// syscall.Errno: a ratio of 0.5 is allowed, and no allocation.
func BenchmarkFromReturn(b *testing.B) {
	compare(b, "RAS",
		func() {
			for _, c := range rasCodes {
				sinkError = raserr.FromReturn(uintptr(c))
			}
		},
		func() {
			for _, c := range rasCodes {
				sinkError = error(syscall.Errno(c))
			}
		})
}

// BenchmarkIs compares errors.Is through one wrap with that of a syscall.Errno: a
// ratio of 1.2 is allowed.
func BenchmarkIs(b *testing.B) {
	code, number := fmt.Errorf("dialing: %w", raserr.ErrPPPTimeout), fmt.Errorf("dialing: %w", syscall.ENOENT)
	compare(b, "wrapped",
		func() { sinkBool = errors.Is(code, raserr.ErrPPPTimeout) },
		func() { sinkBool = errors.Is(number, syscall.ENOENT) })
}

// BenchmarkClasses compares what there is to ask about codes with their texts.
func BenchmarkClasses(b *testing.B) {
	for name, ask := range map[string]func(raserr.Code){
		"Category":  func(c raserr.Code) { sinkCategory = c.Category() },
		"Temporary": func(c raserr.Code) { sinkBool = c.Temporary() },
		"Is":        func(c raserr.Code) { sinkBool = c.Is(fs.ErrPermission) },
	} {
		compare(b, name,
			func() {
				for _, c := range rasCodes {
					ask(c)
				}
			},
			texts8(&rasCodes))
	}
}

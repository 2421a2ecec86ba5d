//go:build go1.24

package rastext_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// What is measured goes into these, so that the compiler cannot leave it out.
var (
	sinkCode raserr.Code
	sinkBool bool
	sinkText string
)

// BenchmarkFind measures the search for codes in lines of logs, and in lines of one kind
// that are as awkward as can be, ten times as long each time: the speed must stay the
// same. It reports the time relative to what strings.ToUpper takes for the same text.
func BenchmarkFind(b *testing.B) {
	measure := func(name, text string) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				sinkCode, sinkBool = rastext.Find(text)
			}
			ours := b.Elapsed()
			start := time.Now()
			for range b.N {
				sinkText = strings.ToUpper(text)
			}
			b.ReportMetric(float64(ours)/float64(time.Since(start)), "ratio")
		})
	}
	for i, line := range []string{
		`2026-11-24T08:15:30.123Z INFO session 4711 of 10.1.2.3:51820 opened, 1420 bytes MTU, build 22631.4460`,
		`{"time":"2026-11-24T08:15:32Z","level":"info","msg":"keepalive","rtt_ms":691,"peer":"203.0.113.7:4500"}`,
		`RasClient 20227 CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named VPN which has failed. The error code returned on failure is 809.`,
	} {
		measure(fmt.Sprint("log/", i), line)
	}
	r := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 1<<20)
	for i := range noise {
		noise[i] = ' ' + byte(r.IntN(95))
	}
	measure("noise", string(noise))
	for _, awkward := range []string{"a691 - ", " 691,x", "ERROR_A ", "ErrA ", "error ", "é", "<Data>", "CoId= 9a", "   ", "x: 809 - y. ", "файл 812 прочитал 691, ", "错误 "} {
		for _, n := range []int{1_000, 10_000, 100_000} {
			measure(fmt.Sprintf("%q/%d", awkward, n), strings.Repeat(awkward, n))
		}
	}
}

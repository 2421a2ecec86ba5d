//go:build go1.24

package rastext_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// What is measured goes into these, so that the compiler cannot leave it out.
var (
	sinkCode raserr.Code
	sinkBool bool
)

// BenchmarkFind measures the search for codes in lines of logs, most of which have
// none, and in lines of one kind that are as awkward as can be, ten times as long
// each time: the speed must stay the same.
func BenchmarkFind(b *testing.B) {
	b.Run("log", func(b *testing.B) {
		lines := []string{
			`2026-11-24T08:15:30.123Z INFO session 4711 of 10.1.2.3:51820 opened, 1420 bytes MTU, build 22631.4460`,
			`{"time":"2026-11-24T08:15:32Z","level":"info","msg":"keepalive","rtt_ms":691,"peer":"203.0.113.7:4500"}`,
			`RasClient 20227 CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\anna dialed a connection named VPN which has failed. The error code returned on failure is 809.`,
		}
		b.SetBytes(int64(len(strings.Join(lines, ""))))
		for b.Loop() {
			for _, line := range lines {
				sinkCode, sinkBool = rastext.Find(line)
			}
		}
	})
	for _, awkward := range []string{"a691 - ", " 691,x", "ERROR_A ", "ErrA ", "ErrPPPTimeouts ", "error ", "é", "<Data>", "CoId= 9a", "   ", "x: 809 - y. ", "файл 812 прочитал 691, "} {
		for _, n := range []int{1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%q/%d", awkward, n), func(b *testing.B) {
				text := strings.Repeat(awkward, n)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					sinkCode, sinkBool = rastext.Find(text)
				}
			})
		}
	}
}

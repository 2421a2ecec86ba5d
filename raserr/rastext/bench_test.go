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

// BenchmarkFindInLog measures the search for codes in lines of a log.
func BenchmarkFindInLog(b *testing.B) {
	const coID = "CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}"
	for name, line := range map[string]string{
		"other": `2026-11-24T08:15:30.123Z INFO session 4711 of 10.1.2.3:51820 opened, 1420 bytes MTU, build 22631.4460`,
		"event": "RasClient 20227 " + coID + `: The user CORP\user691 dialed a connection named VPN which has failed. The error code returned on failure is 809.`,
		"start": "RasClient 20221 " + coID + `: The user CORP\user691 has started dialing a VPN connection using a per-user connection profile named Site 809.`,
		"XML": `<Event><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level></System><EventData>` +
			`<Data>{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\anna</Data><Data>Office</Data><Data>691</Data></EventData></Event>`,
		"JSON": `{"winlog":{"provider_name":"RasClient","event_id":"20227","event_data":{"param1":"{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","param2":"SYSTEM","param3":"Office","param4":"691"}}}`,
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(line)))
			for b.Loop() {
				sinkCode, sinkBool = rastext.FindInLog(line)
			}
		})
	}
}

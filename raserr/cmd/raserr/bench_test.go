//go:build linux && !race

package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkStart compares whole processes: raserr 691 and a program that prints
// one line.
//
//	go test ./raserr/cmd/raserr -run '^$' -bench Start -benchtime 1x
func BenchmarkStart(b *testing.B) {
	raserr := build(b, ".", "")
	printer := build(b, "", "package main\nimport \"fmt\"\nfunc main() { fmt.Println(\"one line\") }\n")
	var ratios []float64
	for range b.N {
		const runs = 501
		var of, to []time.Duration
		for range runs {
			to = append(to, timed(b, exec.Command(printer)))
			of = append(of, timed(b, exec.Command(raserr, "691")))
		}
		ratios = append(ratios, float64(median(of))/float64(median(to)))
	}
	b.ReportMetric(median(ratios), "times-a-print")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkLog compares raserr -log on 256 MiB of event text, in a file that was just
// read, with grep -c 691. The copy goes to the null device and, to see how much that
// adds, into a pipe that this process drains.
//
//	go test ./raserr/cmd/raserr -run '^$' -bench Log -benchtime 1x
func BenchmarkLog(b *testing.B) {
	b.Run("copy", func(b *testing.B) { compareWithGrep(b, logLine, "-log") })
	b.Run("count", func(b *testing.B) { compareWithGrep(b, eventLine, "-log", "-count") })
}

// compareWithGrep writes a log of lines, and compares how long raserr and grep take.
func compareWithGrep(b *testing.B, line func(*rand.Rand) string, args ...string) {
	grep, err := exec.LookPath("grep")
	if err != nil {
		b.Skip(err)
	}
	raserr := build(b, ".", "")
	log := filepath.Join(b.TempDir(), "vpn.log")
	writeLog(b, log, 256<<20, line)
	args = append(args, log)
	var toNull, piped []float64
	peak := int64(0)
	for range b.N {
		const runs = 5
		var copying, copyingToPipe, counting []time.Duration
		for range runs {
			counting = append(counting, timed(b, exec.Command(grep, "-c", "691", log)))
			copying = append(copying, timedToNull(b, exec.Command(raserr, args...)))
			copyingToPipe = append(copyingToPipe, timed(b, exec.Command(raserr, args...)))
		}
		toNull = append(toNull, float64(median(copying))/float64(median(counting)))
		piped = append(piped, float64(median(copyingToPipe))/float64(median(counting)))
		peak = max(peak, peakOf(b, raserr, args))
	}
	b.ReportMetric(median(toNull), "times-grep")
	b.ReportMetric(median(piped), "times-grep-to-a-pipe")
	b.ReportMetric(float64(peak)/(1<<20), "MiB-peak")
	b.ReportMetric(0, "ns/op")
}

// timed runs a command, draining its output, and returns how long that takes.
func timed(b *testing.B, command *exec.Cmd) time.Duration {
	b.Helper()
	begin := time.Now()
	output, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		b.Fatal(err)
	}
	if _, err = io.Copy(io.Discard, output); err == nil {
		err = command.Wait()
	}
	if err != nil {
		b.Fatal(err)
	}
	return time.Since(begin)
}

// timedToNull runs a command whose output goes to the null device, and returns how long
// that takes.
func timedToNull(b *testing.B, command *exec.Cmd) time.Duration {
	b.Helper()
	begin := time.Now()
	if err := command.Run(); err != nil { // without an output, it is the null device
		b.Fatal(err)
	}
	return time.Since(begin)
}

// peakOf returns the most memory that raserr has while it reads logs, in bytes. The
// command is asked when it has read them: it reports a file that is not there, and then
// waits for standard input.
func peakOf(b *testing.B, raserr string, args []string) int64 {
	b.Helper()
	command := exec.Command(raserr, append(args, "nosuchfile", "-")...)
	input, err := command.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	stderr, err := command.StderrPipe()
	if err == nil {
		err = command.Start()
	}
	if err == nil {
		_, err = bufio.NewReader(stderr).ReadString('\n')
	}
	if err != nil {
		b.Fatal(err)
	}
	peak := peakMemory(b, command)
	input.Close()
	command.Wait() // exit status 1
	return peak
}

// build builds a program from a directory or a source text.
func build(b *testing.B, dir, source string) string {
	b.Helper()
	to := b.TempDir()
	if source != "" {
		dir = filepath.Join(to, "main.go")
		if err := os.WriteFile(dir, []byte(source), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	program := filepath.Join(to, "program")
	if output, err := exec.Command("go", "build", "-o", program, dir).CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, output)
	}
	return program
}

func median[T int64 | float64 | time.Duration](values []T) T {
	slices.Sort(values)
	return values[len(values)/2]
}

// writeLog writes lines until they have size bytes. Their numbers are random, and the same at each
// call.
func writeLog(b *testing.B, name string, size int64, line func(*rand.Rand) string) {
	file, err := os.Create(name)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriterSize(file, 1<<20)
	random := rand.New(rand.NewPCG(6, 91))
	for written := int64(0); written < size; {
		n, _ := io.WriteString(w, line(random))
		written += int64(n)
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
}

// eventLine returns an event of RasClient in XML. One of five names a code.
func eventLine(r *rand.Rand) string {
	n := r.IntN
	id, code := 20221+n(6), ""
	if n(5) == 0 {
		id, code = 20227, fmt.Sprintf("<Data>%d</Data>", []int{691, 809, 868, 800, 13801, 651, 628}[n(7)])
	}
	at := time.Date(2026, 11, 1, 0, 0, n(86400*30), n(1e9), time.UTC)
	return fmt.Sprintf("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>%d</EventID><Level>4</Level><Task>0</Task><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='%s'/><EventRecordID>%d</EventRecordID><Channel>Application</Channel><Computer>LT-%04d.corp.example</Computer><Security/></System><EventData><Data>{%08X-691A-4F0B-8090-6B1D0E7A7180}</Data><Data>CORP\\user%d</Data><Data>Office %d</Data>%s</EventData></Event>\r\n",
		id, at.Format(time.RFC3339Nano), n(99999), n(200), r.Uint32(), n(300), n(9), code)
}

// logLine returns a line of what event logs and VPN keepers write. One of 50 names a code.
func logLine(r *rand.Rand) string {
	n := r.IntN
	at := time.Date(2026, 11, 1, 0, 0, n(86400*30), n(1e9), time.UTC)
	ip := fmt.Sprintf("%d.%d.%d.%d", 1+n(223), n(256), n(256), n(256))
	id := fmt.Sprintf("{%08X-%04X-%04X-%04X-%012X}", r.Uint32(), n(1<<16), n(1<<16), n(1<<16), r.Uint64N(1<<48))
	if n(50) == 0 {
		return lineWithCode(r, at, id)
	}
	switch n(10) {
	case 0:
		return fmt.Sprintf("%s lt-%04d charon: %02d[NET] sending packet: from 10.%d.%d.%d[500] to %s[4500] (%d bytes)\r\n", at.Format(time.Stamp), n(2000), n(16), n(256), n(256), n(256), ip, 40+n(1400))
	case 1:
		return fmt.Sprintf("%s, Info                  CBS    Session: %d_%d initialized by client WindowsUpdateAgent, external staging directory: (null)\r\n", at.Format(time.DateTime), 31000000+n(99999), n(1<<30))
	case 2:
		return fmt.Sprintf("%s %s GET /api/v1/devices/%d/status - 443 - %s Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64) 200 0 0 %d\r\n", at.Format(time.DateTime), ip, n(99999), ip, n(2000))
	case 3:
		return fmt.Sprintf("CoId=%s: The user CORP\\user%d has successfully established a link to the Remote Access Server using the following device: \r\nServer address/Phone Number = %s\r\nDevice = WAN Miniport (IKEv2)\r\nPort = VPN2-%d\r\nMediaType = VPN.\r\n", id, n(900), ip, n(128))
	case 4:
		return fmt.Sprintf("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Service Control Manager' Guid='%s' EventSourceName='Service Control Manager'/><EventID Qualifiers='16384'>7036</EventID><Version>0</Version><Level>4</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x8080000000000000</Keywords><TimeCreated SystemTime='%s'/><EventRecordID>%d</EventRecordID><Correlation/><Execution ProcessID='%d' ThreadID='%d'/><Channel>System</Channel><Computer>LT-%04d.corp.example</Computer><Security/></System><EventData><Data Name='param1'>Remote Access Connection Manager</Data><Data Name='param2'>running</Data><Binary>520061007304D0061006E002F0034000000</Binary></EventData></Event>\r\n", id, at.Format(time.RFC3339Nano), n(99999), n(9999), n(9999), n(2000))
	case 5:
		return fmt.Sprintf("time=%s level=INFO msg=\"tunnel is up\" server=%s:%d rx=%d tx=%d dur=%dms\r\n", at.Format(time.RFC3339Nano), ip, n(65536), n(1e9), n(1e9), n(9999))
	case 6:
		return fmt.Sprintf("{\"time\":%q,\"level\":\"INFO\",\"msg\":\"keepalive\",\"peer\":\"%s:%d\",\"seq\":%d,\"rtt_us\":%d}\r\n", at.Format(time.RFC3339Nano), ip, n(65536), n(1e6), n(1e6))
	case 7:
		return fmt.Sprintf("  Log Name: Application\r\n  Source: RasClient\r\n  Date: %s\r\n  Event ID: 20223\r\n  Task: N/A\r\n  Level: Information\r\n  Opcode: N/A\r\n  Keyword: Classic\r\n  User: N/A\r\n  Computer: LT-%04d.corp.example\r\n", at.Format(time.RFC3339Nano), n(2000))
	case 8:
		return fmt.Sprintf("The user CORP\\user%d connected on port VPN2-%d on %s and disconnected on %s. The user was active for %d minutes %d seconds. %d bytes were sent and %d bytes were received.\r\n", n(900), n(128), at.Format("1/2/2006 at 3:04 PM"), at.Format("1/2/2006 at 3:04 PM"), n(600), n(60), n(1e8), n(1e9))
	}
	return fmt.Sprintf("%s vpnkeeper[%d]: connected to %s:%d after %d ms, MTU %d, session %s\r\n", at.Format("2006/01/02 15:04:05"), n(32768), ip, n(65536), n(9999), 1200+n(300), id)
}

// lineWithCode returns a line that names a code.
func lineWithCode(r *rand.Rand, at time.Time, id string) string {
	codes := []string{"691", "809", "868", "800", "-2146762495", "13801", "651", "628"}
	code := codes[r.IntN(len(codes))]
	switch r.IntN(4) {
	case 0:
		return fmt.Sprintf("CoId=%s: The user CORP\\user%d dialed a connection named Office which has failed. The error code returned on failure is %s.\r\n", id, r.IntN(900), code)
	case 1:
		return fmt.Sprintf("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='RasClient'/><EventID Qualifiers='0'>20227</EventID><Level>2</Level><Task>0</Task><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='%s'/><EventRecordID>%d</EventRecordID><Channel>Application</Channel><Computer>LT-0718</Computer><Security/></System><EventData><Data>%s</Data><Data>CORP\\anna</Data><Data>Office</Data><Data>%s</Data></EventData></Event>\r\n", at.Format(time.RFC3339Nano), r.IntN(99999), id, code)
	case 2:
		return fmt.Sprintf("Remote Access error %s - The connection was not made.\r\n", code)
	}
	return fmt.Sprintf("time=%s level=ERROR msg=\"no connection\" err=\"exit status %s\"\r\n", at.Format(time.RFC3339Nano), code)
}

package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// wevtutilVariable makes the test binary be wevtutil, which appends its arguments to the
// file that the variable names.
const wevtutilVariable = "RASERR_TEST_WEVTUTIL"

// wevtutil prints an event for a log as Windows' own does, in UTF-16, or fails.
func wevtutil(file string, args []string) int {
	log, err := os.OpenFile(file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		panic(err)
	}
	fmt.Fprintln(log, strings.Join(args, "\n"))
	log.Close()
	if args[1] == "System" {
		fmt.Fprint(os.Stderr, "Access is \x1b[31mdenied.\r\n")
		return 5
	}
	io.WriteString(os.Stdout, wide("\ufeff<Event xmlns='x'><System><Provider Name='RasClient'/><EventID>20227</EventID>"+
		"<TimeCreated SystemTime='2026-11-24T06:09:01.691Z'/><Computer>LT-0718</Computer></System>"+
		"<EventData><Data>{0}</Data><Data>CORP\\anna</Data><Data>Büro</Data><Data>691</Data></EventData></Event>\r\n", binary.LittleEndian))
	return 0
}

// putWevtutil makes this test binary the wevtutil that is found, and returns the file
// with its arguments.
func putWevtutil(t *testing.T) string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	dir, err := os.MkdirTemp("", "raserr")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	name := filepath.Join(dir, "wevtutil")
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	data, err := os.ReadFile(program)
	if err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(name, data, 0o777); err != nil {
		t.Fatal(err)
	}
	args := filepath.Join(dir, "args.txt")
	t.Setenv("PATH", dir)
	t.Setenv(wevtutilVariable, args)
	return args
}

// TestEvents asks a stand-in for wevtutil for two logs, of which it cannot read one.
func TestEvents(t *testing.T) {
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("this system starts no processes")
	}
	args := putWevtutil(t)
	stdout, stderr, status := runOn("", "-events", "-since", "7d", "-count")
	const want = "1  691 ERROR_AUTHENTICATION_FAILURE: Access denied because username and/or password is invalid on the domain.\n" +
		"   at 2026-11-24T06:09:01Z\n   users: CORP\\anna (1)\n   connections: Büro (1)\n   computers: LT-0718 (1)\n"
	if stdout != want {
		t.Errorf("output\n%swant\n%s", stdout, want)
	}
	const wantErr = "raserr: wevtutil qe System: exit status 5 Access is \\x1b[31mdenied.\n"
	if stderr != wantErr || status != exitWrong {
		t.Errorf("exit status %d, errors %q, want %q", status, stderr, wantErr)
	}
	const query = "/q:*[System[Provider[@Name='RasClient' or @Name='RemoteAccess'] and TimeCreated[timediff(@SystemTime) <= 604800000]]]"
	if got, want := readText(t, args), "qe\nApplication\n"+query+"\n/f:xml\n/uni:true\nqe\nSystem\n"+query+"\n/f:xml\n/uni:true\n"; got != want {
		t.Errorf("arguments\n%swant\n%s", got, want)
	}
}

// TestNoWevtutil asks for events where there is no wevtutil.
func TestNoWevtutil(t *testing.T) {
	t.Setenv("PATH", "")
	if runtime.GOOS == "windows" {
		t.Skip("Windows has it")
	}
	stdout, stderr, status := runOn("", "-events")
	const want = "raserr: -events needs wevtutil, which Windows has; elsewhere, read exported events with -log\n"
	if stdout != "" || stderr != want || status != exitWrong {
		t.Errorf("exit status %d, output %q, errors %q, want %q", status, stdout, stderr, want)
	}
}

func TestQuery(t *testing.T) {
	const want = "*[System[Provider[@Name='RasClient' or @Name='RemoteAccess']]]"
	if got := query(0); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestParseSince(t *testing.T) {
	for age, want := range map[string]time.Duration{
		"7d":    7 * 24 * time.Hour,
		"12h":   12 * time.Hour,
		"1h30m": 90 * time.Minute,
		"0d":    0,
		"-1h":   0,
		"-1d":   0,
		"d":     0,
		"7":     0,
		"":      0,
	} {
		if got, err := parseSince(age); got != want || (err == nil) != (want > 0) {
			t.Errorf("%q is %v, %v, want %v", age, got, err, want)
		}
	}
}

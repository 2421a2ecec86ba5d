package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// tempDir returns a folder with a log. Wine cannot remove folders, which t.TempDir would
// report as a failure.
func tempDir(t *testing.T) (dir, log string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "raserr")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	log = filepath.Join(dir, "vpn.log")
	write(t, log, "ras error 691\n")
	return dir, log
}

// TestOwnOutput refuses a log that is the output as well.
func TestOwnOutput(t *testing.T) {
	dir, log := tempDir(t)
	output, err := os.OpenFile(log, os.O_APPEND|os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer output.Close()
	for _, args := range [][]string{{"-log", "-all", log}, {"-log", "-all", "-json", log}, {"-log", "-all", filepath.Join(dir, ".", "vpn.log")}} {
		var stderr bytes.Buffer
		status := run(args, nil, output, &stderr, 0)
		if want := "raserr: " + log + " is also the output\n"; stderr.String() != want || status != exitWrong {
			t.Errorf("%q: exit status %d, errors %q, want %q", args, status, &stderr, want)
		}
	}
	var stderr bytes.Buffer
	input, err := os.Open(log)
	if err != nil {
		t.Fatal(err)
	}
	defer input.Close()
	status := run([]string{"-log", "-all"}, input, output, &stderr, 0)
	if want := "raserr: standard input is also the output\n"; stderr.String() != want || status != exitWrong {
		t.Errorf("standard input: exit status %d, errors %q", status, &stderr)
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if status := run([]string{"-log", os.DevNull}, nil, null, io.Discard, 0); status != exitFound {
		t.Errorf("a device that is not a file: exit status %d", status)
	}
	if text := readText(t, log); text != "ras error 691\n" {
		t.Errorf("the log is %q", text)
	}
}

// TestEventLog refuses a binary event log, and says how to read it.
func TestEventLog(t *testing.T) {
	dir, _ := tempDir(t)
	name := filepath.Join(dir, "Application 2.evtx")
	write(t, name, "ElfFile\x00\x00error 691\n")
	stdout, stderr, status := runOn("", "-log", "-all", name)
	want := `raserr: "` + name + `" is a binary event log; to read it on Windows, run: wevtutil qe "` + name + `" /lf:true /f:xml | raserr -log` + "\n"
	if stdout != "" || stderr != want || status != exitWrong {
		t.Errorf("exit status %d, output %q, errors %q, want %q", status, stdout, stderr, want)
	}
	if stdout, stderr, status := runOn("ElfFile error 691\n", "-log", "-all"); !strings.HasSuffix(stdout, note691+"\n") || stderr != "" || status != exitFound {
		t.Errorf("a word that looks like one: exit status %d, output %q, errors %q", status, stdout, stderr)
	}
}

// TestPatterns shows that patterns are expanded where no shell does so.
func TestPatterns(t *testing.T) {
	dir, _ := tempDir(t)
	write(t, filepath.Join(dir, "b.log"), "error 809\n")
	stdout, stderr, status := runOn("", "-log", "-all", "-count", filepath.Join(dir, "*.log"), filepath.Join(dir, "nosuch?"))
	if runtime.GOOS != "windows" {
		if stdout != "" || status != exitWrong {
			t.Errorf("exit status %d, output %q", status, stdout)
		}
		return
	}
	if strings.Count(stdout, "1  ") != 2 || !strings.Contains(stderr, "no file matches ") || status != exitWrong {
		t.Errorf("exit status %d, output %q, errors %q", status, stdout, stderr)
	}
}

// TestPipedInput reads a log from a pipe or a file that is the standard input.
func TestPipedInput(t *testing.T) {
	_, log := tempDir(t)
	file, err := os.Open(log)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for name, stdin := range map[string]io.Reader{"pipe": strings.NewReader("ras error 691\n"), "file": file} {
		cmd := process(t)
		cmd.Stdin = stdin
		if output, err := cmd.Output(); string(output) != "ras error 691\n"+note691+"\n" || err != nil {
			t.Errorf("%s: output %q, %v", name, output, err)
		}
	}
	cmd := process(t) // whose input is the null device
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Run(); cmd.ProcessState.ExitCode() != exitUsage || !strings.HasPrefix(stderr.String(), "Usage:\n") {
		t.Errorf("no input: %v, errors %q", err, &stderr)
	}
}

// TestMissingFile names a file that is not there.
func TestMissingFile(t *testing.T) {
	_, stderr, status := runOn("", "-log", "-all", "nosuch.log")
	if !strings.HasPrefix(stderr, "raserr: open nosuch.log: ") || status != exitWrong {
		t.Errorf("exit status %d, errors %q", status, stderr)
	}
}

// TestEndlessLine ends when nobody reads a line that has no end.
func TestEndlessLine(t *testing.T) {
	done := make(chan int)
	go func() { done <- run([]string{"-log", "-all"}, xs{}, failingWriter{}, io.Discard, 0) }()
	select {
	case status := <-done:
		if status != exitWrong {
			t.Errorf("exit status %d", status)
		}
	case <-time.After(time.Minute):
		t.Error("it does not end")
	}
}

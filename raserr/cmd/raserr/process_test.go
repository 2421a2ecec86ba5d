package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"
)

// process returns the command as a process of its own, which is this test binary.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("this system starts no processes")
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), mainVariable+"=1")
	return cmd
}

// started starts a command, and ends it after a minute. It returns its input and its output.
func started(t *testing.T, cmd *exec.Cmd) (io.WriteCloser, io.ReadCloser) {
	t.Helper()
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	t.Cleanup(func() { stop.Stop() })
	return input, output
}

func TestExitStatus(t *testing.T) {
	for _, test := range []struct {
		args   string
		status int
	}{
		{"691", 0},
		{"certificate expired", 0},
		{"-h", 0},
		{"-2146762495", 0},
		{"879", 1},
		{"nosuchword", 1},
		{"-log nosuchfile", 1},
		{"-nosuchflag", 2},
		{"", 2},
	} {
		output, err := process(t, strings.Fields(test.args)...).Output()
		status := 0
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			status = failed.ExitCode()
		}
		if status != test.status {
			t.Errorf("raserr %s: exit status %d (%v), want %d", test.args, status, err, test.status)
		}
		if strings.Contains(string(output), "\x1b") {
			t.Errorf("raserr %s: colours in a pipe", test.args)
		}
	}
}

// TestGrowingLog writes a log bit by bit. Each line comes out before more is written.
func TestGrowingLog(t *testing.T) {
	cmd := process(t, "-log", "-all")
	log, output := started(t, cmd)

	for _, step := range []struct{ log, copied string }{
		{"the first line\n", "the first line\n"},
		{"error 691\n", "error 691\n" + note691 + "\n"},
		{"half a line, err", ""},
		{"or 691\r\n", "half a line, error 691\r\n" + note691 + "\r\n"},
		{"<Event>\n", "<Event>\n"},
		{"<Data>691</Data></Event>\n\n", "<Data>691</Data></Event>\n\n"},
		{"the end", ""},
	} {
		if _, err := io.WriteString(log, step.log); err != nil {
			t.Fatal(err)
		}
		got := make([]byte, len(step.copied))
		if n, err := io.ReadFull(output, got); err != nil || string(got) != step.copied {
			t.Fatalf("after %q comes %q (%v), want %q", step.log, got[:n], err, step.copied)
		}
	}
	log.Close()
	if rest, _ := io.ReadAll(output); string(rest) != "the end" {
		t.Errorf("at the end comes %q", rest)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// TestClosedOutput stops reading the output of a log that has no end. The command
// ends by itself, not with success, and says nothing.
func TestClosedOutput(t *testing.T) {
	cmd := process(t, "-log", "-all")
	cmd.Stdin = &endlessReader{}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	defer stop.Stop()
	if line, err := bufio.NewReader(output).ReadString('\n'); line != "error 691\n" || err != nil {
		t.Errorf("the first line is %q, %v", line, err)
	}
	output.Close()
	if err := cmd.Wait(); cmd.ProcessState.Success() || stderr.Len() > 0 {
		t.Errorf("it ends with %v and errors %q", err, &stderr)
	}
	if !stop.Stop() {
		t.Error("it did not end by itself")
	}
}

// TestLongLineInProcess copies a line of 64 MiB, with little memory.
func TestLongLineInProcess(t *testing.T) {
	if os.Getenv("RASERR_LONG") == "" {
		t.Skip("copies 64 MiB; set RASERR_LONG to run it")
	}
	const size = 64 << 20
	cmd := process(t, "-log", "-all")
	log, output := started(t, cmd)
	go io.Copy(log, io.MultiReader(strings.NewReader("error 691 "), io.LimitReader(xs{}, size), strings.NewReader("\nerror 691\n")))

	const line = len("error 691 ") + size + 1
	if n, err := io.CopyN(io.Discard, output, int64(line)); err != nil {
		t.Fatalf("the copy ends after %d bytes: %v", n, err)
	}
	want := note691 + "\nerror 691\n" + note691 + "\n"
	rest := make([]byte, len(want))
	if n, err := io.ReadFull(output, rest); err != nil || string(rest) != want {
		t.Fatalf("after the line comes %q (%v), want %q", rest[:n], err, want)
	}
	checkMemory(t, cmd)
	log.Close()
	if rest, _ := io.ReadAll(output); len(rest) > 0 {
		t.Errorf("at the end comes %q", rest)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// xs is x without an end.
type xs struct{}

func (xs) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

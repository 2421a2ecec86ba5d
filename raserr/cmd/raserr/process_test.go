package main

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
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

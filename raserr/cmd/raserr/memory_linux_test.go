//go:build !race

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// mostMemory is what the command may need for any log, in bytes. It needs 5 MiB for
// the longest line, and 8 MiB for a log of many lines.
const mostMemory = 32 << 20

func checkMemory(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if peak := peakMemory(t, cmd); peak > mostMemory {
		t.Errorf("it needs %d KiB of memory, want %d at most", peak>>10, mostMemory>>10)
	}
}

// peakMemory returns the most memory that a running process has had, in bytes. Of a
// process that has ended, the system counts what its parent had when it began.
func peakMemory(t testing.TB, cmd *exec.Cmd) int64 {
	t.Helper()
	file, err := os.Open(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var kib int64
		if rest, ok := strings.CutPrefix(lines.Text(), "VmHWM:"); ok {
			if _, err := fmt.Sscanf(rest, "%d kB", &kib); err != nil {
				t.Fatal(err)
			}
			return kib << 10
		}
	}
	t.Fatalf("%s has no line VmHWM", file.Name())
	return 0
}

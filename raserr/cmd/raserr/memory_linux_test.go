//go:build !race

package main

import (
	"os/exec"
	"syscall"
	"testing"
)

// mostMemory is what the command may need for any log, in bytes.
const mostMemory = 32 << 20

func checkMemory(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if peak := maxRSS(cmd); peak > mostMemory {
		t.Errorf("it needs %d KiB of memory, want %d at most", peak>>10, mostMemory>>10)
	}
}

// maxRSS returns the most memory that a process had, in bytes; Linux counts in KiB.
func maxRSS(cmd *exec.Cmd) int64 {
	return int64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) << 10
}

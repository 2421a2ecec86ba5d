package rascheck_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBehavior fixes a program and runs what comes out, on the system of the test,
// with a fake in place of package syscall.
func TestBehavior(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	copyClients(t, dir)
	for range 2 { // comparisons, and then the errors that they read
		run(dir, command(t), "-fix", "./behavior") // what stays reported does not matter here
	}
	files, err := filepath.Glob(filepath.Join(dir, "behavior", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		faked := strings.ReplaceAll(read(t, file), "\t\"syscall\"\n", "\tsyscall \"example.com/client/fake\"\n")
		if err := os.WriteFile(file, []byte(faked), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := runFor("", dir, "go", "run", "./behavior"); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

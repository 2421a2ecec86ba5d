//go:build unix

package target

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"example.com/ras/gen/internal/emit"
)

func TestWritePermissions(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, tree{"zcodes.go": oldCode})
	if err := os.Chmod(filepath.Join(dir, "zcodes.go"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Write(dir, newFiles); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]fs.FileMode{"zcodes.go": 0o600, "CODES.md": 0o644} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v, want permissions %v", name, info.Mode(), err, want)
		}
	}
}

func TestWriteRefusesNamedPipes(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "zcodes.go"), 0o666); err != nil {
		t.Skip(err)
	}
	expectError(t, dir, Write(dir, newFiles), "DIR/zcodes.go: not a regular file, left as it is; rename it, or give another directory with -o")
}

// bigFiles are outputs of so many bytes that to write them takes several steps.
func bigFiles(size int) []emit.File {
	return []emit.File{
		{Name: "zcodes.go", Data: []byte(newCode + strings.Repeat("n", size))},
		{Name: "CODES.md", Data: []byte(newPage + strings.Repeat("n", size))},
	}
}

// TestWriteWithoutRoom writes files larger than the process may write, which ends a
// write in its middle as a full disk does. The process is a child, since the limit
// stays.
func TestWriteWithoutRoom(t *testing.T) {
	before := tree{"zcodes.go": oldCode, "CODES.md": oldPage}
	if !isChild(t) {
		dir := t.TempDir()
		plant(t, dir, before)
		cmd := child(t)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("child: %v\n%s", err, out)
		}
		expect(t, dir, before)
		expectUntouched(t, dir, "zcodes.go", "CODES.md")
		return
	}
	const limit = 10_000
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
		t.Fatal(err)
	}
	if err := Write(".", bigFiles(limit)); !errors.Is(err, syscall.EFBIG) {
		t.Errorf("Write: %v, want %v", err, syscall.EFBIG)
	}
}

// TestWriteKilled kills processes that write two versions of the files in turns, at
// any moment. Each file must be whole then.
func TestWriteKilled(t *testing.T) {
	const size = 1 << 20
	versions := [][]emit.File{bigFiles(size), bigFiles(size + 1)}
	if isChild(t) {
		for i := 0; ; i++ {
			if err := Write(".", versions[i%2]); err != nil {
				t.Fatal(err)
			}
			fmt.Println("written")
		}
	}
	dir := t.TempDir()
	for range 10 {
		cmd := child(t)
		cmd.Dir = dir
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fmt.Fscanf(out, "=== RUN   TestWriteKilled\nwritten\n"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(10 * time.Millisecond))
		cmd.Process.Kill()
		cmd.Wait()
		for i, f := range versions[0] {
			data, err := os.ReadFile(filepath.Join(dir, f.Name))
			if err != nil || !bytes.Equal(data, f.Data) && !bytes.Equal(data, versions[1][i].Data) {
				t.Fatalf("%s has %d bytes, which are neither version: %v", f.Name, len(data), err)
			}
		}
	}
}

// childVariable names the test that a process is to run as a child of itself.
const childVariable = "TARGET_TEST_CHILD"

// isChild reports whether the test runs in a process that child started.
func isChild(t *testing.T) bool { return os.Getenv(childVariable) == t.Name() }

// child returns a command that runs the test again, in a process of its own. For
// a subtest that is the test it belongs to.
func child(t *testing.T) *exec.Cmd {
	t.Helper()
	name, _, _ := strings.Cut(t.Name(), "/")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^"+name+"$", "-test.v")
	cmd.Env = append(os.Environ(), childVariable+"="+name)
	return cmd
}

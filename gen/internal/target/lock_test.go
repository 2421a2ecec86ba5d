package target

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"testing"
	"time"

	"example.com/ras/gen/internal/emit"
)

// wholeResults are the two states that two Writes at once may end with.
var wholeResults = []tree{
	{"zcodes.go": oldCode, "CODES.md": oldPage},
	{"zcodes.go": newCode, "CODES.md": newPage},
}

// expectWhole fails the test unless all files are of one Write, and nothing else
// is there.
func expectWhole(t *testing.T, dir string) {
	t.Helper()
	got := read(t, dir)
	for _, whole := range wholeResults {
		if fmt.Sprint(got) == fmt.Sprint(whole) {
			return
		}
	}
	t.Fatalf("a mix or a temporary stands there: %q", got)
}

// Each round begins with no directory, which both have to make, or goes on with
// what the last one left.
func TestWriteTwoAtOnce(t *testing.T) {
	dir := t.TempDir() + "/out"
	for round := range 150 {
		if round%3 == 0 {
			os.RemoveAll(dir)
		}
		var wait sync.WaitGroup
		for _, files := range [][]emit.File{oldFiles, newFiles} {
			wait.Go(func() {
				if err := Write(dir, files); err != nil {
					t.Errorf("round %d: %v", round, err)
				}
			})
		}
		wait.Wait()
		expectWhole(t, dir)
	}
}

// The lock must hold between processes too, and end with each Write.
func TestWriteTwoProcessesAtOnce(t *testing.T) {
	if isChild(t) {
		writeWhenTold(os.Args[len(os.Args)-1])
		return
	}
	dir := t.TempDir()
	writers := []*toldProcess{startTold(t, dir, "old"), startTold(t, dir, "new")}
	for range 150 {
		for _, w := range writers {
			fmt.Fprintln(w.in)
		}
		for _, w := range writers {
			if line, err := w.out.ReadString('\n'); err != nil || line != "done <nil>\n" {
				t.Fatalf("%s: %q, %v", w.files, line, err)
			}
		}
		expectWhole(t, dir)
	}
}

// writeWhenTold writes the files into the current directory each time that a
// line comes in, and says how it went.
func writeWhenTold(name string) {
	files := map[string][]emit.File{"old": oldFiles, "new": newFiles}[name]
	fmt.Println("ready")
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		fmt.Println("done", Write(".", files))
	}
}

// toldProcess is a process that runs writeWhenTold.
type toldProcess struct {
	files string
	in    io.WriteCloser
	out   *bufio.Reader
}

func startTold(t *testing.T, dir, files string) *toldProcess {
	t.Helper()
	cmd := child(t)
	cmd.Dir = dir
	cmd.Args = append(cmd.Args, files)
	in, out := start(t, cmd)
	t.Cleanup(func() {
		in.Close()
		io.Copy(io.Discard, out)
		if err := cmd.Wait(); err != nil {
			t.Errorf("%s: %v", files, err)
		}
	})
	waitFor(t, out, "ready\n")
	return &toldProcess{files, in, out}
}

// A Write waits for a process that has the lock, and goes on when that is killed.
func TestWriteAfterKilledLockHolder(t *testing.T) {
	if isChild(t) {
		defer lock(".")()
		fmt.Println("locked")
		io.Copy(io.Discard, os.Stdin) // until it is killed, or nobody is left to do so
		return
	}
	dir := t.TempDir()
	cmd := child(t)
	cmd.Dir = dir
	_, out := start(t, cmd)
	waitFor(t, out, "locked\n")
	written := make(chan error, 1)
	go func() { written <- Write(dir, newFiles) }()
	select {
	case err := <-written:
		t.Fatalf("Write returned %v while another process had the lock", err)
	case <-time.After(200 * time.Millisecond):
		want := tree{}
		if runtime.GOOS == "windows" {
			want[".gen-lock"] = "" // a directory cannot be locked there
		}
		expect(t, dir, want)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	expectWhole(t, dir)
}

// start starts a command and returns its standard input and output.
func start(t *testing.T, cmd *exec.Cmd) (io.WriteCloser, *bufio.Reader) {
	t.Helper()
	cmd.Stderr = os.Stderr
	in, inErr := cmd.StdinPipe()
	out, outErr := cmd.StdoutPipe()
	if err := errors.Join(inErr, outErr); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return in, bufio.NewReader(out)
}

// waitFor reads up to a line. What the test framework prints comes before.
func waitFor(t *testing.T, out *bufio.Reader, want string) {
	t.Helper()
	for line := ""; line != want; {
		var err error
		if line, err = out.ReadString('\n'); err != nil {
			t.Fatalf("no line %q: %v", want, err)
		}
	}
}

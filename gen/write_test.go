package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// writeCodes is how many codes the lists of these tests have: enough for an
// output whose writing takes a while.
const writeCodes = 200

// writeOutputs are the files that the command writes.
var writeOutputs = []string{"zcodes.go", "CODES.md"}

// TestWriteCommand runs the built command: what it leaves in its directory when
// it is killed, when it is not alone there, and when it cannot do its work.
func TestWriteCommand(t *testing.T) {
	w := writeCommand{command: writeBuild(t), lists: t.TempDir()}
	for _, word := range []string{"dog", "cat"} {
		w.whole = append(w.whole, w.makeWhole(t, word))
	}
	t.Run("killed at any moment", w.killed)
	t.Run("two at once", w.twoAtOnce)
	t.Run("wrong inputs", w.wrongInputs)
	t.Run("check", w.check)
	t.Run("no directory", w.noDirectory)
}

type writeCommand struct {
	command string
	lists   string         // directory of the lists
	whole   []writeVersion // what each list makes
}

// writeVersion is a list and what the command makes of it.
type writeVersion struct {
	list  string
	files map[string][]byte
}

func writeBuild(t *testing.T) string {
	t.Helper()
	command := filepath.Join(t.TempDir(), "gen.exe") // .exe for Windows, no harm elsewhere
	if out, err := exec.Command("go", "build", "-o", command, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return command
}

// makeWhole writes a list of codes with a word in all messages and symbols, and
// runs the command on it alone. That the output is whole is seen in its text.
func (w *writeCommand) makeWhole(t *testing.T, word string) writeVersion {
	t.Helper()
	var list strings.Builder
	list.WriteString("code\tsymbol\tmessage\n")
	for i := 1; i <= writeCodes; i++ {
		fmt.Fprintf(&list, "%d\tERROR_%s_%d\tThe %s is in room %d. Open the door and let it out.\n", i, strings.ToUpper(word), i, word, i)
	}
	v := writeVersion{list: filepath.Join(w.lists, word+".tsv")}
	if err := os.WriteFile(v.list, []byte(list.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if out, err := w.on(v, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	v.files = writeRead(t, dir)
	if _, err := parser.ParseFile(token.NewFileSet(), "zcodes.go", v.files["zcodes.go"], 0); err != nil {
		t.Fatal(err)
	}
	for _, name := range writeOutputs {
		symbol := fmt.Sprintf("ERROR_%s_%d", strings.ToUpper(word), writeCodes)
		if !bytes.Contains(v.files[name], []byte(symbol)) {
			t.Fatalf("%s of %s.tsv does not have %s", name, word, symbol)
		}
	}
	return v
}

// on returns the command that makes a package of the list in a directory.
func (w *writeCommand) on(v writeVersion, dir string, more ...string) *exec.Cmd {
	args := append([]string{"-source", v.list, "-package", "animals", "-o", dir}, more...)
	return exec.Command(w.command, args...)
}

// writeRead returns all that stands in a directory, temporaries too.
func writeRead(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// is reports whether files are exactly those of the version.
func (v writeVersion) is(files map[string][]byte) bool {
	for _, name := range writeOutputs {
		if !bytes.Equal(files[name], v.files[name]) {
			return false
		}
	}
	return len(files) == len(writeOutputs)
}

// killed alternates between the two lists. Each is written by a run that is
// killed, and then by one that is not. Half of the runs are killed at any moment
// of their usual time. The other half are killed soon after they begin to write,
// since that is a small part of a run.
func (w *writeCommand) killed(t *testing.T) {
	runs := 200
	if testing.Short() {
		runs = 20
	}
	dir := t.TempDir()
	w.timedRun(t, w.whole[0], dir)
	usual := w.timedRun(t, w.whole[1], dir)
	killed, temporaries, mixed := 0, 0, 0
	for i := range runs {
		v := w.whole[i%2]
		wait := func() { time.Sleep(rand.N(usual)) }
		if i%4 >= 2 {
			before := writeLook(t, dir)
			wait = func() {
				for start := time.Now(); writeLook(t, dir) == before && time.Since(start) < 2*usual; {
					time.Sleep(20 * time.Microsecond)
				}
				time.Sleep(2 * time.Millisecond >> rand.N(10)) // some disks take longer than others
			}
		}
		if writeKilledRun(t, w.on(v, dir), wait) {
			killed++
		}
		files := writeRead(t, dir)
		w.expectEachWhole(t, files)
		if len(files) > len(writeOutputs) {
			temporaries++
		}
		if bytes.Equal(files["zcodes.go"], v.files["zcodes.go"]) != bytes.Equal(files["CODES.md"], v.files["CODES.md"]) {
			mixed++
		}
		usual = w.timedRun(t, v, dir) // other work on the machine may have come or gone
		if !v.is(writeRead(t, dir)) {
			t.Fatalf("run %d, after a killed one, does not end with its own whole output alone", i)
		}
	}
	t.Logf("%d of %d runs were killed before they ended, %d of them with temporaries there, %d between the two files",
		killed, runs, temporaries, mixed)
	if killed < runs/4 {
		t.Errorf("only %d of %d runs were killed before they ended", killed, runs)
	}
}

// timedRun runs the command to its end and returns how long that took.
func (w *writeCommand) timedRun(t *testing.T, v writeVersion, dir string) time.Duration {
	t.Helper()
	start := time.Now()
	if out, err := w.on(v, dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return time.Since(start)
}

// writeLook returns what a glance at a directory shows: names, sizes and times.
func writeLook(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var look strings.Builder
	for _, e := range entries {
		if info, err := e.Info(); err == nil { // it may be gone by now
			fmt.Fprintln(&look, info.Name(), info.Size(), info.ModTime())
		}
	}
	return look.String()
}

// writeKilledRun starts a command, waits, kills it, and reports whether that was
// before its end.
func writeKilledRun(t *testing.T, cmd *exec.Cmd, wait func()) bool {
	t.Helper()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	wait()
	if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	err := cmd.Wait()
	if stderr.Len() > 0 {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	return err != nil
}

// expectEachWhole fails the test unless each output is that of one of the lists.
func (w *writeCommand) expectEachWhole(t *testing.T, files map[string][]byte) {
	t.Helper()
	for _, name := range writeOutputs {
		if !bytes.Equal(files[name], w.whole[0].files[name]) && !bytes.Equal(files[name], w.whole[1].files[name]) {
			t.Fatalf("%s has %d bytes that are neither its old nor its new ones:\n%.500s", name, len(files[name]), files[name])
		}
	}
}

func (w *writeCommand) twoAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	for round := range 30 {
		if round%2 == 0 { // every other time there is no directory yet
			if err := os.RemoveAll(dir); err != nil {
				t.Fatal(err)
			}
		}
		var commands []*exec.Cmd
		for _, v := range w.whole {
			cmd := w.on(v, dir)
			cmd.Stderr = os.Stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			commands = append(commands, cmd)
		}
		for _, cmd := range commands {
			if err := cmd.Wait(); err != nil {
				t.Errorf("round %d: %v: %v", round, cmd.Args, err)
			}
		}
		if files := writeRead(t, dir); !w.whole[0].is(files) && !w.whole[1].is(files) {
			t.Fatalf("round %d ends with a mix, or with more than the output", round)
		}
	}
}

// writeOldTime is when the output was written that a test begins with.
var writeOldTime = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

// plant makes a directory with the output of the first list, of long ago.
func (w *writeCommand) plant(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range w.whole[0].files {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(path, data, 0o666), os.Chtimes(path, writeOldTime, writeOldTime)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// expectPlanted fails the test unless the directory is as plant made it.
func (w *writeCommand) expectPlanted(t *testing.T, dir string) {
	t.Helper()
	if !w.whole[0].is(writeRead(t, dir)) {
		t.Error("the directory has other files than before, or others in them")
	}
	for _, name := range writeOutputs {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || !info.ModTime().Equal(writeOldTime) {
			t.Errorf("%s was written: %v, %v", name, info, err)
		}
	}
}

// writeResult is how a run of the command ended.
type writeResult struct {
	status         int
	stdout, stderr string
}

func writeRun(t *testing.T, cmd *exec.Cmd) writeResult {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		if _, ok := errors.AsType[*exec.ExitError](err); !ok {
			t.Fatal(err)
		}
	}
	return writeResult{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

func (w *writeCommand) wrongInputs(t *testing.T) {
	tests := map[string]struct {
		list   string
		byHand string // a Go file beside the output
		stderr string // how the line begins, whose rest the readers' tests have
	}{
		"a list with a wrong line": {
			list:   "code\tsymbol\tmessage\n1\tERROR_DOG_1\tA dog.\nx\tERROR_DOG_2\tAnother dog.\n",
			stderr: "list.tsv:3: ",
		},
		"a list with a name that a file by hand has": {
			list:   "code\tsymbol\tmessage\n1\tERROR_DOG_1\tA dog.\n",
			byHand: "package animals\n\nvar ErrDog1 = 1\n",
			stderr: "list.tsv:2: 1: ErrDog1 is declared at DIR/hand.go:3 as well\n",
		},
		"an empty list": {
			list:   "",
			stderr: "list.tsv: no list in it",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir, lists := w.plant(t), t.TempDir()
			if err := os.WriteFile(filepath.Join(lists, "list.tsv"), []byte(test.list), 0o666); err != nil {
				t.Fatal(err)
			}
			hand := filepath.Join(dir, "hand.go")
			if test.byHand != "" {
				if err := os.WriteFile(hand, []byte(test.byHand), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			cmd := w.on(writeVersion{list: "list.tsv"}, dir)
			cmd.Dir = lists
			got := writeRun(t, cmd)
			got.stderr = strings.ReplaceAll(got.stderr, filepath.ToSlash(dir), "DIR")
			if got.status != 1 || got.stdout != "" || !strings.HasPrefix(got.stderr, test.stderr) || strings.Count(got.stderr, "\n") != 1 {
				t.Errorf("got %+v, want status 1 and only a line that begins with %s", got, test.stderr)
			}
			if test.byHand != "" {
				if err := os.Remove(hand); err != nil {
					t.Fatal(err)
				}
			}
			w.expectPlanted(t, dir)
		})
	}
}

func (w *writeCommand) check(t *testing.T) {
	t.Run("the same", func(t *testing.T) {
		dir := w.plant(t)
		if got, want := writeRun(t, w.on(w.whole[0], dir, "-check")), (writeResult{0, "", ""}); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		w.expectPlanted(t, dir)
	})
	t.Run("different", func(t *testing.T) {
		dir := w.plant(t)
		got := writeRun(t, w.on(w.whole[1], dir, "-check"))
		writeExpectDiff(t, got, dir, "-const ErrDog200 Code = 200\n", "+const ErrCat200 Code = 200\n")
		w.expectPlanted(t, dir)
	})
	t.Run("no directory", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "a", "b")
		got := writeRun(t, w.on(w.whole[1], dir, "-check"))
		slashes := filepath.ToSlash(dir)
		if want := (writeResult{1, slashes + "/zcodes.go: not there\n" + slashes + "/CODES.md: not there\n", writeDiffers(dir)}); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		if _, err := os.Stat(filepath.Dir(dir)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a directory was made: %v", err)
		}
	})
}

func writeDiffers(dir string) string {
	return "gen: " + dir + " is not what would be written; run without -check to write it\n"
}

// writeExpectDiff fails the test unless the command ended as it does when the
// outputs differ, and its diff names both and has the lines.
func writeExpectDiff(t *testing.T, got writeResult, dir string, lines ...string) {
	t.Helper()
	if got.status != 1 {
		t.Errorf("exit status %d, want 1", got.status)
	}
	if want := writeDiffers(dir); got.stderr != want {
		t.Errorf("standard error:\n%swant:\n%s", got.stderr, want)
	}
	slashes := filepath.ToSlash(dir)
	for _, name := range writeOutputs {
		lines = append(lines, "--- "+slashes+"/"+name+"\n+++ "+slashes+"/"+name+" (as generated)\n@@ ")
	}
	for _, line := range lines {
		if !strings.Contains("\n"+got.stdout, "\n"+line) {
			t.Errorf("the diff does not have\n%s", line)
		}
	}
}

func (w *writeCommand) noDirectory(t *testing.T) {
	root := t.TempDir()
	file := filepath.Join(root, "file")
	if err := os.WriteFile(file, []byte("by hand\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{file, filepath.Join(file, "below")} {
		got := writeRun(t, w.on(w.whole[0], dir))
		if got.status != 1 || got.stdout != "" || !strings.HasPrefix(got.stderr, "gen: mkdir "+file+": ") || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("-o %s: %+v, want status 1 and a line that names the file", dir, got)
		}
	}
	if files := writeRead(t, root); len(files) != 1 || string(files["file"]) != "by hand\n" {
		t.Errorf("the directory now has %q", files)
	}
}

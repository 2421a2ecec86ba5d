package rascheck_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

const before = `package client

import "syscall"

var dial%[1]d = syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW")

func dialed%[1]d() error {
	r, _, err := dial%[1]d.Call()
	if r != 0 {
		return err
	}
	return nil
}
`

const after = `package client

import (
	"syscall"

	"example.com/ras/raserr"
)

var dial%[1]d = syscall.NewLazyDLL("rasapi32.dll").NewProc("RasDialW")

func dialed%[1]d() error {
	r, _, _ := dial%[1]d.Call()
	if r != 0 {
		return raserr.FromReturn(r)
	}
	return nil
}
`

// writeFiles makes a module with files to fix.
func writeFiles(t *testing.T, dir string, files int) {
	t.Helper()
	write(t, filepath.Join(dir, "go.mod"), "module example.com/client\n\ngo 1.25.0\n\nrequire example.com/ras/raserr v0.1.0\n")
	writeWorkspace(t, dir)
	for i := range files {
		write(t, fileName(dir, i), fmt.Sprintf(before, i))
	}
}

func fileName(dir string, i int) string { return filepath.Join(dir, fmt.Sprintf("file%d.go", i)) }

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o640); err != nil {
		t.Fatal(err)
	}
}

// checkFiles returns how many files are fixed. The others must be as they were, and
// nothing else may be left.
func checkFiles(t *testing.T, dir string, files int) (fixed int) {
	t.Helper()
	for i := range files {
		switch content := read(t, fileName(dir, i)); content {
		case fmt.Sprintf(after, i):
			fixed++
		case fmt.Sprintf(before, i):
		default:
			t.Errorf("file %d is neither old nor new:\n%s", i, content)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".rascheck*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	return fixed
}

// TestFixOnFullDisk writes as much as a disk with no space left takes.
func TestFixOnFullDisk(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("needs ulimit")
	}
	dir := t.TempDir()
	writeFiles(t, dir, 1)
	long := read(t, fileName(dir, 0)) + strings.Repeat("// A long comment.\n", 1<<16)
	write(t, fileName(dir, 0), long)
	out, err := run(dir, "sh", "-c", "ulimit -f 1000; exec "+command(t)+" -fix .")
	if exitCode(err) != 1 || !strings.Contains(out, "file too large") {
		t.Errorf("%v, want exit status 1\n%s", err, out)
	}
	if read(t, fileName(dir, 0)) != long {
		t.Error("the file has changed")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".rascheck*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// TestFixInterrupted interrupts the command while it writes.
func TestFixInterrupted(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("cannot interrupt")
	}
	const files = 300
	dir := t.TempDir()
	writeFiles(t, dir, files)
	cmd := exec.Command(command(t), "-fix", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=", "PWD="+dir)
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 6000 && read(t, fileName(dir, 0)) == fmt.Sprintf(before, 0); i++ {
		time.Sleep(10 * time.Millisecond)
	}
	cmd.Process.Signal(os.Interrupt)
	err := cmd.Wait()
	fixed := checkFiles(t, dir, files)
	if fixed == 0 || fixed < files && (exitCode(err) != 1 || !strings.Contains(out.String(), "interrupted before ")) {
		t.Errorf("%d files fixed, %v\n%s", fixed, err, out.String())
	}
}

// TestFixWithoutRaserr says what to do before it changes anything.
func TestFixWithoutRaserr(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	writeFiles(t, dir, 1)
	write(t, filepath.Join(dir, "go.mod"), "module example.com/client\n\ngo 1.25.0\n")
	write(t, filepath.Join(dir, "go.work"), "go 1.25.0\n\nuse .\n")
	out, err := run(dir, command(t), "-fix", ".")
	if exitCode(err) != 1 || !strings.Contains(out, "\n\tgo get example.com/ras/raserr@latest\n") {
		t.Errorf("%v\n%s", err, out)
	}
	if checkFiles(t, dir, 1) != 0 {
		t.Error("the file was changed")
	}
}

// TestFix fixes a file that a symbolic link names, one that is part of two packages
// (with and without tests), and one in which a report is left.
func TestFix(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	writeFiles(t, dir, 1)
	target := filepath.Join(dir, "target")
	if err := os.Rename(fileName(dir, 0), target); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("target", fileName(dir, 0)); err != nil {
		t.Skip(err)
	}
	write(t, filepath.Join(dir, "client_test.go"), "package client\n")
	write(t, filepath.Join(dir, "hangup.go"), "package client\n\nimport \"syscall\"\n\nfunc hangUp() error {\n\tif r, _, _ := dial0.Call(); r != 0 {\n\t\treturn syscall.Errno(r)\n\t}\n\treturn nil\n}\n")
	write(t, filepath.Join(dir, "left.go"), "package client\n\nimport \"fmt\"\n\nfunc left() error {\n\tr, _, _ := dial0.Call()\n\treturn fmt.Errorf(\"%d\", r)\n}\n")
	out, err := run(dir, command(t), "-fix", ".")
	if exitCode(err) != 3 || !strings.HasSuffix(out, "left.go:7:26: the code that RasDialW returned says little as a number: format the error that raserr.FromReturn makes of it, with %w (no fix: the code may be 0, and its error nil)\n") || strings.Count(out, "\n") != 1 {
		t.Errorf("%v, want one report that has no fix\n%s", err, out)
	}
	if info, err := os.Lstat(target); err != nil || info.Mode() != 0o640 || checkFiles(t, dir, 1) != 1 {
		t.Errorf("the file that the link names: %v, %v", info.Mode(), err)
	}
	if fixed := read(t, filepath.Join(dir, "hangup.go")); !strings.Contains(fixed, "\t\treturn raserr.FromReturn(r)\n") {
		t.Errorf("the file of two packages is not fixed:\n%s", fixed)
	}
}

// TestSystems has a file that is only for Windows and one that a tag asks for.
func TestSystems(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	writeFiles(t, dir, 2)
	write(t, fileName(dir, 1), "//go:build ras\n\n"+read(t, fileName(dir, 1)))
	if err := os.Rename(fileName(dir, 0), filepath.Join(dir, "file_windows.go")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "doc.go"), "package client\n")
	for _, test := range []struct {
		system string
		args   []string
		want   []string
	}{
		{"windows", []string{"-tags", "ras", "."}, []string{"file1.go:12:", "file_windows.go:10:"}},
		{"windows", []string{"-tags", "ras", "-skip", "lasterror", "."}, nil},
		{"windows", []string{"-rules", "number,lasterror", "."}, []string{"file_windows.go:10:"}},
		{"windows", []string{"-rules", "number", "."}, nil},
		{"windows", []string{"-rules", "numbers", "."}, []string{`unknown rule "numbers"`}},
		{"linux", []string{"."}, []string{"such as file_windows.go, are not checked: set GOOS=windows"}},
	} {
		out, _ := runFor(test.system, dir, command(t), test.args...)
		lines := strings.Count(out, dir) + strings.Count(out, "rascheck: ") + strings.Count(out, "unknown rule")
		if lines != len(test.want) {
			t.Errorf("%s %v: %d lines, want %d:\n%s", test.system, test.args, lines, len(test.want), out)
		}
		for _, want := range test.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s %v: no %q in\n%s", test.system, test.args, want, out)
			}
		}
	}
}

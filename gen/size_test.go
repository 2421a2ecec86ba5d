package main

import (
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

// BenchmarkLinkedSize prints what package raserr adds to programs, in bytes that are
// loaded into memory, and as a share of what it may: 1.8 times the bytes of the texts
// that a program can reach, and 4 KiB. A program that prints codes with package fmt can
// reach all that Error returns, and the names of the constants, which the verb %#v
// shows. One that calls Message or Remedy can reach what these return, too. Each
// program is compared with one that does the same with a syscall.Errno.
func BenchmarkLinkedSize(b *testing.B) {
	printed, messages, remedies := 0, 0, 0
	for c := range raserr.All() {
		printed += len(c.Error()) + len(strings.TrimPrefix(c.GoString(), "raserr."))
		messages += len(c.Message())
		remedies += len(c.Remedy())
	}
	for _, c := range []struct {
		name          string
		texts         int // bytes that can be reached
		without, with string
	}{
		{"print-and-compare", printed, program(printErrno, "syscall"), program(printCode, raserrPath)},
		{"Message", printed + messages, program(printErrno+printAgain, "syscall"), program(printCode+printMessage, raserrPath)},
		{"Remedy", printed + remedies, program(printErrno+printAgain, "syscall"), program(printCode+printRemedy, raserrPath)},
	} {
		b.Run(c.name, func(b *testing.B) {
			added := loadedSize(b, c.with) - loadedSize(b, c.without)
			for b.Loop() {
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(added, "added-bytes")
			b.ReportMetric(float64(c.texts), "text-bytes")
			b.ReportMetric(added/(1.8*float64(c.texts)+4<<10), "added/allowed")
		})
	}
}

// TestUnusedColumns shows that the linker leaves out the columns that a program does
// not reach: one that prints and compares codes has nothing of their messages and
// remedies.
func TestUnusedColumns(t *testing.T) {
	t.Parallel()
	f, err := elf.Open(buildProgram(t, program(printCode, raserrPath)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	symbols, err := f.Symbols()
	if err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{}
	for _, s := range symbols {
		if column, ok := strings.CutPrefix(s.Name, raserrPath+"."); ok {
			linked[column] = true
		}
	}
	for _, used := range []string{"codes", "errs", "texts", "names", "classes"} {
		if !linked[used] {
			t.Errorf("the program lacks %s", used)
		}
	}
	for _, unused := range []string{"messages", "remedies", "keywords", "symbols", "origins", "categoryNames", "descriptions", "actions"} {
		if linked[unused] {
			t.Errorf("the program has %s", unused)
		}
	}
}

const (
	raserrPath = "example.com/ras/raserr"
	printErrno = `
	err := error(syscall.Errno(len(os.Args)))
	fmt.Println(err, errors.Is(err, syscall.ENOENT))`
	printCode = `
	err := raserr.FromReturn(uintptr(len(os.Args)))
	fmt.Println(err, errors.Is(err, raserr.ErrPPPTimeout))`
	printAgain = `
	errno, _ := errors.AsType[syscall.Errno](err)
	fmt.Println(errno.Error())`
	printMessage = `
	code, _ := errors.AsType[raserr.Code](err)
	fmt.Println(code.Message())`
	printRemedy = `
	code, _ := errors.AsType[raserr.Code](err)
	fmt.Println(code.Remedy())`
)

// program is a program that imports what all of them do, and more.
func program(body string, imports ...string) string {
	return `package main

import (
	"errors"
	"fmt"
	"os"
	"` + strings.Join(imports, "\"\n\t\"") + `"
)

func main() {` + body + `
}
`
}

// loadedSize builds a program that may import package raserr, and adds up the
// sections that are loaded from its file.
func loadedSize(b *testing.B, text string) float64 {
	b.Helper()
	f, err := elf.Open(buildProgram(b, text))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var size uint64
	for _, s := range f.Sections {
		if s.Flags&elf.SHF_ALLOC != 0 && s.Type != elf.SHT_NOBITS {
			size += s.Size
		}
	}
	return float64(size)
}

func buildProgram(b testing.TB, text string) string {
	b.Helper()
	root, err := filepath.Abs("../raserr")
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	mod := "module size\n\ngo 1.26\n\nrequire example.com/ras/raserr v0.0.0\n\nreplace example.com/ras/raserr => " + root + "\n"
	for name, data := range map[string]string{"go.mod": mod, "main.go": text} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	cmd := exec.Command("go", "build", "-o", "program", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return filepath.Join(dir, "program")
}

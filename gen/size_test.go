package main

import (
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"example.com/ras/raserr"
)

// BenchmarkLinkedSize prints what package raserr adds to programs, in bytes that
// are loaded into memory, and as a share of what it may: 1.3 times the bytes of
// its messages and 8 KiB. The programs that it is compared with link log/slog as
// well, which the method LogValue needs, but for the last.
func BenchmarkLinkedSize(b *testing.B) {
	messages := 0
	for c := range raserr.All() {
		messages += len(c.Message())
	}
	const slogOnly = `_ "log/slog"`
	for _, c := range []struct {
		name             string
		imports, body    string // of the program without raserr
		rasImports, ours string // of the one with it
	}{
		{"print", slogOnly, printErrno, "", printCode},
		{"print-and-Message", slogOnly, printErrno, "", printCode + `
	code, _ := errors.AsType[raserr.Code](err)
	fmt.Println(code.Message())`},
		{"print-and-log", `"log/slog"`, printErrno + `
	slog.Error("x", "err", err)`, `"log/slog"`, printCode + `
	slog.Error("x", "err", err)`},
		{"print-without-slog", "", printErrno, "", printCode},
	} {
		b.Run(c.name, func(b *testing.B) {
			without := loadedSize(b, program(c.imports, "syscall", c.body))
			with := loadedSize(b, program(c.rasImports, "example.com/ras/raserr", c.ours))
			for b.Loop() {
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(messages), "message-bytes")
			b.ReportMetric(float64(with-without), "added-bytes")
			b.ReportMetric(float64(with-without)/(1.3*float64(messages)+8<<10), "added/allowed")
		})
	}
}

const (
	printErrno = `err := error(syscall.Errno(len(os.Args)))
	fmt.Println(err, errors.Is(err, syscall.ENOENT))`
	printCode = `err := raserr.FromReturn(uintptr(len(os.Args)))
	fmt.Println(err, errors.Is(err, raserr.ErrPPPTimeout))`
)

// program is a program that imports what all of them do, and two more.
func program(imports, pkg, body string) string {
	return `package main

import (
	"errors"
	"fmt"
	"os"
	` + imports + `
	"` + pkg + `"
)

func main() {
	` + body + `
}
`
}

// loadedSize builds a program that may import package raserr, and adds up the
// sections that are loaded from its file.
func loadedSize(b *testing.B, text string) uint64 {
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
	return size
}

func buildProgram(b *testing.B, text string) string {
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

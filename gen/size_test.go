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

// BenchmarkLinkedSize prints what package raserr adds to programs, in bytes that
// are loaded into memory, and as a share of what it may: 1.2 times the bytes of
// the texts that a program can reach, and 4 KiB. A program that prints codes with
// package fmt can reach all that Error returns, and the names of the constants,
// which the verb %#v shows. One that calls Message can reach what messages say
// beyond that, too. Each program is compared with one that does the same with a
// syscall.Errno. The last also links package raslog, and is compared with one
// that links log/slog; for it, no bound is set.
func BenchmarkLinkedSize(b *testing.B) {
	printed, messages := 0, 0
	for c := range raserr.All() {
		text := c.Error()
		_, headline, _ := strings.Cut(text, ": ")
		printed += len(text) + len(strings.TrimPrefix(c.GoString(), "raserr.Err"))
		messages += len(strings.TrimPrefix(c.Message(), headline))
	}
	for _, c := range []struct {
		name          string
		texts         int // bytes that can be reached; 0 for no bound
		without, with string
	}{
		{"print-and-compare", printed, program(printErrno, "syscall"), program(printCode, raserrPath)},
		{"print-compare-and-Message", printed + messages,
			program(printErrno+printAgain, "syscall"),
			program(printCode+printMessage, raserrPath)},
		{"print-compare-and-log", 0,
			program(printErrno+logErrno, "syscall", "log/slog"),
			program(printCode+logCode, raserrPath, raserrPath+"/raslog", "log/slog")},
	} {
		b.Run(c.name, func(b *testing.B) {
			added := loadedSize(b, c.with) - loadedSize(b, c.without)
			for b.Loop() {
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(added, "added-bytes")
			if c.texts > 0 {
				allowed := 1.2*float64(c.texts) + 4<<10
				b.ReportMetric(float64(c.texts), "text-bytes")
				b.ReportMetric(allowed, "allowed-bytes")
				b.ReportMetric(added/allowed, "added/allowed")
			}
		})
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
	logErrno = `
	slog.Error("x", "err", err)`
	logCode = `
	slog.Error("x", raslog.Attr("err", err))`
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

package main

import (
	"debug/elf"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"example.com/ras/raserr"
)

// BenchmarkLinkedSize prints what package raserr adds to a program that prints
// and compares an error, in bytes that are loaded into memory, and as a share of
// what it may: 1.3 times the bytes of its messages and 8 KiB. The program that
// it is compared with links log/slog as well, which method LogValue needs; the
// last figure is against one that does not.
func BenchmarkLinkedSize(b *testing.B) {
	with := loadedSize(b, `package main

import (
	"errors"
	"fmt"
	"os"

	"example.com/ras/raserr"
)

func main() {
	err := raserr.FromReturn(uintptr(len(os.Args)))
	fmt.Println(err, errors.Is(err, raserr.ErrPPPTimeout))
}
`)
	without := loadedSize(b, "package main\n\nimport _ \"log/slog\"\n"+errnoProgram)
	messages := 0
	for c := range raserr.All() {
		messages += len(c.Message())
	}
	for b.Loop() {
	}
	added := with - without
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(messages), "message-bytes")
	b.ReportMetric(float64(added), "added-bytes")
	b.ReportMetric(float64(added)/(1.3*float64(messages)+8<<10), "added/allowed")
	b.ReportMetric(float64(with-loadedSize(b, "package main\n"+errnoProgram)), "added-bytes-with-slog")
}

// errnoProgram is the program to compare with, less its package clause.
const errnoProgram = `
import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

func main() {
	err := error(syscall.Errno(len(os.Args)))
	fmt.Println(err, errors.Is(err, syscall.ENOENT))
}
`

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
	root, err := filepath.Abs("..")
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	mod := "module size\n\ngo 1.26\n\nrequire example.com/ras v0.0.0\n\nreplace example.com/ras => " + root + "\n"
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

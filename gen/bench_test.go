package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// syntheticHeader is a header of n codes with messages in comments above them, as
// message compilers write them.
func syntheticHeader(n int) string {
	var h strings.Builder
	for i := range n {
		fmt.Fprintf(&h, "//\n// MessageId: %s\n//\n// MessageText:\n//\n// Part %d of the system does not work%s.\n//\n",
			syntheticSymbol(i), i, strings.Repeat(" as it should", i%4))
		fmt.Fprintf(&h, "#define %s 0x%08XL\n\n", syntheticSymbol(i), syntheticCode(i))
	}
	return h.String()
}

// syntheticConstants is what stringer is run on: a package with the same codes.
func syntheticConstants(n int) string {
	var c strings.Builder
	c.WriteString("package codes\n\ntype Code uint32\n\nconst (\n")
	for i := range n {
		fmt.Fprintf(&c, "\t%s Code = %d\n", syntheticSymbol(i), syntheticCode(i))
	}
	c.WriteString(")\n")
	return c.String()
}

func syntheticSymbol(i int) string {
	return fmt.Sprintf("ERROR_PART_%d_FAILED%s", i, strings.Repeat("_AGAIN", i%3))
}

// syntheticCode is close to its neighbours first, and farther and farther from them then.
func syntheticCode(i int) int { return i + i*i/16 }

// BenchmarkStringer compares the command with stringer on the same constants, both as
// whole processes that write their files. A ratio of 1 is allowed.
func BenchmarkStringer(b *testing.B) {
	gen := buildCommand(b, "gen", ".")
	stringer := buildCommand(b, "stringer", "golang.org/x/tools/cmd/stringer")
	for _, n := range []int{10, 335, 7134} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			fill(b, dir, map[string]string{
				"codes.h":        syntheticHeader(n),
				"codes/codes.go": syntheticConstants(n),
				"codes/go.mod":   "module example.org/codes\n\ngo 1.26\n",
			})
			compareRuns(b,
				func() time.Duration {
					return timed(b, dir, gen, "-source", "codes.h", "-o", b.TempDir(), "-package", "codes")
				},
				func() time.Duration {
					os.Remove(filepath.Join(dir, "codes", "code_string.go"))
					return timed(b, filepath.Join(dir, "codes"), stringer, "-type=Code")
				})
		})
	}
}

// BenchmarkGrowth compares the command on 7,130 codes with that on a tenth: a ratio of
// 11 is allowed.
func BenchmarkGrowth(b *testing.B) {
	gen := buildCommand(b, "gen", ".")
	dir := b.TempDir()
	fill(b, dir, map[string]string{"few.h": syntheticHeader(713), "many.h": syntheticHeader(7130)})
	run := func(header string) func() time.Duration {
		return func() time.Duration {
			return timed(b, dir, gen, "-source", header, "-o", b.TempDir(), "-package", "codes")
		}
	}
	compareRuns(b, run("many.h"), run("few.h"))
}

// compareRuns reports the fastest run of each of two commands, which other processes
// disturb the least, and the ratio of the two.
func compareRuns(b *testing.B, ours, theirs func() time.Duration) {
	fastest, fastestOther := ours(), theirs()
	for b.Loop() {
		fastest = min(fastest, ours())
		fastestOther = min(fastestOther, theirs())
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(fastest.Seconds()*1000, "ms")
	b.ReportMetric(fastestOther.Seconds()*1000, "other-ms")
	b.ReportMetric(fastest.Seconds()/fastestOther.Seconds(), "ratio")
}

// BenchmarkGenerators compares the package of 335 codes that the command makes with
// those that other generators make of the same constants: the time to make it and to
// build it again after a change, and the bytes that it adds to a program that prints a
// code. It downloads the others, and runs only where RASERR_LONG is set.
func BenchmarkGenerators(b *testing.B) {
	if os.Getenv("RASERR_LONG") == "" {
		b.Skip("downloads other generators; set RASERR_LONG to run it")
	}
	const codes = 335
	enum := "package codes\n\n// ENUM(\n"
	for i := range codes {
		enum += fmt.Sprintf("// %s = %d\n", syntheticSymbol(i), syntheticCode(i))
	}
	enum += "// )\ntype Code uint32\n"
	for _, g := range []struct {
		name, command, source string
		args                  []string
		output                string
	}{
		{"gen", buildCommand(b, "gen", "."), "", []string{"-source", "../codes.h", "-package", "codes"}, "zcodes.go"},
		{"stringer", buildCommand(b, "stringer", "golang.org/x/tools/cmd/stringer"), syntheticConstants(codes), []string{"-type=Code"}, "code_string.go"},
		{"enumer", installCommand(b, "github.com/dmarkham/enumer@v1.6.3"), syntheticConstants(codes), []string{"-type=Code"}, "code_enumer.go"},
		{"go-enum", installCommand(b, "github.com/abice/go-enum@v0.9.5"), enum, []string{"-f", "codes.go"}, "codes_enum.go"},
	} {
		b.Run(g.name, func(b *testing.B) {
			dir := b.TempDir()
			fill(b, dir, map[string]string{
				"codes.h":         syntheticHeader(codes),
				"go.mod":          "module example.org/other\n\ngo 1.26\n",
				"codes/doc.go":    "package codes\n",
				"with/main.go":    "package main\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\n\t\"example.org/other/codes\"\n)\n\nfunc main() { fmt.Println(codes.Code(len(os.Args))) }\n",
				"without/main.go": "package main\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\n\nfunc main() { fmt.Println(len(os.Args)) }\n",
			})
			if g.source != "" {
				fill(b, dir, map[string]string{"codes/codes.go": g.source})
			}
			made, built := time.Duration(1<<62), time.Duration(1<<62)
			for b.Loop() {
				os.Remove(filepath.Join(dir, "codes", g.output))
				made = min(made, timed(b, filepath.Join(dir, "codes"), g.command, g.args...))
				fill(b, dir, map[string]string{"codes/doc.go": fmt.Sprintf("package codes\n\nconst change = %d\n", time.Now().UnixNano())})
				built = min(built, timed(b, dir, "go", "build", "./codes"))
			}
			timed(b, dir, "go", "build", "-o", "bin/", "./with", "./without")
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(made.Seconds()*1000, "make-ms")
			b.ReportMetric(built.Seconds()*1000, "rebuild-ms")
			b.ReportMetric(fileSize(b, dir, "with")-fileSize(b, dir, "without"), "added-bytes")
		})
	}
}

func fileSize(b *testing.B, dir, name string) float64 {
	info, err := os.Stat(filepath.Join(dir, "bin", name))
	if err != nil {
		b.Fatal(err)
	}
	return float64(info.Size())
}

// timed runs a command and returns how long it took.
func timed(b *testing.B, dir, command string, args ...string) time.Duration {
	cmd := exec.Command(command, args...)
	cmd.Dir = dir
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", command, err, out)
	}
	return time.Since(start)
}

func buildCommand(b *testing.B, name, pkg string) string {
	file := filepath.Join(b.TempDir(), name+".exe")
	if out, err := exec.Command("go", "build", "-o", file, pkg).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return file
}

// installCommand downloads a command and returns its file.
func installCommand(b *testing.B, version string) string {
	dir := b.TempDir()
	cmd := exec.Command("go", "install", version)
	cmd.Env = append(os.Environ(), "GOBIN="+dir, "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Skipf("go install %s: %v\n%s", version, err, out)
	}
	path, _, _ := strings.Cut(version, "@")
	return filepath.Join(dir, filepath.Base(path))
}

// fill writes files into a directory.
func fill(b *testing.B, dir string, files map[string]string) {
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			b.Fatal(err)
		}
	}
}

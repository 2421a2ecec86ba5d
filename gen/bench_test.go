package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// syntheticLists makes an article and a table of names for n codes. Numbers,
// symbols and messages vary in length as real ones do, and every third code is
// missing, so that the table of the output is sparse in places.
func syntheticLists(n int) (article, names string) {
	var a, t strings.Builder
	a.WriteString("Codes of a very large machine\n\n")
	t.WriteString("code\tsymbol\theader\tavailability\n")
	for i := range n {
		code := 600 + i + i/2
		fmt.Fprintf(&a, "%d\n\nPart %d of the machine does not answer%s. Look at it, e.g. with a lamp.\n\n",
			code, i, strings.Repeat(" any more", i%4))
		fmt.Fprintf(&t, "%d\tERROR_PART_%d_DOES_NOT_ANSWER%s\tmachine.h\t\n", code, i, strings.Repeat("_AT_ALL", i%3))
	}
	return a.String(), t.String()
}

// BenchmarkHeader compares the command on winerror.h with stringer on as many
// constants, as BenchmarkStringer does. The header is the real one where the
// environment has a folder of them, see headersVariable; otherwise it is made, of the
// same size and in the same manner. A ratio of 1.5 and 150 MiB are allowed. It runs
// first, before this process grows: Linux counts that for those that it starts.
func BenchmarkHeader(b *testing.B) {
	command := buildCommand(b, "gen", ".")
	stringer := buildCommand(b, "stringer", "golang.org/x/tools/cmd/stringer")
	dir := b.TempDir()
	header := filepath.Join(dir, "winerror.h")
	if real := os.Getenv(headersVariable); real != "" {
		header = filepath.Join(real, "winerror.h")
	} else {
		write(b, header, syntheticHeader(7134))
	}
	args := []string{"-source", header, "-words", "-only", "!(FACILITY|SEVERITY)_.*|.*_(FIRST|LAST|BASE|MASK)|WSABASEERR",
		"-package", "codes", "-o"}
	made := b.TempDir()
	timed(b, made, "zcodes.go", command, append(args, made)...)
	constants, err := constantsOf(filepath.Join(made, "zcodes.go"))
	if err != nil {
		b.Fatal(err)
	}
	write(b, filepath.Join(dir, "codes.go"), constants)
	write(b, filepath.Join(dir, "go.mod"), "module example.org/codes\n\ngo 1.26\n")
	var ours, theirs time.Duration
	peak, runs := 0.0, 0
	for b.Loop() {
		os.Remove(filepath.Join(dir, "code_string.go"))
		c := measure(b, made, command, append(args, b.TempDir())...)
		ours, peak = ours+c.wall, max(peak, c.peak)
		theirs += timed(b, dir, "code_string.go", stringer, "-type=Code")
		runs++
	}
	b.ReportMetric(ours.Seconds()*1000/float64(runs), "gen-ms")
	b.ReportMetric(theirs.Seconds()*1000/float64(runs), "stringer-ms")
	b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ratio")
	b.ReportMetric(peak, "peak-KiB")
}

// syntheticHeader is a header of n codes with messages in comments above them, as
// message compilers write them.
func syntheticHeader(n int) string {
	var h strings.Builder
	for i := range n {
		code := uint32(i)
		if i%2 == 1 {
			code = 0x80090000 + uint32(i)*7
		}
		fmt.Fprintf(&h, "//\n// MessageId: ERROR_PART_%d_FAILED%s\n//\n// MessageText:\n//\n// Part %[1]d of the system does not work%[3]s.\n//\n",
			i, strings.Repeat("_AGAIN", i%3), strings.Repeat(" as it should", i%4))
		fmt.Fprintf(&h, "#define ERROR_PART_%d_FAILED%s 0x%08XL\n\n", i, strings.Repeat("_AGAIN", i%3), code)
	}
	return h.String()
}

// BenchmarkChain measures how time and memory grow with the number of codes:
// from the bytes of the lists to those of the files, and as a whole command.
// From 10,000 codes to 100,000, neither may grow more than elevenfold.
func BenchmarkChain(b *testing.B) {
	command := buildCommand(b, "gen", ".")
	counts, costs := []int{335, 1_000, 10_000, 100_000}, map[int]cost{}
	for _, n := range counts { // before this process grows
		article, names := syntheticLists(n)
		costs[n] = bestOfThree(b, command, article, names)
	}
	for _, n := range counts {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			article, names := syntheticLists(n)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for b.Loop() {
				syntheticChain(b, article, names)
			}
			runtime.ReadMemStats(&after)
			codes := float64(b.N) * float64(n)
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/codes, "ns/code")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/codes, "B/code")
			c := costs[n]
			b.ReportMetric(c.peak, "peak-KiB")
			b.ReportMetric(c.cpu.Seconds(), "cpu-s")
			b.ReportMetric(c.wall.Seconds(), "wall-s")
		})
	}
	b.Run("100000-to-10000", func(b *testing.B) {
		for b.Loop() {
		}
		few, many := costs[10_000], costs[100_000]
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(many.peak/few.peak, "peak-ratio")
		b.ReportMetric(many.cpu.Seconds()/few.cpu.Seconds(), "cpu-ratio")
		b.ReportMetric(many.wall.Seconds()/few.wall.Seconds(), "wall-ratio")
	})
}

// cost is what a run of the command took: the most memory that it had in KiB,
// the time of the processor, and that of the clock.
type cost struct {
	peak      float64
	cpu, wall time.Duration
}

// bestOfThree runs the command three times and returns the least of each cost,
// which is what other processes on the machine disturb the least.
func bestOfThree(b *testing.B, command, article, names string) cost {
	best := runCommand(b, command, article, names)
	for range 2 {
		c := runCommand(b, command, article, names)
		best = cost{min(best.peak, c.peak), min(best.cpu, c.cpu), min(best.wall, c.wall)}
	}
	return best
}

func syntheticChain(b *testing.B, article, names string) {
	var problems problem.Problems
	c := catalog.Options{}.New([]*source.List{
		source.Read("list.txt", source.Article, strings.NewReader(article), &problems),
		source.Read("names.tsv", source.Table, strings.NewReader(names), &problems),
	}, &problems)
	if problems.Len() > 0 {
		b.Fatal(problems.Text(nil, 5))
	}
	if _, err := emit.Files(c, emit.Options{Package: "machineerr", Prefix: "machine error"}); err != nil {
		b.Fatal(err)
	}
}

func runCommand(b *testing.B, command, article, names string) cost {
	dir := b.TempDir()
	write(b, filepath.Join(dir, "list.txt"), article)
	write(b, filepath.Join(dir, "names.tsv"), names)
	return measure(b, dir, command, "-source", "list.txt", "-source", "names.tsv", "-o", "machineerr")
}

// measure runs a command and returns what it took.
func measure(b *testing.B, dir, command string, args ...string) (c cost) {
	cmd := exec.Command(command, args...)
	cmd.Dir = dir
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	c.wall = time.Since(start)
	c.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	// Systems have different types for this, and some no such field.
	usage := reflect.Indirect(reflect.ValueOf(cmd.ProcessState.SysUsage()))
	if usage.Kind() == reflect.Struct {
		if most := usage.FieldByName("Maxrss"); most.IsValid() {
			c.peak = float64(most.Int())
		}
	}
	return c
}

// BenchmarkStringer compares the command on the real lists with stringer on the
// same constants, both as whole processes that write their files: with stringer
// on a package of nothing but these constants, run for the first time and again,
// when its output is there and has an import to load, and on package raserr
// itself. A ratio of one half is allowed for the first, where stringer has nothing
// to load, and of 0.15 for the last.
func BenchmarkStringer(b *testing.B) {
	command := buildCommand(b, "gen", ".")
	stringer := buildCommand(b, "stringer", "golang.org/x/tools/cmd/stringer")
	raserr, err := filepath.Abs("../raserr")
	if err != nil {
		b.Fatal(err)
	}
	constants := func(dir string) error {
		return os.WriteFile(filepath.Join(dir, "codes.go"), []byte(constantsForStringer(b)), 0o666)
	}
	for _, c := range []struct {
		name  string
		fill  func(dir string) error
		again bool
	}{
		{"constants", constants, false},
		{"constants-again", constants, true},
		{"raserr", func(dir string) error { return os.CopyFS(dir, os.DirFS(raserr)) }, false},
	} {
		b.Run(c.name, func(b *testing.B) {
			dir := b.TempDir()
			if err := c.fill(dir); err != nil {
				b.Fatal(err)
			}
			if _, err := os.Stat(filepath.Join(dir, "go.mod")); err != nil {
				write(b, filepath.Join(dir, "go.mod"), "module example.org/codes\n\ngo 1.26\n")
			}
			var ours, theirs time.Duration
			runs := 0
			for b.Loop() {
				if !c.again {
					os.Remove(filepath.Join(dir, "code_string.go"))
				}
				ours += timed(b, b.TempDir(), "zcodes.go", command, "-package", "raserr")
				theirs += timed(b, dir, "code_string.go", stringer, "-type=Code")
				runs++
			}
			b.ReportMetric(ours.Seconds()*1000/float64(runs), "gen-ms")
			b.ReportMetric(theirs.Seconds()*1000/float64(runs), "stringer-ms")
			b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ratio")
		})
	}
}

// constantsOf is a package with the constants of a generated file.
func constantsOf(file string) (string, error) {
	data, err := os.ReadFile(file)
	var code strings.Builder
	code.WriteString("package codes\n\ntype Code uint32\n\n")
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "const Err") && strings.Contains(line, " Code = ") {
			code.WriteString(line)
		}
	}
	return code.String(), err
}

// constantsForStringer is a package with the constants of the embedded lists.
func constantsForStringer(b *testing.B) string {
	var problems problem.Problems
	c := catalog.Options{}.New(readLists(new(cheader.Reader), defaultInputs(), nil, &problems), &problems)
	if problems.Len() > 0 {
		b.Fatal(problems.Text(nil, 5))
	}
	var code strings.Builder
	code.WriteString("package codes\n\ntype Code uint32\n\nconst (\n")
	for _, e := range c.Entries {
		fmt.Fprintf(&code, "\t%s Code = %d\n", e.Name, e.Code)
	}
	code.WriteString(")\n")
	return code.String()
}

// timed runs a command that makes a file, and returns how long it took.
func timed(b *testing.B, dir, file, command string, args ...string) time.Duration {
	file = filepath.Join(dir, filepath.FromSlash(file))
	cmd := exec.Command(command, args...)
	cmd.Dir = dir
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	took := time.Since(start)
	if _, err := os.Stat(file); err != nil {
		b.Fatal(err)
	}
	return took
}

func buildCommand(b *testing.B, name, pkg string) string {
	file := filepath.Join(b.TempDir(), name+".exe")
	if out, err := exec.Command("go", "build", "-o", file, pkg).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return file
}

func write(b *testing.B, name, text string) {
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		b.Fatal(err)
	}
}

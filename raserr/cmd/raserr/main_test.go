package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"example.com/ras/raserr"
)

var update = flag.Bool("update", false, "write the expected outputs anew; read what changes")

// mainVariable makes the test binary be the command.
const mainVariable = "RASERR_TEST_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(mainVariable) != "" {
		main()
		return
	}
	if log := os.Getenv(wevtutilVariable); log != "" {
		os.Exit(wevtutil(log, os.Args[1:]))
	}
	os.Exit(m.Run())
}

// runOn runs the command in this process.
func runOn(stdin string, args ...string) (stdout, stderr string, status int) {
	return runWide(0, stdin, args...)
}

// runWide runs it on a terminal with columns that may be filled, or in a pipe for 0.
func runWide(columns int, stdin string, args ...string) (stdout, stderr string, status int) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err, columns)
	return out.String(), err.String(), status
}

// TestSessions compares what commands print with testdata/*.txt, which look as in a
// terminal: "$ raserr ARGUMENT...", output, errors, and the exit status if it is not 0.
// The output goes to a pipe, or after a line "# N columns" to a terminal.
func TestSessions(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			want := readText(t, name)
			got := replay(t, want)
			if *update {
				write(t, name, got)
				return
			}
			compare(t, got, want)
		})
	}
}

// replay runs all commands of a session again.
func replay(t *testing.T, session string) string {
	var b strings.Builder
	columns := 0
	for line := range strings.Lines(session) {
		if n, err := fmt.Sscanf(line, "# %d columns", &columns); n == 1 && err == nil {
			b.WriteString(line)
			columns-- // the last stays free
			continue
		}
		command, ok := strings.CutPrefix(line, "$ raserr")
		if !ok {
			continue
		}
		stdout, stderr, status := runWide(columns, "", arguments(t, command)...)
		b.WriteString(line)
		b.WriteString(withoutSystemText(stdout))
		b.WriteString(stderr)
		if status != exitFound {
			b.WriteString("[exit status " + string(rune('0'+status)) + "]\n")
		}
	}
	return b.String()
}

// arguments splits a command line as a shell does, with double quotes only.
func arguments(t *testing.T, line string) []string {
	var args []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			args = append(args, part)
		} else {
			args = append(args, strings.Fields(part)...)
		}
	}
	if strings.Count(line, `"`)%2 != 0 {
		t.Fatalf("quotes of %q do not match", line)
	}
	return args
}

// withoutSystemText removes Windows' own texts on Windows, which the sessions were
// not written on.
func withoutSystemText(stdout string) string {
	if runtime.GOOS != "windows" {
		return stdout
	}
	var b strings.Builder
	inside := false
	for _, line := range strings.SplitAfter(stdout, "\n") {
		inside = strings.HasPrefix(line, "  Windows") || inside && strings.HasPrefix(line, "    ")
		if !inside {
			before, _, cut := strings.Cut(line, `,"system_message":`)
			b.WriteString(before)
			if cut {
				b.WriteString("}\n")
			}
		}
	}
	return b.String()
}

// TestColumns runs through all codes and the usage: no line is too wide for a terminal,
// and none has a space at its end.
func TestColumns(t *testing.T) {
	var args []string
	for n := range 1000 {
		args = append(args, fmt.Sprint(n))
	}
	for c := range raserr.All() {
		args = append(args, fmt.Sprintf("%d", c))
	}
	for _, columns := range []int{39, 79, 119} {
		stdout, _, _ := runWide(columns, "", args...)
		list, _, _ := runWide(columns, "", "-list")
		help, _, _ := runWide(columns, "", "-h")
		for _, line := range strings.Split(stdout+list+help, "\n") {
			if widthOf(line) > columns || strings.TrimRight(line, " ") != line || strings.Contains(line, "\x1b") {
				t.Errorf("%d columns: %q", columns, line)
			}
		}
	}
}

// TestUsageIsPackageComment compares the usage with what go doc shows.
func TestUsageIsPackageComment(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, usage(), "\n"+file.Doc.Text())
}

// TestUsageFlags shows that the usage has each flag.
func TestUsageFlags(t *testing.T) {
	for _, name := range flagNames() {
		if !regexp.MustCompile(`\n  - ` + name + `[ :]`).MatchString(usage()) {
			t.Errorf("the usage lacks %s", name)
		}
	}
}

// TestUsageFields shows that the usage has each field of JSON.
func TestUsageFields(t *testing.T) {
	names := []nameCount{{"name", 1}}
	all, err := json.Marshal(object{"file", 1, "text", event{"time", "computer", "user", "connection"},
		1, "hex", -1, "symbol", "header", "constant", "message", "category", true, true, true,
		"remedy", "symbol", "message", 1, "first", "last", names, names, names})
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(all, &fields); err != nil {
		t.Fatal(err)
	}
	for name := range fields {
		if !regexp.MustCompile(`\n  - ([a-z_]+, )*` + name + `[:,]`).MatchString(usage()) {
			t.Errorf("the usage lacks the field %s", name)
		}
	}
}

// TestUsageCategories shows that the usage lists all categories.
func TestUsageCategories(t *testing.T) {
	_, list, _ := strings.Cut(usage(), "The categories are ")
	list, _, _ = strings.Cut(list, ".")
	listed := strings.FieldsFunc(strings.ReplaceAll(list, " and ", " "), func(r rune) bool { return strings.ContainsRune(", \n", r) })
	var want []string
	for category := range raserr.Categories() {
		want = append(want, category.String())
	}
	if !slices.Equal(listed, want) {
		t.Errorf("the usage lists %q, want %q", listed, want)
	}
}

func readText(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// compare reports the first line in which two outputs differ.
func compare(t *testing.T, got, want string) {
	t.Helper()
	gotLines, wantLines := strings.SplitAfter(got, "\n"), strings.SplitAfter(want, "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		g, w := lineAt(gotLines, i), lineAt(wantLines, i)
		if g != w {
			t.Errorf("line %d is\n%q, want\n%q", i+1, g, w)
			return
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

package main

import (
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestBad runs the command on each of testdata/bad. In these archives,
//
//   - args has the command line, one argument a line;
//   - want has the exact standard error;
//   - status has the exit status, and is left out if it is 1;
//   - stdin has standard input;
//   - a file whose name ends in .escaped is written without that, and with the
//     backslash escapes of Go strings replaced by their characters;
//   - all others are files that are there, in the directory that the command
//     runs in.
//
// Whatever is wrong, the command must leave that directory as it was. Archives
// whose name begins with system have a message of the operating system.
func TestBad(t *testing.T) {
	names, err := filepath.Glob("../testdata/bad/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) < 45 {
		t.Fatalf("only %d bad inputs in ../testdata/bad", len(names))
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := strings.TrimSuffix(filepath.Base(name), ".txtar")
		t.Run(base, func(t *testing.T) {
			if strings.HasPrefix(base, "system") && (runtime.GOOS == "windows" || runtime.GOOS == "plan9") {
				t.Skip("the texts expected are those of Unix")
			}
			testBad(t, archive)
		})
	}
}

func testBad(t *testing.T, archive *txtar.Archive) {
	c := badCase{status: 1}
	for _, f := range archive.Files {
		c.take(t, f)
	}
	if len(strings.TrimSpace(string(archive.Comment))) == 0 || c.want == "" {
		t.Fatal("the archive lacks its comment or the file want")
	}
	t.Chdir(t.TempDir())
	writeFiles(t, ".", c.files)
	before := tree(t, ".")

	got := runGen(c.stdin, c.args...)
	if got.status != c.status {
		t.Errorf("exit status %d, want %d", got.status, c.status)
	}
	if got.stderr != c.want {
		t.Errorf("standard error:\n%s\nwant:\n%s", got.stderr, c.want)
	}
	if got.stdout != "" {
		t.Errorf("standard output:\n%s\nwant none", got.stdout)
	}
	after := tree(t, ".")
	if !maps.Equal(after, before) {
		t.Errorf("the files are now %q, they were %q",
			slices.Sorted(maps.Keys(after)), slices.Sorted(maps.Keys(before)))
	}
}

type badCase struct {
	args   []string
	stdin  string
	files  []txtar.File
	want   string
	status int
}

func (c *badCase) take(t *testing.T, f txtar.File) {
	var err error
	text := string(f.Data)
	switch f.Name {
	case "args":
		c.args = strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	case "want":
		c.want = text
	case "stdin":
		c.stdin = text
	case "status":
		c.status, err = strconv.Atoi(strings.TrimSpace(text))
	default:
		if name, ok := strings.CutSuffix(f.Name, ".escaped"); ok {
			f.Name = name
			f.Data, err = unescape(text)
		}
		c.files = append(c.files, f)
	}
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
}

func unescape(text string) ([]byte, error) {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		unquoted, err := strconv.Unquote(`"` + line + `"`)
		if err != nil {
			return nil, err
		}
		lines[i] = unquoted
	}
	return []byte(strings.Join(lines, "\n")), nil
}

// TestBadIsDeterministic runs a list with problems of many kinds again and
// again: the order of their lines does not depend on that of a map.
func TestBadIsDeterministic(t *testing.T) {
	t.Chdir(t.TempDir())
	list := "code\tsymbol\tmessage\tcategory\n" +
		"3\tA_B\tThree.\tx\n2\tAB\tTwo.\ty\n1\t\tOne.\tz\n4\tA__B\t\t\n"
	categories := "category\tdescription\nx\tOne.\nv\tTwo.\nu\tThree.\n"
	writeFiles(t, ".", []txtar.File{
		{Name: "list.tsv", Data: []byte(list)},
		{Name: "categories.tsv", Data: []byte(categories)},
	})
	args := []string{"-source", "list.tsv", "-source", "categories.tsv", "-o", "out"}
	first := runGen("", args...)
	if n := strings.Count(first.stderr, "\n"); n < 6 {
		t.Fatalf("%d problems, want more to compare:\n%s", n, first.stderr)
	}
	for range 50 {
		if again := runGen("", args...); again != first {
			t.Fatalf("first:\n%s\nthen:\n%s", first.stderr, again.stderr)
		}
	}
}

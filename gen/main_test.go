package main

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// result is what a run of the command showed.
type result struct {
	status         int
	stdout, stderr string
}

// runGen runs the command in the current directory.
func runGen(stdin string, args ...string) result {
	var stdout, stderr bytes.Buffer
	status := run(args, strings.NewReader(stdin), &stdout, &stderr)
	return result{status, stdout.String(), stderr.String()}
}

// runWell runs the command and expects it to succeed without a word.
func runWell(t *testing.T, args ...string) {
	t.Helper()
	if got := runGen("", args...); got != (result{}) {
		t.Fatalf("gen %s: exit status %d\nstandard output:\n%s\nstandard error:\n%s",
			strings.Join(args, " "), got.status, got.stdout, got.stderr)
	}
}

// writeFiles writes files, with the directories they need, below a directory.
func writeFiles(t *testing.T, dir string, files []txtar.File) {
	t.Helper()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// tree returns the contents of all files below a directory, by their names, and
// "directory" for the directories.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			files[name] = "directory"
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// busyList is a list of one code.
const busyList = "code\tsymbol\tmessage\n1\tLINE_BUSY\tThe line is busy.\n"

func inDirWithList(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	writeFiles(t, ".", []txtar.File{{Name: "list.tsv", Data: []byte(busyList)}})
}

func TestHelp(t *testing.T) {
	got := runGen("", "-h")
	if got.status != 0 || got.stderr != "" {
		t.Errorf("exit status %d, standard error %q", got.status, got.stderr)
	}
	for _, flag := range []string{"source FILE", "only REGEXP", "words", "o DIR", "package NAME", "prefix TEXT", "type TYPE", "check", "v", "h"} {
		line := regexp.MustCompile(`(?m)^\t-` + flag + `\s{2,}\S`)
		if !line.MatchString(got.stdout) {
			t.Errorf("no line that explains -%s in\n%s", flag, got.stdout)
		}
		if name, _, _ := strings.Cut(flag, " "); name != "h" && !strings.Contains(got.stdout, "[-"+name) {
			t.Errorf("no [-%s in the usage line of\n%s", name, got.stdout)
		}
	}
}

// TestHelpTables shows that the columns of every kind of table are explained, each
// column by name.
func TestHelpTables(t *testing.T) {
	help := runGen("", "-h").stdout
	for _, columns := range []string{
		"code and any of symbol, message, short (", "word, go: ", "category, description and optionally action: ", "header, part: ", "subject, scope and optionally hint, in one row",
		"source, title and optionally link: ",
	} {
		if !strings.Contains(help, "\n\t"+columns) {
			t.Errorf("no line that explains the columns %s in\n%s", columns, help)
		}
	}
}

func TestVerbose(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, ".", txtar.Parse([]byte(`
-- lists/modem.txt --
Codes of the modem
Home > Support > Codes

1

The line is bussy.

Note This happens on Mondays.

2

Nobody answers.



All rights reserved.
Was this page helpful?
-- lists/corrections.tsv --
code	message	why
1	The line is busy.	The list misspells "busy".
-- lists/names.tsv --
code	symbol	category
1	LINE_BUSY	line
2	NO_ANSWER	line
-- lists/words.tsv --
word	go
BUSY	Busy
-- lists/categories.tsv --
category	description
line	The phone line does not work.
-- lists/sources.tsv --
source	title
modem.txt	the modem's manual
`)).Files)
	want := result{stderr: `lists/modem.txt: 2 codes, 1 note, lines 1-2 skipped, lines 16-17 skipped
lists/corrections.tsv: 1 code
lists/names.tsv: 2 codes
lists/words.tsv: 1 word
lists/categories.tsv: 1 category
lists/sources.tsv: 1 title
1: modem.txt overridden by corrections.tsv: The list misspells "busy".
codes in all: 2
written to modemerr
`}
	got := runGen("", "-v", "-o", "modemerr",
		"-source", "lists/modem.txt", "-source", "lists/corrections.tsv", "-source", "lists/names.tsv",
		"-source", "lists/words.tsv", "-source", "lists/categories.tsv", "-source", "lists/sources.tsv")
	if got != want {
		t.Errorf("got exit status %d, output %q and messages\n%swant\n%s", got.status, got.stdout, got.stderr, want.stderr)
	}
}

func TestStdinAsSource(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct{ name, source, stdin string }{
		{"table", "table:-", busyList},
		{"header", "header:-", "#define LINE_BUSY 1\n/* The line is busy. */\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := runGen(c.stdin, "-source", c.source, "-o", c.name+"err"); got != (result{}) {
				t.Fatalf("%+v", got)
			}
			code, err := os.ReadFile(c.name + "err/zcodes.go")
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(string(code), "// Code generated by gen; DO NOT EDIT.\n//\n// It is made from stdin.\n\n") {
				t.Errorf("the first lines do not name standard input:\n%.100s", code)
			}
		})
	}
}

// TestFormatBeforeName shows that a format before the name counts more than the
// extension.
func TestFormatBeforeName(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, ".", []txtar.File{{Name: "list.txt", Data: []byte(busyList)}})
	runWell(t, "-source", "table:list.txt", "-o", "busyerr")
}

// TestDefaults runs the command with as few flags as possible.
func TestDefaults(t *testing.T) {
	cases := []struct {
		name string
		args []string
		made string // the directory where the files should be
		line string // of zcodes.go
	}{
		{"the current directory names the package", []string{"-source", "../list.tsv"}, ".", "package modemerr"},
		{"its name without err begins Error texts", []string{"-source", "../list.tsv"}, ".", `const prefix = "modem error"`},
		{"a package that is called err", []string{"-source", "../list.tsv", "-package", "err"}, ".", `const prefix = "error"`},
		{"a name without err at its end", []string{"-source", "../list.tsv", "-package", "modem"}, ".", `const prefix = "modem error"`},
		{"the directory of -o names the package", []string{"-source", "../list.tsv", "-o", "a/lineerr/"}, "a/lineerr", "package lineerr"},
		{"the embedded lists", []string{"-o", "."}, ".", "package modemerr"},
		{"the embedded lists where raserr is", nil, "raserr", "package raserr"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			writeFiles(t, dir, []txtar.File{
				{Name: "list.tsv", Data: []byte(busyList)},
				{Name: "modemerr/" + c.made + "/doc.txt"},
			})
			t.Chdir(filepath.Join(dir, "modemerr"))
			runWell(t, c.args...)
			code, err := os.ReadFile(filepath.Join(c.made, "zcodes.go"))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(code), "\n"+c.line+"\n") {
				t.Errorf("no line %q in\n%.2000s", c.line, code)
			}
			if _, err := os.Stat(filepath.Join(c.made, "CODES.md")); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestPrefixFlag(t *testing.T) {
	inDirWithList(t)
	runWell(t, "-source", "list.tsv", "-o", "out", "-prefix", "Fehler")
	code, err := os.ReadFile("out/zcodes.go")
	if err != nil {
		t.Fatal(err)
	}
	if want := "\t\"Fehler 1: The line is busy\",\n"; !strings.Contains(string(code), want) {
		t.Errorf("no text %q in\n%s", want, code)
	}
}

func TestCheck(t *testing.T) {
	inDirWithList(t)
	const differs = "gen: out is not what would be written; run without -check to write it\n"

	got := runGen("", "-check", "-source", "list.tsv", "-o", "out")
	if want := (result{1, "out/zcodes.go: missing\nout/CODES.md: missing\n", differs}); got != want {
		t.Errorf("without files: %+v, want %+v", got, want)
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("-check made the directory")
	}

	runWell(t, "-source", "list.tsv", "-o", "out")
	before := tree(t, ".")
	runWell(t, "-check", "-source", "list.tsv", "-o", "out")

	list := strings.Replace(busyList, "is busy", "is engaged", 1)
	writeFiles(t, ".", []txtar.File{{Name: "list.tsv", Data: []byte(list)}})
	before["list.tsv"] = list
	got = runGen("", "-check", "-source", "list.tsv", "-o", "out")
	if got.status != 1 || got.stderr != differs {
		t.Errorf("with another message: exit status %d, %q", got.status, got.stderr)
	}
	for _, line := range []string{
		"--- out/zcodes.go",
		"+++ out/zcodes.go (as generated)",
		"-	// ErrLineBusy is LINE_BUSY: The line is busy.",
		"+	// ErrLineBusy is LINE_BUSY: The line is engaged.",
		"--- out/CODES.md",
		"+++ out/CODES.md (as generated)",
	} {
		if !strings.Contains("\n"+got.stdout, "\n"+line+"\n") {
			t.Errorf("no line %q in\n%s", line, got.stdout)
		}
	}
	if !maps.Equal(tree(t, "."), before) {
		t.Error("-check changed files")
	}
}

// Text between codes that is not part of them is skipped with a warning.
func TestWarning(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, ".", txtar.Parse([]byte(`
-- list.txt --
Codes of the modem

1

The line is busy.

This one has lost its code.

2

Nobody answers.

All rights reserved.
-- names.tsv --
code	symbol
1	LINE_BUSY
2	NO_ANSWER
`)).Files)
	want := result{stderr: "list.txt:7: warning: text between codes skipped: it is neither a message nor a note\n"}
	if got := runGen("", "-o", "modemerr", "-source", "list.txt", "-source", "names.tsv"); got != want {
		t.Errorf("got exit status %d, output %q and messages\n%swant\n%s", got.status, got.stdout, got.stderr, want.stderr)
	}
}

// A correction of something other than the message does not override a message.
func TestVerboseNote(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFiles(t, ".", txtar.Parse([]byte(`
-- list.tsv --
code	symbol	message	note
1	LINE_BUSY	The line is busy.	This happens on Mondys.
-- corrections.tsv --
code	note	why
1	This happens on Mondays.	The list misspells Monday.
`)).Files)
	want := result{stderr: `list.tsv: 1 code, 1 note
corrections.tsv: 1 code, 1 note
1: overridden: The list misspells Monday.
codes in all: 1
written to modemerr
`}
	if got := runGen("", "-v", "-o", "modemerr", "-source", "list.tsv", "-source", "corrections.tsv"); got != want {
		t.Errorf("got exit status %d, output %q and messages\n%swant\n%s", got.status, got.stdout, got.stderr, want.stderr)
	}
	page, err := os.ReadFile("modemerr/CODES.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := "<small>[Corrected](#Corrections). Note: This happens on Mondays.<br>"; !strings.Contains(string(page), want) {
		t.Errorf("no %s in\n%s", want, page)
	}
}

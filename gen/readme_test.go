package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// block is a fenced block of a Markdown file.
type block struct {
	language, text string
	after          string // what is between the block before it and this one
}

var fence = regexp.MustCompile("(?ms)^```([a-z]*)\n(.*?)^```$")

// blocks returns the blocks of a file of this repository.
func blocks(t *testing.T, file string) []block {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	var found []block
	end := 0
	for _, m := range fence.FindAllSubmatchIndex(text, -1) {
		found = append(found, block{string(text[m[2]:m[3]]), string(text[m[4]:m[5]]), string(text[end:m[0]])})
		end = m[1]
	}
	return found
}

// TestREADMERecipes shows that the Go code of raserr/README.md is, apart from how far
// it is indented, code of the package's tests, which run it.
func TestREADMERecipes(t *testing.T) {
	unindented := func(text string) string {
		return strings.ReplaceAll("\n"+regexp.MustCompile("(?m)^\t+").ReplaceAllString(text, ""), "\r", "")
	}
	files, err := filepath.Glob("../raserr/*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	tests := ""
	for _, file := range append(files, "../raserr/raslog/example_test.go", "../raserr/rastext/example_test.go") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tests += unindented(string(text))
	}
	for _, b := range blocks(t, "raserr/README.md") {
		if b.language == "go" && !strings.Contains(tests, unindented(b.text)) {
			t.Errorf("no test has this code of raserr/README.md:\n%s", b.text)
		}
	}
}

// TestREADMECommands runs the commands of the READMEs that are about programs, one after
// the other, in a module whose main.go is the program that the README shows. A block
// without a language after commands is what they print, with "…" for what is left out.
func TestREADMECommands(t *testing.T) {
	if testing.Short() {
		t.Skip("builds commands")
	}
	for _, test := range []struct {
		file string
		ran  int // how many blocks of commands the file has
	}{
		{"README.md", 5},
	} {
		t.Run(test.file, func(t *testing.T) {
			t.Parallel()
			all, ran := blocks(t, test.file), 0
			run := shell(t, all)
			for i, b := range all {
				if b.language != "sh" || strings.HasPrefix(b.text, "go generate ./...") { // which runs this test
					continue
				}
				ran++
				output := run(b.text)
				if i+1 < len(all) && all[i+1].language == "" && all[i+1].after == "\n\n" {
					comparePrinted(t, output, all[i+1].text)
				}
			}
			if ran != test.ran {
				t.Errorf("%s has %d blocks of commands, want %d", test.file, ran, test.ran)
			}
		})
	}
}

// shell returns a function that runs commands in a module next to a checkout, ../ras,
// and returns what they print. Commands that they install are found, and a rasdial that
// fails.
func shell(t *testing.T, all []block) func(commands string) string {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(repository(t), filepath.Join(dir, "ras")); err != nil {
		t.Skip(err)
	}
	bin, module := filepath.Join(dir, "bin"), filepath.Join(dir, "module")
	writeFiles(t, module, []txtar.File{
		{Name: "go.mod", Data: []byte("module example.org/module\n\ngo 1.23\n")},
		{Name: "vpn.log", Data: []byte("vpn-client: connection failed with error 809\n")},
	})
	writeFiles(t, bin, []txtar.File{{Name: "rasdial", Data: []byte("#!/bin/sh\necho 'Remote Access error 691 - The remote connection was denied.'\n")}})
	if err := os.Chmod(filepath.Join(bin, "rasdial"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, b := range all {
		if b.language == "go" && strings.HasPrefix(b.text, "package main\n") {
			writeFiles(t, module, []txtar.File{{Name: "main.go", Data: []byte(b.text)}})
		}
	}
	run := func(commands string) string {
		t.Helper()
		cmd := exec.Command("sh", "-e", "-c", commands)
		cmd.Dir = module
		cmd.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "GOBIN="+bin, "PWD="+module, "GOFLAGS=")
		output, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s%v\n%s", commands, err, output)
		}
		return string(output)
	}
	run("go install -C ../ras ./raserr/cmd/raserr ./raserr/rascheck/cmd/rascheck") // for who skips to the examples
	return run
}

// comparePrinted compares what a command printed with what a README shows of it: the
// same words, in lines of any length.
func comparePrinted(t *testing.T, got, want string) {
	t.Helper()
	words := func(text string) string { return strings.Join(strings.Fields(text), " ") }
	pattern := strings.ReplaceAll(regexp.QuoteMeta(words(want)), "…", ".*")
	if !regexp.MustCompile("^" + pattern + "$").MatchString(words(got)) {
		t.Errorf("printed:\n%s\nthe README shows:\n%s", got, want)
	}
}

var (
	readmeFile  = regexp.MustCompile("(?ms)^`([a-z.]+)`:\n\n```[a-z]*\n(.*?)^```$")
	readmeShell = regexp.MustCompile("(?m)^```sh\ngen (.*)\n```$")
	readmeGo    = regexp.MustCompile("(?ms)^```go\n(.*?)^```$")
	readmeUse   = regexp.MustCompile(`\b[a-z]+err\b\.`)
)

// TestGenREADME runs the commands of gen/README.md on the files that it shows, and the
// statements that have their output after them.
func TestGenREADME(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	t.Chdir(dir)
	files := []txtar.File{{Name: "go.mod", Data: []byte("module example.com/readme\n\ngo 1.23\n")}}
	for _, m := range readmeFile.FindAllSubmatch(text, -1) {
		files = append(files, txtar.File{Name: string(m[1]), Data: m[2]})
	}
	writeFiles(t, ".", files)
	commands := readmeShell.FindAllSubmatch(text, -1)
	if len(files) != 7 || len(commands) != 3 {
		t.Fatalf("%d files and %d commands, want 7 and 3", len(files), len(commands))
	}
	for _, m := range commands {
		if got := runGen("", strings.Fields(string(m[1]))...); got.status != 0 {
			t.Fatalf("gen %s: %s", m[1], got.stderr)
		}
	}
	program, imports, want := "", map[string]bool{"fmt": true}, ""
	for _, m := range readmeGo.FindAllSubmatch(text, -1) {
		program += "\t{\n"
		for line := range strings.Lines(string(m[1])) {
			if output, ok := strings.CutPrefix(line, "// "); ok {
				want += output
				continue
			}
			program += line
			for _, use := range readmeUse.FindAllString(line, -1) {
				imports["example.com/readme/"+strings.TrimSuffix(use, ".")] = true
			}
			imports["errors"] = imports["errors"] || strings.Contains(line, "errors.")
		}
		program += "\t}\n"
	}
	source := "package main\n\nimport (\n"
	for name, used := range imports {
		if used {
			source += "\t\"" + name + "\"\n"
		}
	}
	writeFiles(t, ".", []txtar.File{{Name: "main.go", Data: []byte(source + ")\n\nfunc main() {\n" + program + "}\n")}})
	compareText(t, mustGo(t, dir, nil, "run", "."), want)
}

var (
	markdownLink = regexp.MustCompile(`\]\(([^)#:]*)(#[^)]*)?\)`)
	heading      = regexp.MustCompile(`(?m)^#+ (.*)$`)
	notInAnchor  = regexp.MustCompile(`[^\pL\pN_ -]`)
)

// TestLinks shows that the files and headings exist that Markdown files link to.
func TestLinks(t *testing.T) {
	anchors := func(text string) string {
		all := ""
		for _, m := range heading.FindAllStringSubmatch(text, -1) {
			all += "#" + strings.ReplaceAll(strings.ToLower(notInAnchor.ReplaceAllString(m[1], "")), " ", "-") + "\n"
		}
		return all + strings.ReplaceAll(strings.ReplaceAll(text, `id="`, "#"), `"`, "\n")
	}
	found := 0
	for _, file := range []string{
		"README.md", "gen/README.md", "raserr/README.md", "raserr/CODES.md", "raserr/CHANGELOG.md", "raserr/cmd/raserr/README.md",
		"raserr/rascheck/README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
	} {
		text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range markdownLink.FindAllStringSubmatch(string(text), -1) {
			found++
			target := filepath.Join("..", filepath.FromSlash(file))
			if m[1] != "" {
				target = filepath.Join(filepath.Dir(target), filepath.FromSlash(m[1]))
			}
			info, err := os.Stat(target)
			if err != nil {
				t.Errorf("%s: %v", file, err)
			} else if m[2] != "" && !info.IsDir() {
				linked, err := os.ReadFile(target)
				if err != nil || !strings.Contains(anchors(string(linked)), m[2]+"\n") {
					t.Errorf("%s links to %s, which does not exist in %s", file, m[2], target)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no links")
	}
}

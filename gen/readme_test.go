package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

func readREADME(t *testing.T) string {
	t.Helper()
	readme, err := os.ReadFile("../raserr/README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(readme)
}

// TestREADMELoop shows that the loop that the README has is, to the letter, the
// one that package raserr tests with every code.
func TestREADMELoop(t *testing.T) {
	const file = "../raserr/example_dial_test.go"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file, text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, d := range parsed.Decls {
		begin := d.Pos()
		switch d := d.(type) {
		case *ast.GenDecl:
			if d.Tok != token.TYPE || d.Specs[0].(*ast.TypeSpec).Name.Name != "line" {
				continue
			}
			begin = d.Doc.Pos()
		case *ast.FuncDecl:
			if d.Name.Name != "connect" {
				continue
			}
			begin = d.Doc.Pos()
		}
		found++
		if source := string(text[fset.Position(begin).Offset:fset.Position(d.End()).Offset]); !strings.Contains(readREADME(t), source) {
			t.Errorf("README.md does not have this as it is in %s:\n%s", file, source)
		}
	}
	if found != 2 {
		t.Errorf("%s has %d of the two declarations", file, found)
	}
}

// goBlocks returns the blocks of Go in the README.
func goBlocks(t *testing.T) []string {
	t.Helper()
	var blocks []string
	for rest := readREADME(t); ; {
		_, block, found := strings.Cut(rest, "```go\n")
		if !found {
			return blocks
		}
		block, rest, _ = strings.Cut(block, "\n```")
		blocks = append(blocks, block)
	}
}

// TestREADMEOutput runs the statements of the README that have their output below
// them, as comments.
func TestREADMEOutput(t *testing.T) {
	ran := 0
	for _, block := range goBlocks(t) {
		var code, want []string
		for line := range strings.SplitSeq(block, "\n") {
			if text, ok := strings.CutPrefix(line, "// "); ok {
				want = append(want, text)
			} else if len(want) == 0 {
				code = append(code, line)
			}
		}
		if len(want) == 0 || !strings.HasPrefix(block, "for ") {
			continue
		}
		ran++
		dir := t.TempDir()
		writeFiles(t, dir, []txtar.File{
			{Name: "go.mod", Data: []byte("module readme\n\ngo 1.23\n\nrequire example.com/ras/raserr v0.0.0\n\n" +
				"replace example.com/ras/raserr => " + filepath.Join(repository(t), "raserr") + "\n")},
			{Name: "main.go", Data: []byte("package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/ras/raserr/rastext\"\n)\n\n" +
				"func main() {\n" + strings.Join(code, "\n") + "\n}\n")},
		})
		compareText(t, mustGo(t, dir, nil, "run", "."), strings.Join(want, "\n")+"\n")
	}
	if ran != 1 {
		t.Errorf("%d blocks have output, want 1", ran)
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

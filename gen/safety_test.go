package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"go/build/constraint"
	"go/doc"
	"go/doc/comment"
	"go/format"
	"go/importer"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// Whatever a list says, the output is what it would be for plain words.

// oddPieces mean something to some reader of the output.
var oddPieces = []string{
	"+build ignore", "+build", "// +build ignore", "//go:build ignore", "//go:generate false", "//go:embed x", "//go:linkname a b",
	"go:build ignore", "//line x.go:1", "/*line x.go:1*/", "//export F", "//extern f", "#cgo LDFLAGS: -lx", `import "C"`, "#include <x.h>",
	"Deprecated: no longer used.", "Deprecated:", "BUG(me): bad", "TODO(me): worse", "Output: x", "package main", "func init() {", "}", "{",
	"- item", "* item", "+ item", "• item", "1. one", "1) one", "23. two", "-", "+", "*", "# heading", "## heading", "#", "Heading",
	"===", "---", "***", "___", "> quote", ">", "|", "||", "a|b", `\|`, `\`, `\\`, "`", "``", "```", "~~~", "~~gone~~", "`code`", "`` ` ``",
	"*em*", "**strong**", "_em_", "__strong__", "snake_case_word", "[a](b)", "![a](b)", "[a]: https://example.com", "[a]", "[ ]", "[fs.ErrExist]",
	"<b>", "</b>", "<br>", "</small>", "<script>", "<!--", "-->", "--!>", "--", "*/", "/*", "//", "<https://example.com>", "<a@example.com>",
	"https://example.com/?a=1&b=2", "www.example.com/a_b", "a_b@example.com",
	"&amp;", "&lt;", "&#42;", "&", "%s", "%d", "%!", "%", "%%", "$x$", "$", "^", "''", "'", `"`, `"quoted"`, "“", "é", "日本", "𝔘",
	"word", "Word.", "a", "The", "line", "is busy.", "e.g.", "No. 5", "...", "?", "!", "(", ")", "(open", "0", "1", "0x1F", ":", ";", ",", "=", "~",
}

// oddText joins some of the pieces. It has a word, and can be in a cell.
func oddText(r *rand.Rand) string {
	var words []string
	for range 1 + r.IntN(14) {
		words = append(words, oddPieces[r.IntN(len(oddPieces))])
	}
	words[r.IntN(len(words))] += [...]string{"x", " x", " and more words, so that lines are broken here or there"}[r.IntN(3)]
	return plain(strings.Join(words, [...]string{" ", " ", " ", ""}[r.IntN(4)]))
}

// oddName is the name of a file with odd text in it.
func oddName(r *rand.Rand, extension string) string {
	name := strings.ReplaceAll(oddText(r), "/", "∕")
	switch r.IntN(6) {
	case 0:
		name = "-->" + name
	case 1:
		name += "\n+build ignore\n| a | b |\n"
	case 2:
		name += "\x01\xff"
	}
	return "dir/" + name + extension
}

// oddLists makes lists of every format with odd text in all of their columns. It
// also returns the messages that tables and articles state.
func oddLists(r *rand.Rand, problems *problem.Problems) (lists []*source.List, messages map[int64]string) {
	messages = map[int64]string{}
	var article, facts, header, titles strings.Builder
	traits := []string{"yes", "no", ""}
	articleName, headerName, tableName := oddName(r, ".txt"), oddName(r, ".h"), oddName(r, ".tsv")
	facts.WriteString("code\tsymbol\tmessage\tshort\tnote\theader\tcategory\tavailability\twinerror_symbol\ttimeout\tpermission\n")
	optional := func(text string) string {
		if r.IntN(3) == 0 {
			return ""
		}
		return text
	}
	// A list with parts needs the header of each code.
	inParts := r.IntN(2) == 0 && isText(headerName) && plain(filepath.Base(headerName)) == filepath.Base(headerName)
	oddHeader := func(i int) string {
		if inParts {
			return oddHeaders[i%len(oddHeaders)]
		}
		return optional(oddText(r))
	}
	for code := int64(1); code <= 4; code++ {
		messages[code] = "M " + oddText(r)
		fmt.Fprintf(&article, "%d\n\n%s\n\nNote %s\n\n\n", code, messages[code], oddText(r))
		fmt.Fprintf(&facts, "%d\tERROR_ARTICLE_%[1]d\t\t%s\t\t%s\t%s\t%s\t%s\t\t\n", code,
			optional(oddText(r)), oddHeader(r.IntN(9)), oddCategories[r.IntN(len(oddCategories))], optional(oddText(r)), optional(oddText(r)))
	}
	for code := int64(11); code <= 15; code++ {
		messages[code] = oddText(r)
		fmt.Fprintf(&facts, "%d\tERROR_TABLE_%[1]d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", code,
			messages[code], optional(oddText(r)), optional(oddText(r)), oddHeader(r.IntN(9)), oddCategories[r.IntN(len(oddCategories))],
			optional(oddText(r)), optional(oddText(r)), traits[r.IntN(3)], traits[r.IntN(3)])
	}
	for code := 21; code <= 24; code++ {
		text := strings.NewReplacer("*/", "", "\\", "").Replace(oddText(r) + "\n\n" + oddText(r))
		fmt.Fprintf(&header, "/* x%s */\n#define ERROR_HEADER_%d %[2]d\n\n#define ERROR_ALIAS_%[2]d ERROR_HEADER_%[2]d\n\n", text, code)
		fmt.Fprintf(&facts, "%d\t\t\t\t\t\t%s\t\t\t\t\n", code, oddCategories[r.IntN(len(oddCategories))])
	}
	categories := "category\tdescription\n"
	for i, name := range oddCategories {
		categories += name + "\t" + oddText(r) + "\n"
		fmt.Fprintf(&facts, "%d\tERROR_CATEGORY_%[1]d\t%s\t\t\t%s\t%s\t\t\t\t\n", uint32(0x80000031)+uint32(i), oddText(r), oddHeader(i), name)
	}
	corrections := "code\tmessage\tnote\tavailability\twhy\n"
	for _, code := range []int64{2, 12} {
		messages[code] = "C " + oddText(r)
		corrections += fmt.Sprintf("%d\t%s\t%s\t%s\t%s\n", code, messages[code], oddText(r), optional(oddText(r)), oddText(r))
	}
	traitTable := "code\ttemporary\tpermanent\tnot_exist\texist\tunsupported\tsystem\n"
	for code := int64(1); code <= 4; code++ {
		temporary := r.IntN(2)
		traitTable += fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t%s\t%s\n", code,
			traits[temporary], traits[1-temporary], traits[r.IntN(3)], traits[r.IntN(3)], traits[r.IntN(3)], traits[r.IntN(3)])
	}
	titles.WriteString("source\ttitle\tlink\n")
	for _, name := range []string{articleName, headerName, tableName} {
		if key := plain(filepath.Base(name)); r.IntN(2) == 0 && key == filepath.Base(name) && isText(key) {
			fmt.Fprintf(&titles, "%s\t%s\t%s\n", key, oddText(r), oddLinks[r.IntN(len(oddLinks))])
		}
	}
	titles.WriteString("other.txt\tA title.\t\n")
	subject := "subject\tscope\thint\nS " + oddText(r) + "\t" + oddText(r) + "\t" + oddText(r) + "\n"
	read := func(name string, format source.Format, text string) *source.List {
		return source.Read(name, format, strings.NewReader(text), problems)
	}
	lists = []*source.List{
		read(articleName, source.Article, article.String()),
		new(cheader.Reader).Read(headerName, strings.NewReader(header.String()), problems),
		read(tableName, source.Table, facts.String()),
		read("categories.tsv", source.Table, categories),
		read("titles.tsv", source.Table, titles.String()),
		read("corrections"+tableName[len("dir/"):], source.Table, corrections),
		read("traits.tsv", source.Table, traitTable),
	}
	if r.IntN(2) == 0 {
		lists = append(lists, read("subject.tsv", source.Table, subject))
	}
	if inParts {
		parts := "header\tpart\n" + filepath.Base(headerName) + "\t" + oddText(r) + "\n"
		for _, name := range oddHeaders {
			parts += name + "\t" + oddText(r) + "\n"
		}
		lists = append(lists, read("parts.tsv", source.Table, parts))
	}
	return lists, messages
}

var oddHeaders = []string{"x.h", "a # `b|c`.h", "<b>*_.h", "1. [d](e).h"}

var oddLinks = []string{"", "https://example.com/", "http://example.com/a_b_*c*/[d](e)?f=&amp;g='h'#~~i~~!;"}

var oddCategories = []string{"- line", "1 busy", "phone-book", "_d_ e"}

func isText(s string) bool {
	return strings.ToValidUTF8(s, "") == s && !strings.ContainsAny(s, "\x01\n")
}

// TestOddTexts makes packages of random lists of odd texts.
func TestOddTexts(t *testing.T) {
	lists := 60
	if testing.Short() {
		lists = 10
	}
	module := t.TempDir()
	if err := os.WriteFile(filepath.Join(module, "go.mod"), []byte("module example.com/odd\n\ngo 1.23\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var made []oddPackage
	for seed := range uint64(lists) {
		r := rand.New(rand.NewPCG(seed, 12))
		var problems problem.Problems
		read, messages := oddLists(r, &problems)
		c := catalog.Options{}.New(read, &problems)
		if problems.Len() > 0 {
			t.Logf("list %d is refused: %s", seed, problems.Text(nil, 1))
			continue
		}
		for _, e := range c.Entries {
			if want, ok := messages[e.Code]; ok && e.Message != want {
				t.Errorf("list %d: the message of %d is\n%q, want\n%q", seed, e.Code, e.Message, want)
			}
		}
		p := oddPackage{fmt.Sprintf("odd%derr", seed), c}
		prefix := "odd error"
		if seed%2 == 1 {
			prefix = oddText(r)
		}
		files, err := emit.Files(c, emit.Options{Package: p.name, Prefix: prefix})
		if err != nil {
			t.Fatalf("list %d: %v", seed, err)
		}
		t.Run(p.name, func(t *testing.T) {
			checkGoFile(t, c, files[0].Data)
			checkPage(t, c, files[1].Data)
		})
		if err := os.Mkdir(filepath.Join(module, p.name), 0o777); err != nil {
			t.Fatal(err)
		}
		files = append(files, emit.File{Name: "system.go", Data: []byte("package " + p.name + "\n" + byHand(c))})
		for _, f := range files {
			if err := os.WriteFile(filepath.Join(module, p.name, f.Name), f.Data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		made = append(made, p)
	}
	if len(made) < lists/2 {
		t.Errorf("only %d of %d lists are accepted", len(made), lists)
	}
	if !t.Failed() && !testing.Short() {
		checkOddProgram(t, module, made)
	}
}

type oddPackage struct {
	name    string
	catalog *catalog.Catalog
}

// checkOddProgram vets packages, and runs a program that reads back what they know.
func checkOddProgram(t *testing.T, module string, packages []oddPackage) {
	t.Helper()
	var program, want strings.Builder
	program.WriteString("package main\n\nimport (\n\t\"fmt\"\n")
	for _, p := range packages {
		fmt.Fprintf(&program, "\t\"example.com/odd/%s\"\n", p.name)
	}
	program.WriteString(")\n\nfunc main() {\n")
	for _, p := range packages {
		fmt.Fprintf(&program, "\tfor c := range %s.All() {\n\t\tfmt.Printf(\"%%d %%q %%q\\n\", uint32(c), c.Symbol(), c.Message())\n\t}\n", p.name)
		for _, e := range p.catalog.Entries {
			fmt.Fprintf(&want, "%d %q %q\n", e.Code, e.Symbol, e.Message)
			for _, a := range e.Aliases {
				fmt.Fprintf(&program, "\tfmt.Println(%s.%s == %[1]s.%[3]s)\n", p.name, a.Name, e.Name)
			}
		}
		for _, e := range p.catalog.Entries {
			want.WriteString(strings.Repeat("true\n", len(e.Aliases)))
		}
	}
	program.WriteString("}\n")
	if err := os.WriteFile(filepath.Join(module, "main.go"), []byte(program.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	// go vet suspects the word +build anywhere in the comments before the package clause.
	mustGo(t, module, nil, "vet", "-buildtag=false", "./...")
	compareText(t, mustGo(t, module, nil, "run", "."), want.String())
	// If a line of a file were a command, it would fail.
	mustGo(t, module, nil, "generate", "./...")
}

// standardLibrary imports from source, once for all tests.
var standardLibrary = sync.OnceValue(func() types.Importer {
	return importer.ForCompiler(token.NewFileSet(), "source", nil)
})

// checkGoFile holds a Go file to gofmt, to the type checker, and to being nothing
// but a package without conditions whose comments are text.
func checkGoFile(t *testing.T, c *catalog.Catalog, code []byte) {
	t.Helper()
	if formatted, err := format.Source(code); err != nil {
		t.Fatalf("no Go source: %v\n%s", err, code)
	} else if !bytes.Equal(formatted, code) {
		t.Error("the file is not as gofmt writes it")
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, emit.GoFile, code, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	config := types.Config{Importer: standardLibrary()}
	system, err := parser.ParseFile(fset, "system.go", "package "+file.Name.Name+"\n"+byHand(c), 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := config.Check(file.Name.Name, fset, []*ast.File{file, system}, nil)
	if err != nil {
		t.Fatalf("the file does not compile: %v", err)
	}
	for _, e := range c.Entries {
		if pkg.Scope().Lookup(e.Name) == nil {
			t.Errorf("no constant %s", e.Name)
		}
	}
	checkDirectives(t, code)
	checkComments(t, fset, file)

	context := build.Default
	context.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(code)), nil }
	if match, err := context.MatchFile("dir", emit.GoFile); err != nil || !match {
		t.Errorf("the file is not part of a build: %v", err)
	}
}

// byHand returns the functions that a list with codes of the operating system demands.
func byHand(c *catalog.Catalog) string {
	isSystem := func(e *catalog.Entry) bool { return e.Traits[source.System] }
	if !slices.ContainsFunc(c.Entries, isSystem) {
		return ""
	}
	return "func canonical(c Code) Code { return c }\n\nfunc systemError(Code) error { return nil }\n"
}

// checkDirectives shows that no line is a directive to any tool.
func checkDirectives(t *testing.T, code []byte) {
	t.Helper()
	for line := range strings.Lines(string(code)) {
		line = strings.TrimSuffix(line, "\n")
		for _, mark := range []string{"//go:", "//line ", "//export ", "//extern "} {
			if strings.HasPrefix(line, mark) {
				t.Errorf("a line begins with %s", mark)
			}
		}
	}
	var s scanner.Scanner
	fset := token.NewFileSet()
	s.Init(fset.AddFile(emit.GoFile, -1, len(code)), code, nil, scanner.ScanComments)
	for {
		_, tok, text := s.Scan()
		if tok == token.EOF {
			return
		}
		if tok == token.COMMENT && (constraint.IsGoBuild(text) || constraint.IsPlusBuild(text)) {
			t.Errorf("a build constraint: %s", text)
		}
		if tok == token.COMMENT && strings.HasPrefix(strings.TrimLeft(text, "/ "), "go:") {
			t.Errorf("a misspelled directive: %s", text)
		}
	}
}

// checkComments shows that the documentation is paragraphs, none of which is a
// mark.
func checkComments(t *testing.T, fset *token.FileSet, file *ast.File) {
	t.Helper()
	check := func(group *ast.CommentGroup) {
		if group == nil {
			return
		}
		d := new(comment.Parser).Parse(group.Text())
		for _, b := range d.Content {
			p, ok := b.(*comment.Paragraph)
			if _, isList := b.(*comment.List); isList && strings.HasPrefix(group.Text(), "Parse returns") {
				continue
			}
			if !ok {
				t.Errorf("a %T in the comment\n%s", b, group.Text())
				continue
			}
			if text, ok := p.Text[0].(comment.Plain); ok && strings.HasPrefix(string(text), "Deprecated:") {
				t.Errorf("a deprecation: %s", group.Text())
			}
		}
		if len(d.Links) > 0 {
			t.Errorf("a link's address in the comment\n%s", group.Text())
		}
	}
	check(file.Comments[0]) // of the lists
	check(file.Doc)
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.GenDecl:
			check(d.Doc)
			for _, s := range d.Specs {
				if s, ok := s.(*ast.ValueSpec); ok {
					check(s.Doc)
				}
			}
		case *ast.FuncDecl:
			check(d.Doc)
		}
	}
	pkg, err := doc.NewFromFiles(fset, []*ast.File{file}, "example.com/odd")
	if err != nil {
		t.Fatal(err)
	}
	for mark, notes := range pkg.Notes {
		t.Errorf("%d notes %s, such as %q", len(notes), mark, notes[0].Body)
	}
}

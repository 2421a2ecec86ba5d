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
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	markdown "github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	markdowntext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

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
	"&amp;", "&lt;", "&#42;", "&", "%s", "%d", "%!", "%", "%%", "$x$", "$", "^", "''", "'", `"`, `"quoted"`, "“", "é", "日本", "𝔘",
	"word", "Word.", "a", "The", "line", "is busy.", "e.g.", "No. 5", "...", "?", "!", "(", ")", "(open", "0", "1", "0x1F", ":", ";", ",", "=", "~",
}

// oddText joins some of the pieces. It has a word, and can stand in a cell.
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
		fmt.Fprintf(&header, "/* x%s */\n#define ERROR_HEADER_%d %[2]d\n#define ERROR_ALIAS_%[2]d %[2]d\n\n", text, code)
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
	if len(made) < lists*3/4 {
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
			for _, a := range p.catalog.Aliases[e] {
				fmt.Fprintf(&program, "\tfmt.Println(%s.%s == %[1]s.%[3]s)\n", p.name, a.Name, e.Name)
			}
		}
		for _, e := range p.catalog.Entries {
			want.WriteString(strings.Repeat("true\n", len(p.catalog.Aliases[e])))
		}
	}
	program.WriteString("}\n")
	if err := os.WriteFile(filepath.Join(module, "main.go"), []byte(program.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	mustGo(t, module, nil, "vet", "./...")
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
		t.Errorf("the file is no part of a build: %v", err)
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

// checkPage renders a page as CommonMark with the tables of code hosts. It shows
// that all blocks, elements and links are the renderer's own, that each link leads
// somewhere, and that texts read as they are.
func checkPage(t *testing.T, c *catalog.Catalog, page []byte) {
	t.Helper()
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser()
	root := parser.Parse(markdowntext.NewReader(page))
	var blocks, headings, paragraphs []string
	var cells [][]string
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		blocks = append(blocks, n.Kind().String())
		switch {
		case firstCell(n, page) == "Category":
			checkCategoryIndex(t, c, n, page)
		case firstCell(n, page) == "Code":
			cells = append(cells, checkTable(t, n, page)...)
		case n.Kind() == markdown.KindHeading:
			headings = append(headings, textOf(n, page))
		case n.Kind() == markdown.KindParagraph:
			paragraphs = append(paragraphs, textOf(n, page))
		}
	}
	if got, want := strings.Join(blocks, " "), pageBlocks(c); !want.MatchString(got) {
		t.Errorf("the blocks of the page are\n%s, want\n%s", got, want)
	}
	if got, want := strings.Join(headings, "\n"), strings.Join(pageHeadings(c), "\n"); !strings.HasSuffix(got, want) {
		t.Errorf("the headings of the page are\n%s\nwant at the end\n%s", got, want)
	}
	if want := " of " + c.Subject.Name + " (" + c.Subject.Scope + ")"; c.Subject.Name != "" && !strings.Contains(paragraphs[0], want) {
		t.Errorf("the first sentence is %q, without %q", paragraphs[0], want)
	}
	for _, part := range c.Parts {
		for _, h := range part.Headers {
			if !slices.ContainsFunc(paragraphs, func(p string) bool { return strings.Contains(p, h.Name) }) {
				t.Errorf("no paragraph names the header %q", h.Name)
			}
		}
	}
	checkInline(t, c, root, page)
	checkSources(t, c, root.LastChild(), page)
	checkRows(t, c, cells)
}

// checkRows compares the rows of all tables with the codes.
func checkRows(t *testing.T, c *catalog.Catalog, cells [][]string) {
	t.Helper()
	if len(cells) != len(c.Entries) {
		t.Fatalf("%d rows for %d codes", len(cells), len(c.Entries))
	}
	for _, row := range cells {
		number, signed, _ := strings.Cut(row[0], "-")
		e := entryOf(c, number)
		if e == nil {
			t.Errorf("a row for %q, which is no code", row[0])
			continue
		}
		if n, _ := strconv.ParseUint(signed, 10, 32); n != 0 && uint32(n)+uint32(e.Code) != 0 || (signed != "") != (e.Code >= 1<<31) {
			t.Errorf("the code %#x has %q beside it", e.Code, signed)
		}
		if !strings.HasPrefix(row[1], e.Message) {
			t.Errorf("the message of %d reads\n%q, want\n%q", e.Code, row[1], e.Message)
		}
		for _, text := range []string{sentenceEnd(e.Availability), e.WinerrorSymbol, e.Note, e.Why} {
			if !strings.Contains(row[1], text) {
				t.Errorf("%q is not in the row of %d:\n%q", text, e.Code, row[1])
			}
		}
		for _, text := range []string{e.Name, e.Symbol, e.DefinedIn} {
			if !strings.Contains(row[2], text) {
				t.Errorf("%q is not in the names of %d:\n%q", text, e.Code, row[2])
			}
		}
	}
}

// sentenceEnd is what must stand of an availability, whose first letter may have
// become a capital and which may have got a full stop.
func sentenceEnd(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.TrimSuffix(s[size:], ".")
}

func entryOf(c *catalog.Catalog, code string) *catalog.Entry {
	for _, e := range c.Entries {
		if problem.CodeText(e.Code) == code {
			return e
		}
	}
	return nil
}

// pageBlocks matches the blocks of a page, by their kinds. Numbers may be in any
// order of tables and paragraphs.
func pageBlocks(c *catalog.Catalog) *regexp.Regexp {
	blocks := "HTMLBlock Heading Paragraph Paragraph"
	if len(c.Categories) > 0 {
		blocks += " Heading Table"
	}
	blocks += " Heading List Heading( Paragraph| Table)+"
	forTables(c, func(part bool, text string) {
		switch {
		case part:
			blocks += " Heading Paragraph"
		case len(c.Categories) > 0:
			blocks += " Heading Paragraph Table"
		case len(c.Parts) == 0:
			blocks += " Heading Table"
		default:
			blocks += " Table"
		}
	})
	return regexp.MustCompile("^" + blocks + " Heading List$")
}

// pageHeadings are the last headings of a page, with and below that of the numbers.
func pageHeadings(c *catalog.Catalog) []string {
	headings := []string{"By number"}
	forTables(c, func(part bool, text string) {
		if part || len(c.Categories) > 0 || len(c.Parts) == 0 {
			headings = append(headings, text)
		}
	})
	return append(headings, "Sources")
}

// forTables calls f with the name of each part that there is, and of each category
// that has codes in it, or with Codes where there are no categories.
func forTables(c *catalog.Catalog, f func(part bool, name string)) {
	parts := c.Parts
	if parts == nil {
		parts = []*catalog.Part{nil}
	}
	for _, part := range parts {
		if part != nil {
			f(true, part.Name)
		}
		if len(c.Categories) == 0 {
			f(false, "Codes")
		}
		for _, category := range c.Categories {
			if slices.ContainsFunc(c.Entries, func(e *catalog.Entry) bool { return e.Part == part && e.Category == category }) {
				f(false, category.Name)
			}
		}
	}
}

// ownTag is what the renderer writes anywhere on a page.
var ownTag = regexp.MustCompile(`^(<a id="([\w-]+)">|</a>|<br>|</?small>|</?sup>)$`)

// checkInline shows that a page has no elements but the renderer's, that its anchors
// differ, that each link inside it leads to one, and that each code is linked.
func checkInline(t *testing.T, c *catalog.Catalog, root markdown.Node, page []byte) {
	t.Helper()
	anchors, linked := map[string]bool{}, map[string]bool{}
	markdown.Walk(root, func(n markdown.Node, entering bool) (markdown.WalkStatus, error) {
		if !entering {
			return markdown.WalkContinue, nil
		}
		switch n := n.(type) {
		case *markdown.RawHTML:
			tag := ownTag.FindStringSubmatch(string(n.Segments.Value(page)))
			if tag == nil || anchors[tag[2]] {
				t.Errorf("a strange tag, or one more of them: %s", n.Segments.Value(page))
			} else if tag[2] != "" {
				anchors[tag[2]] = true
			}
		case *markdown.Link:
			anchor, ok := strings.CutPrefix(string(n.Destination), "#")
			if linked[anchor] = true; !ok {
				t.Errorf("a link to %s", n.Destination)
			}
		case *markdown.AutoLink:
			isLink := func(s catalog.Source) bool { return s.Link == string(n.URL(page)) }
			if !slices.ContainsFunc(c.Sources, isLink) {
				t.Errorf("an address %s", n.URL(page))
			}
		case *markdown.Emphasis:
			if n.Level != 2 {
				t.Errorf("emphasis: %s", textOf(n, page))
			}
		case *markdown.Image:
			t.Errorf("an image: %s", n.Destination)
		}
		return markdown.WalkContinue, nil
	})
	for anchor := range linked {
		if !anchors[anchor] {
			t.Errorf("a link to #%s, which is not there", anchor)
		}
	}
	for _, e := range c.Entries {
		if !linked[problem.CodeText(e.Code)] {
			t.Errorf("no link to %#x", e.Code)
		}
	}
}

// firstCell returns the text of the first cell of a table, or "" for another node.
func firstCell(n markdown.Node, page []byte) string {
	if n.Kind() != tables.KindTable {
		return ""
	}
	return textOf(n.FirstChild().FirstChild(), page)
}

// checkCategoryIndex shows that the index has a row for each category, with counts
// that are all codes together.
func checkCategoryIndex(t *testing.T, c *catalog.Catalog, table markdown.Node, page []byte) {
	t.Helper()
	all := 0
	row := table.FirstChild().NextSibling()
	for _, category := range c.Categories {
		if got := textOf(row.FirstChild(), page); got != category.Name {
			t.Errorf("a row of the index is about %q, want %q", got, category.Name)
		}
		for cell := row.FirstChild().NextSibling(); cell != row.LastChild(); cell = cell.NextSibling() {
			n, _ := strconv.Atoi(textOf(cell, page))
			all += n
		}
		if got := strings.TrimSuffix(textOf(row.LastChild(), page), "."); !strings.HasPrefix(category.Description, got) {
			t.Errorf("category %q is about %q in short, and in long about %q", category.Name, got, category.Description)
		}
		row = row.NextSibling()
	}
	if row != nil || all != len(c.Entries) {
		t.Errorf("the index counts %d codes, want %d; a row too many: %t", all, len(c.Entries), row != nil)
	}
}

// checkTable returns the text of the cells of a table, without its heading, and
// looks at their elements.
func checkTable(t *testing.T, table markdown.Node, page []byte) (rows [][]string) {
	t.Helper()
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, checkCell(t, cell, page, len(cells)))
		}
		rows = append(rows, cells)
	}
	return rows
}

// ownHTML are the tags that the renderer writes into the columns of a table.
var ownHTML = [...]*regexp.Regexp{
	regexp.MustCompile(`^<a id="\w+"></a>(<br>)?$`),
	regexp.MustCompile(`^(<sup></sup>)?(<br><small></small>)?$`),
	regexp.MustCompile(`^(<br>)+$`),
}

// checkCell returns the text of a cell and looks at the elements in it.
func checkCell(t *testing.T, cell markdown.Node, page []byte, column int) string {
	t.Helper()
	tags := ""
	markdown.Walk(cell, func(n markdown.Node, entering bool) (markdown.WalkStatus, error) {
		if !entering || n == cell {
			return markdown.WalkContinue, nil
		}
		own := false
		switch n := n.(type) {
		case *markdown.Text, *markdown.String, *markdown.CodeSpan:
			own = true
		case *markdown.Emphasis:
			own = column == 0
		case *markdown.Link:
			own = column == 1 && strings.HasSuffix(tags, "<sup>")
		case *markdown.RawHTML:
			own = true
			tags += string(n.Segments.Value(page))
		}
		if !own {
			t.Errorf("a %s in the cell\n%s", n.Kind(), cell.Lines().Value(page))
		}
		return markdown.WalkContinue, nil
	})
	if !ownHTML[column].MatchString(tags) {
		t.Errorf("the tags %s in a cell, want %s", tags, ownHTML[column])
	}
	return textOf(cell, page)
}

// textOf returns the text in a node, as a reader sees it.
func textOf(node markdown.Node, page []byte) string {
	var text strings.Builder
	markdown.Walk(node, func(n markdown.Node, entering bool) (markdown.WalkStatus, error) {
		switch n := n.(type) {
		case *markdown.Text:
			if value := n.Value(page); !entering {
				break
			} else if n.Parent().Kind() == markdown.KindCodeSpan {
				text.Write(value)
			} else {
				text.Write(unescapeText(value))
			}
		case *markdown.String:
			if entering {
				text.Write(n.Value)
			}
		case *markdown.AutoLink:
			if entering {
				text.Write(n.Label(page))
			}
		}
		return markdown.WalkContinue, nil
	})
	return text.String()
}

// unescapeText reads text that has only been split into elements.
func unescapeText(b []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b)))
}

// checkSources shows that the list of sources has an item of one line for each, which
// reads as it is.
func checkSources(t *testing.T, c *catalog.Catalog, list markdown.Node, page []byte) {
	t.Helper()
	if list.ChildCount() != len(c.Sources) {
		t.Fatalf("%d items for %d sources", list.ChildCount(), len(c.Sources))
	}
	item := list.FirstChild()
	for _, s := range c.Sources {
		if item.ChildCount() != 1 || item.FirstChild().Kind() != markdown.KindTextBlock {
			t.Errorf("a source is more than text: %s", item.FirstChild().Kind())
		}
		want := ""
		if s.Title != "" {
			want += ": " + s.Title
		}
		if s.Link != "" {
			want += ", " + s.Link
		}
		if got := textOf(item, page); !strings.HasSuffix(got, want) {
			t.Errorf("a source reads %q, want %q at the end", got, want)
		}
		item = item.NextSibling()
	}
}

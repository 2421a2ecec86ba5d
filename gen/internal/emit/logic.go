package emit

import (
	"embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/scope"
)

// The logic of every generated package is package toastererr in the directory
// runtime: ordinary Go with the codes of a toaster. What a catalogue needs of it
// is copied, with the toaster's names in its comments replaced.
//
//go:embed runtime/code.go runtime/origin.go runtime/lookup.go runtime/is.go runtime/extension.go runtime/class.go runtime/trait.go runtime/category.go runtime/categorytext.go
var runtime embed.FS

// logicFiles are the files of the logic, in the order in which they are copied.
var logicFiles = []string{"code.go", "origin.go", "lookup.go", "is.go", "extension.go", "class.go", "trait.go", "category.go", "categorytext.go"}

// A feature is something that the logic does for those catalogues only that have
// a use for it. In the logic, lines between featureBegin and featureEnd are
// about one. Behind featureElse is a line for the catalogues that have no use for
// it.
const (
	featureBegin = "//gen:if "
	featureElse  = "//gen:else "
	featureEnd   = "//gen:end"
)

// features are the features that a catalogue needs.
func (g *goFile) features() map[string]bool {
	dense, sparse := g.dense.size() > 0, g.dense.size() < len(g.catalog.Entries)
	return map[string]bool{
		"headers":    g.first(definedIn) != "",
		"winerror":   g.first(winerrorSymbol) != "",
		"dense":      dense,
		"sparse":     sparse,
		"split":      dense && sparse,
		"search":     sparse || g.system,
		"classes":    g.classes(),
		"categories": g.categories,
		"traits":     g.traits,
		"system":     g.system,
	}
}

// toaster are the words in the comments of the logic that stand for those that
// goFile.words returns for a catalogue. Each is written as here wherever it is.
var toaster = slices.Concat([]string{
	`"toaster error 100: There is no bread in the toaster"`,
	`"toaster error 103"`,
	`"toaster error: filling"`,
	`"filling"`,
	`"ERROR_BREAD_MISSING"`,
	`"mains.h"`,
	`"ERROR_TOO_MANY_SEMAPHORES"`,
	"CategoryFilling",
	"ErrBreadMissing",
	"Code(103)",
	"toastererr",
	"for the code's [Category], and [fs.ErrPermission], [fs.ErrNotExist], [fs.ErrExist] and " +
		"[errors.ErrUnsupported] where it means that",
}, aboutSystem)

// aboutSystem are the words in the comments of the logic about errors of the
// operating system, which have no place where the list has none.
var aboutSystem = []string{
	"If it is an error of the operating system instead, that one's text follows.",
	"A code of the list is not taken for a syscall.Errno of the same number, which means something else, unless the list " +
		"says that it is that error. A code that is not in the list but is an error of the operating system is taken for " +
		"what that one is.",
	", unless it is an error of the operating system that says otherwise",
}

// words returns what a catalogue has in the places of toaster.
func (g *goFile) words() []string {
	e, unused := g.example(), problem.CodeText(unusedCode(g.catalog.Entries[g.dense.first:]))
	var category, categoryName string
	if g.categories {
		category, categoryName = g.catalog.Categories[0].Name, g.catalog.Categories[0].GoName
	}
	return append([]string{
		strconv.Quote(errorText(e, g.Prefix)),
		strconv.Quote(g.Prefix + " " + unused),
		strconv.Quote(g.Prefix + ": " + category),
		strconv.Quote(category),
		strconv.Quote(e.Symbol),
		strconv.Quote(g.first(definedIn)),
		strconv.Quote(g.first(winerrorSymbol)),
		categoryName,
		e.Name,
		"Code(" + unused + ")",
		g.Package,
		g.targets(),
	}, g.systemWords()...)
}

// systemWords returns what a catalogue has in the places of aboutSystem.
func (g *goFile) systemWords() []string {
	if g.system {
		return aboutSystem
	}
	return make([]string, len(aboutSystem))
}

func definedIn(e *catalog.Entry) string      { return e.DefinedIn }
func winerrorSymbol(e *catalog.Entry) string { return e.WinerrorSymbol }

// first returns what the first entry with such a fact says, from the example on,
// or "" if none does.
func (g *goFile) first(fact func(*catalog.Entry) string) string {
	for _, some := range [][]*catalog.Entry{g.catalog.Entries[g.dense.first:], g.catalog.Entries[:g.dense.first]} {
		for _, e := range some {
			if text := fact(e); text != "" {
				return text
			}
		}
	}
	return ""
}

// targets says what else than the same code errors.Is takes a code for. Without
// categories and traits, that is nothing, and nobody asks.
func (g *goFile) targets() string {
	var parts []string
	if g.categories {
		parts = append(parts, "the code's [Category]")
	}
	if g.traits {
		var names []string
		for _, t := range isTraits {
			names = append(names, "["+t.target()+"]")
		}
		parts = append(parts, inWords(names)+" where it means that")
	}
	return "for " + strings.Join(parts, ", and ")
}

// unusedCode returns the first number behind a code that is none, for examples.
func unusedCode(entries []*catalog.Entry) int64 {
	for i, e := range entries {
		if i+1 == len(entries) || entries[i+1].Code != e.Code+1 {
			return (e.Code + 1) & math.MaxUint32
		}
	}
	return 0
}

// logic is what a catalogue needs of the logic.
type logic struct {
	text    []byte
	imports []string // import paths of the packages that it uses
	names   scope.Names
}

// logic returns what the catalogue needs of the logic.
func (g *goFile) logic() (l logic, err error) {
	var pairs []string
	for i, word := range g.words() {
		pairs = append(pairs, toaster[i], word)
	}
	replacer, features := strings.NewReplacer(pairs...), g.features()
	var texts []string
	for _, name := range logicFiles {
		data, err := runtime.ReadFile(path.Join("runtime", name))
		if err != nil {
			return l, err
		}
		body, err := l.add(withFeatures(string(data), features))
		if err != nil {
			return l, fmt.Errorf("%s: %w", name, err)
		}
		if text := strings.TrimSpace(replaceInComments(body, replacer)); text != "" {
			texts = append(texts, text)
		}
	}
	slices.Sort(l.imports)
	l.imports = slices.Compact(l.imports)
	l.text = []byte(strings.Join(texts, "\n\n") + "\n")
	return l, nil
}

// withFeatures leaves out the lines about other features than those, but for what is
// to stand in their place, and the second of two blank lines that then meet. What is
// left is formatted as gofmt does, since nothing in the logic that may be left out is
// aligned with what may stay.
func withFeatures(text string, features map[string]bool) string {
	var b strings.Builder
	blank := false       // the last line is blank
	keep := []bool{true} // for the lines outside of all marks, and inside each
	for line := range strings.Lines(text) {
		mark, last := strings.TrimSpace(line), len(keep)-1
		feature, begins := strings.CutPrefix(mark, featureBegin)
		instead, isElse := strings.CutPrefix(mark, featureElse)
		switch {
		case begins:
			keep = append(keep, keep[last] && features[feature])
		case isElse && keep[last-1] && !keep[last]:
			b.WriteString(strings.Replace(line, mark, instead, 1))
			blank = false
		case isElse:
		case mark == featureEnd:
			keep = keep[:last]
		case keep[last] && !(blank && mark == ""):
			b.WriteString(line)
			blank = mark == ""
		}
	}
	return b.String()
}

// add takes in the names of a Go file and those of its imports that it uses. It
// returns what stands below the imports.
func (l *logic) add(text string) (body string, err error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.SkipObjectResolution)
	if err != nil {
		return "", err
	}
	names := scope.Of(file)
	l.names.Declared = append(l.names.Declared, names.Declared...)
	l.names.Predeclared = append(l.names.Predeclared, names.Predeclared...)
	qualifiers := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				qualifiers[x.Name] = true
			}
		}
		return true
	})
	for _, spec := range file.Imports {
		if p, _ := strconv.Unquote(spec.Path.Value); qualifiers[path.Base(p)] {
			l.imports = append(l.imports, p)
			l.names.Imported = append(l.names.Imported, path.Base(p))
		}
	}
	end := file.Name.End()
	for _, d := range file.Decls {
		if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.IMPORT {
			end = d.End()
		}
	}
	return text[fset.Position(end).Offset:], nil
}

// replaceInComments replaces words in the doc comments, also where a line ends
// in them, and breaks the lines anew. A paragraph that has no words any more is
// left out. Directives stay as they are.
func replaceInComments(text string, replacer *strings.Replacer) string {
	var b strings.Builder
	var doc []string // paragraphs of the comment under way
	flush := func() {
		if doc == nil {
			return
		}
		b.WriteString(comment(replaceEach(doc, replacer)...) + "\n")
		if doc[len(doc)-1] == "" { // above a directive
			b.WriteString("//\n")
		}
		doc = nil
	}
	for line := range strings.Lines(text) {
		words, isDoc := strings.CutPrefix(strings.TrimSpace(line), "//")
		isDoc = isDoc && line[0] == '/' && (words == "" || words[0] == ' ')
		words = strings.TrimSpace(words)
		switch {
		case !isDoc:
			flush()
			b.WriteString(line)
		case doc == nil || words == "":
			doc = append(doc, words)
		default:
			last := &doc[len(doc)-1]
			*last = strings.TrimSpace(*last + " " + words)
		}
	}
	flush()
	return b.String()
}

// replaceEach replaces words in paragraphs, and returns those that have any then.
func replaceEach(paragraphs []string, replacer *strings.Replacer) []string {
	var replaced []string
	for _, p := range paragraphs {
		if p = strings.TrimSpace(replacer.Replace(p)); p != "" {
			replaced = append(replaced, p)
		}
	}
	return replaced
}

package emit

import (
	"bytes"
	"embed"
	"go/format"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/problem"
)

// The logic of every generated package is package toastererr in the directory
// template: ordinary Go with the codes of a toaster. What a catalogue needs of it is
// copied, with the examples in its comments and the type of its codes replaced.
//
//go:embed template/*.go
var logicFS embed.FS

// logicFiles are the files of the logic in the order of the output, with the feature
// that each is for. Those for "" are always copied.
var logicFiles = []struct{ name, feature string }{
	{"code.go", ""},
	{"parse.go", ""},
	{"origin.go", "origins"},
	{"remedy.go", "remedy"},
	{"keywords.go", "keywords"},
	{"is.go", "classes"},
	{"trait.go", "traits"},
	{"category.go", "categories"},
}

// In the logic, lines between featureBegin and featureEnd are for catalogues with a
// feature.
const (
	featureBegin = "// gen:if "
	featureEnd   = "// gen:end"
)

// featuresOf returns what a catalogue has: the features of the logic, and what the page
// explains.
func featuresOf(c *catalog.Catalog) map[string]bool {
	has := func(fact func(*catalog.Entry) bool) bool { return slices.ContainsFunc(c.Entries, fact) }
	f := map[string]bool{
		"headers":        has(func(e *catalog.Entry) bool { return e.DefinedIn != "" }),
		"winerror":       has(func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" }),
		"sameInWinerror": has(func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" && systemTrait.has(e) }),
		"remedies":       has(func(e *catalog.Entry) bool { return e.Remedy != "" }),
		"keywords":       has(func(e *catalog.Entry) bool { return e.Keywords != "" }),
		"availability":   has(func(e *catalog.Entry) bool { return e.Availability != "" }),
		"corrections":    has(func(e *catalog.Entry) bool { return e.Why != "" }),
		"notes":          has(func(e *catalog.Entry) bool { return e.Note != "" }),
		"traits":         has(func(e *catalog.Entry) bool { return len(e.Traits) > 0 }),
		"zero":           has(func(e *catalog.Entry) bool { return e.Code == 0 }),
		"hex":            has(inHex),
		"categories":     len(c.Categories) > 0,
	}
	for _, t := range allTraits {
		f[t.name] = has(t.has)
	}
	f["origins"] = f["headers"] || f["winerror"]
	f["classes"] = f["categories"] || f["traits"]
	f["remedy"] = f["remedies"] || slices.ContainsFunc(c.Categories, func(c *catalog.Category) bool { return c.Action != "" })
	f["success"] = !f["zero"]
	return f
}

// logic returns what the catalogue needs of the logic, with its imports.
func (g *goFile) logic() ([]byte, error) {
	var text strings.Builder
	imports := map[string]bool{}
	for _, f := range logicFiles {
		if f.feature != "" && !g.features[f.feature] {
			continue
		}
		data, err := logicFS.ReadFile("template/" + f.name)
		if err != nil {
			return nil, err
		}
		text.WriteString(withFeatures(cutImports(string(data), imports), g.features))
	}
	var b bytes.Buffer
	b.WriteString("import (\n")
	for _, path := range slices.Sorted(maps.Keys(imports)) {
		b.WriteString("\t" + path + "\n")
	}
	b.WriteString(")\n")
	comments := strings.NewReplacer(g.words()...)
	code := strings.NewReplacer("type Code uint32", "type Code "+g.Type, "32 bits", bits(g.Type))
	for line := range strings.Lines(text.String()) {
		if strings.HasPrefix(strings.TrimSpace(line), "//") {
			b.WriteString(comments.Replace(line))
		} else {
			b.WriteString(code.Replace(line))
		}
	}
	logic, err := format.Source(b.Bytes())
	return append(bytes.TrimSpace(logic), "\n\n"...), err
}

var (
	headPattern   = regexp.MustCompile(`(?s)^package toastererr\n(?:\nimport (?:\(.*?\n\)|"[^"]*")\n)?`)
	importPattern = regexp.MustCompile(`"[^"]*"`)
)

// cutImports returns what a file of the template has below its imports, and adds these to
// a set.
func cutImports(text string, imports map[string]bool) (body string) {
	head := headPattern.FindString(text)
	for _, path := range importPattern.FindAllString(head, -1) {
		imports[path] = true
	}
	return text[len(head):]
}

// withFeatures leaves out the lines for other features than those.
func withFeatures(text string, features map[string]bool) string {
	var b strings.Builder
	keep := true
	for line := range strings.Lines(text) {
		mark := strings.TrimSpace(line)
		if feature, ok := strings.CutPrefix(mark, featureBegin); ok {
			keep = features[feature]
		} else if mark == featureEnd {
			keep = true
		} else if keep {
			b.WriteString(line)
		}
	}
	return b.String()
}

// words returns pairs: an example of the toaster in the comments, and what the catalogue
// has in its place. Where two begin alike, the longer one is first, since the first that
// matches is replaced.
func (g *goFile) words() []string {
	e, unused := g.example(), problem.CodeText(g.unusedCode())
	category := &catalog.Category{}
	if g.features["categories"] {
		category = g.catalog.Categories[0]
	}
	return []string{
		`"toaster error 105: The toast was not done in time"`, quoted(errorText(e, g.Prefix)),
		`"The toast was not done in time"`, quoted(headline(e)),
		`"toaster error 103"`, quoted(g.Prefix + " " + unused),
		`"toaster error: filling"`, quoted(g.Prefix + ": " + category.Name),
		`"filling"`, quoted(category.Name),
		`"mains.h"`, quoted(g.first(func(e *catalog.Entry) string { return e.DefinedIn })),
		`"ERROR_TOO_MANY_SEMAPHORES"`, quoted(g.first(func(e *catalog.Entry) string { return e.WinerrorSymbol })),
		"ERROR_TOASTING_TIMEOUT", e.Symbol,
		"ErrToastingTimeout", e.Name,
		"CategoryFilling", category.GoName,
		"Code(103)", "Code(" + unused + ")",
		"toastererr", g.Package,
	}
}

// quoted quotes a string for a comment.
func quoted(text string) string { return plainText(strconv.Quote(shorten(text, 100))) }

// example returns the entry that the comments have as an example: a timeout, which
// is a failure whatever the list is about, or something permanent, or the first.
func (g *goFile) example() *catalog.Entry {
	block := g.catalog.Entries[g.dense.first:]
	for _, t := range []trait{timeoutTrait, permanentTrait} {
		if i := slices.IndexFunc(block, t.has); i >= 0 {
			return block[i]
		}
	}
	return block[0]
}

// first returns the first fact that is not "".
func (g *goFile) first(fact func(*catalog.Entry) string) string {
	for _, e := range g.catalog.Entries {
		if text := fact(e); text != "" {
			return text
		}
	}
	return ""
}

// unusedCode returns the first number after a code of the dense block that is not a
// code. It returns 0 if the type cannot hold such a number.
func (g *goFile) unusedCode() int64 {
	entries := g.catalog.Entries[g.dense.first:]
	unused := entries[0].Code
	for _, e := range entries {
		if e.Code == unused {
			unused++
		}
	}
	if !catalog.Fits(g.Type, unused) {
		return 0
	}
	return unused
}

// bits says what a number of a Go type must fit in.
func bits(typ string) string {
	if size := strings.TrimLeft(typ, "uint"); size != "" {
		return size + " bits"
	}
	return "type " + typ
}

package rascheck

import (
	"cmp"
	"embed"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// Analyzer reports code that misreads what RAS functions and rasdial return. The
// package documentation has its rules.
var Analyzer = &analysis.Analyzer{
	Name:      "rascheck",
	Doc:       strings.TrimPrefix(packageComment(), "Package rascheck "),
	URL:       "https://pkg.go.dev/" + reflect.TypeFor[checker]().PkgPath(),
	Run:       run,
	FactTypes: []analysis.Fact{new(returnsFact)},
}

// rules are the names of the rules, the categories of reports.
var rules = strings.Fields("lasterror always inverted errno compare rasdial number format success result")

// The flags choose rules for all packages that the program analyzes.
var (
	only ruleNames
	skip ruleNames
)

func init() {
	Analyzer.Flags.Var(&only, "rules", "report only by these `rules`, separated by commas")
	Analyzer.Flags.Var(&skip, "skip", "do not report by these `rules`, separated by commas")
}

type ruleNames []string

func (names *ruleNames) String() string { return strings.Join(*names, ",") }

// Set adds the names in a list, which commas separate.
func (names *ruleNames) Set(list string) error {
	for name := range strings.SplitSeq(list, ",") {
		if !slices.Contains(rules, name) {
			return fmt.Errorf("unknown rule %q", name)
		}
		*names = append(*names, name)
	}
	return nil
}

//go:embed doc.go rule_*.go
var files embed.FS

var commentMarks = regexp.MustCompile("(?m)^// ?")

// packageComment returns the comments that the files with documentation begin with.
func packageComment() (text string) {
	entries, _ := files.ReadDir(".")
	for _, entry := range entries {
		file, _ := files.ReadFile(entry.Name())
		comment, _, _ := strings.Cut(string(file), "package rascheck")
		text += commentMarks.ReplaceAllString(comment, "") + "\n"
	}
	return text
}

// raserrPath is the import path of package raserr.
var raserrPath = reflect.TypeFor[raserr.Code]().PkgPath()

func run(pass *analysis.Pass) (any, error) {
	if pass.Pkg.Path() == raserrPath || !isRelevant(pass) {
		return nil, nil
	}
	p := newProgram(pass)
	p.exportFacts()
	c := checker{
		program:   p,
		root:      inspector.New(pass.Files).Root(),
		lastFixes: make(map[[2]types.Object]*lastErrorFix),
		explained: make(map[*ast.CallExpr]bool),
	}
	c.findReaders()
	c.checkLastErrors()
	c.checkErrnos()
	c.checkComparisons()
	c.checkRasdial()
	c.checkNumbers()
	c.checkFormats()
	c.checkSuccess()
	c.checkResults()
	slices.SortStableFunc(c.diagnostics, func(a, b analysis.Diagnostic) int { return cmp.Compare(a.Pos, b.Pos) })
	for _, d := range c.diagnostics {
		isChosen := len(only) == 0 || slices.Contains(only, d.Category)
		if isChosen && !slices.Contains(skip, d.Category) && !isIgnored(pass, d.Pos) {
			pass.Report(d)
		}
	}
	return nil, nil
}

// isRelevant reports whether anything in the package can be reported, for speed.
func isRelevant(pass *analysis.Pass) bool {
	mayLoad := false
	for _, imported := range pass.Pkg.Imports() {
		switch imported.Path() {
		case raserrPath:
			return true
		case "syscall", windowsPath, "os/exec":
			mayLoad = true
		}
	}
	usesFact := func(fact analysis.ObjectFact) bool { return slices.Contains(pass.Pkg.Imports(), fact.Object.Pkg()) }
	files := append(slices.Collect(maps.Keys(libraries)), rasdial)
	return mayLoad && namesFile(pass.TypesInfo, files...) || slices.ContainsFunc(pass.AllObjectFacts(), usesFact)
}

// namesFile reports whether a constant of the program names one of the files.
func namesFile(info *types.Info, names ...string) bool {
	for e, tv := range info.Types {
		if _, isName := e.(*ast.Ident); isName || tv.Value == nil || tv.Value.Kind() != constant.String {
			continue // the value of the name is there too, unless another package has it
		}
		if file, _, _ := strings.Cut(constant.StringVal(tv.Value), " "); slices.Contains(names, fileName(file)) {
			return true
		}
	}
	return false
}

// ignoring matches a comment that suppresses reports. It must give a reason.
var ignoring = regexp.MustCompile(`^//lint:ignore\s+(\S+,)?rascheck(,\S+)?\s+\S`)

// isIgnored reports whether a comment on the line of a report, or the line before, suppresses it.
func isIgnored(pass *analysis.Pass, pos token.Pos) bool {
	line := func(pos token.Pos) int { return pass.Fset.PositionFor(pos, false).Line }
	for _, group := range fileOf(pass, pos).Comments {
		for _, comment := range group.List {
			after := line(pos) - line(comment.Pos())
			if (after == 0 || after == 1) && ignoring.MatchString(comment.Text) {
				return true
			}
		}
	}
	return false
}

// fileOf returns the file that has a position.
func fileOf(pass *analysis.Pass, pos token.Pos) *ast.File {
	has := func(file *ast.File) bool { return file.FileStart <= pos && pos < file.FileEnd }
	return pass.Files[slices.IndexFunc(pass.Files, has)]
}

package rascheck

import (
	"cmp"
	"embed"
	"flag"
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
	Flags:     flags(),
	Run:       run,
	FactTypes: []analysis.Fact{new(returnsFact)},
}

// rules are the names of the rules, the categories of reports.
var rules = []string{"lasterror", "always", "inverted", "errno", "compare", "rasdial", "number", "format", "success", "result"}

// The flags choose rules for all packages that the program analyzes.
var (
	only ruleNames
	skip ruleNames
)

func flags() flag.FlagSet {
	fs := flag.NewFlagSet("rascheck", flag.ContinueOnError)
	fs.Var(&only, "rules", "report only by these `rules`, separated by commas")
	fs.Var(&skip, "skip", "do not report by these `rules`, separated by commas")
	return *fs
}

// ruleNames is a flag with names of rules.
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
	c.checkLastErrors()
	c.checkErrnos()
	c.checkComparisons()
	c.checkRasdial()
	c.checkNumbers()
	c.checkFormats()
	c.checkSuccess()
	c.checkResults()
	ignored := ignoredLines(pass)
	slices.SortStableFunc(c.diagnostics, func(a, b analysis.Diagnostic) int { return cmp.Compare(a.Pos, b.Pos) })
	for _, d := range c.diagnostics {
		isChosen := len(only) == 0 || slices.Contains(only, d.Category)
		if isChosen && !slices.Contains(skip, d.Category) && !ignored[lineOf(pass, d.Pos)] {
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

// line is a line of a file, whatever line directives say.
type line struct {
	file   string
	number int
}

func lineOf(pass *analysis.Pass, pos token.Pos) line {
	at := pass.Fset.PositionFor(pos, false)
	return line{at.Filename, at.Line}
}

// ignoredLines returns the lines whose reports a comment suppresses: its own and the
// next. The comment must give a reason.
func ignoredLines(pass *analysis.Pass) map[line]bool {
	ignored := make(map[line]bool)
	for _, file := range pass.Files {
		for _, group := range file.Comments {
			for _, comment := range group.List {
				directive, ok := strings.CutPrefix(comment.Text, "//lint:ignore ")
				words := strings.Fields(directive)
				if ok && len(words) > 1 && slices.Contains(strings.Split(words[0], ","), "rascheck") {
					at := lineOf(pass, comment.Pos())
					ignored[at] = true
					ignored[line{at.file, at.number + 1}] = true
				}
			}
		}
	}
	return ignored
}

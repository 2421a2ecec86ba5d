package rascheck

import (
	"cmp"
	"embed"
	"flag"
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/analysis"
)

const analyzerName = "rascheck"

// Analyzer reports code that misreads what RAS functions and rasdial return. The
// package documentation has its rules.
var Analyzer = &analysis.Analyzer{
	Name:      analyzerName,
	Doc:       strings.TrimPrefix(packageComment(), "Package rascheck "),
	URL:       "https://pkg.go.dev/" + reflect.TypeFor[rule]().PkgPath(),
	Flags:     flags(),
	Run:       run,
	FactTypes: []analysis.Fact{new(returnsFact)},
}

// rule is one kind of report. The rules are checked in this order.
type rule struct {
	name  string
	check func(*checker)
}

var rules = []rule{
	{"lasterror", (*checker).checkLastErrors},
	{"always", (*checker).checkAlways},
	{"inverted", (*checker).checkInverted},
	{"errno", (*checker).checkErrnos},
	{"compare", (*checker).checkComparisons},
	{"rasdial", (*checker).checkRasdial},
	{"number", (*checker).checkNumbers},
	{"format", (*checker).checkFormats},
	{"success", (*checker).checkSuccess},
	{"result", (*checker).checkResults},
}

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

// Set adds the names in a list that is separated by commas.
func (names *ruleNames) Set(list string) error {
	for name := range strings.SplitSeq(list, ",") {
		if !slices.ContainsFunc(rules, func(r rule) bool { return r.name == name }) {
			return fmt.Errorf("unknown rule %q", name)
		}
		*names = append(*names, name)
	}
	return nil
}

//go:embed doc.go rule_*.go
var files embed.FS

// packageComment returns the comments that these files begin with, in the order of rules.
func packageComment() string {
	var text strings.Builder
	names := []string{"doc.go"}
	for _, r := range rules {
		names = append(names, "rule_"+r.name+".go")
	}
	for _, name := range names {
		file, _ := files.ReadFile(name)
		comment, _, _ := strings.Cut(string(file), "package rascheck")
		for line := range strings.Lines(comment) {
			text.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, "//"), " "))
		}
		text.WriteString("\n")
	}
	return text.String()
}

// raserrPath is the import path of package raserr.
var raserrPath = reflect.TypeFor[raserr.Code]().PkgPath()

func run(pass *analysis.Pass) (any, error) {
	if pass.Pkg.Path() == raserrPath || !isRelevant(pass) {
		return nil, nil
	}
	p := newProgram(pass)
	p.exportFacts()
	c := newChecker(p)
	for _, r := range rules {
		r.check(c)
	}
	ignored := ignoredLines(pass)
	slices.SortStableFunc(c.diagnostics, func(a, b analysis.Diagnostic) int { return cmp.Compare(a.Pos, b.Pos) })
	for _, d := range c.diagnostics {
		if len(only) > 0 && !slices.Contains(only, d.Category) || slices.Contains(skip, d.Category) || ignored[lineOf(pass, d.Pos, 0)] {
			continue
		}
		pass.Report(d)
	}
	return nil, nil
}

// isRelevant reports whether anything in the package can be reported, for speed.
func isRelevant(pass *analysis.Pass) bool {
	names := make(map[string]bool) // of files that the package can load or run
	for _, imported := range pass.Pkg.Imports() {
		switch imported.Path() {
		case raserrPath:
			return true
		case "syscall", windowsPath:
			for name := range libraries {
				names[name] = true
			}
		case "os/exec":
			names[rasdial] = true
		}
	}
	return len(names) > 0 && namesFile(pass.TypesInfo, names) || usesFacts(pass)
}

// namesFile reports whether a constant is the name of such a file.
func namesFile(info *types.Info, names map[string]bool) bool {
	for e, tv := range info.Types {
		if tv.Value == nil || tv.Value.Kind() != constant.String {
			continue
		}
		if _, isName := e.(*ast.Ident); isName {
			continue // the constant's own value is there too, or has a fact
		}
		if file, _, _ := strings.Cut(constant.StringVal(tv.Value), " "); names[fileName(file)] {
			return true
		}
	}
	return false
}

// usesFacts reports whether the package imports one with facts.
func usesFacts(pass *analysis.Pass) bool {
	return slices.ContainsFunc(pass.AllObjectFacts(), func(fact analysis.ObjectFact) bool {
		return slices.Contains(pass.Pkg.Imports(), fact.Object.Pkg())
	})
}

// fileName returns the name of a file without directory and ending, in lower case.
func fileName(file string) string {
	if i := strings.LastIndexAny(file, `\/`); i >= 0 {
		file = file[i+1:]
	}
	file = strings.ToLower(file)
	if name, ok := strings.CutSuffix(file, ".dll"); ok {
		return name
	}
	return strings.TrimSuffix(file, ".exe")
}

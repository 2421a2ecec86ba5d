package rascheck

import (
	"go/ast"
	"go/constant"
	"go/types"
	"reflect"
	"strings"

	"example.com/ras/raserr"
	"golang.org/x/tools/go/analysis"
)

// Analyzer reports code that reads what RAS functions return in a way that is
// wrong, or that package raserr reads better. The package documentation has its
// rules.
var Analyzer = &analysis.Analyzer{
	Name:      "rascheck",
	Doc:       doc,
	Run:       run,
	FactTypes: []analysis.Fact{new(returnsFact), new(dllFact)},
}

const doc = `find wrong readings of what Windows RAS functions return

The analyzer follows what functions of rasapi32.dll, mprapi.dll, rtm.dll and
rasdlg.dll return, and reports where it is read as another kind of error, as a
bare number or not at all: the thread's last error used as a RAS error, a RAS
code made a syscall.Errno, compared with a number, printed as a number, or made
an error although it is 0. Most reports have a fix that uses package raserr.`

// raserrPath is the import path of package raserr.
var raserrPath = reflect.TypeFor[raserr.Code]().PkgPath()

func run(pass *analysis.Pass) (any, error) {
	if pass.Pkg.Path() == raserrPath || !isRelevant(pass) {
		return nil, nil
	}
	p := newProgram(pass)
	p.exportFacts()
	c := newChecker(p)
	c.checkLastErrors()
	c.checkErrnos()
	c.checkNumbers()
	c.checkFormats()
	c.checkSuccess()
	return nil, nil
}

// isRelevant reports whether anything in the package can be reported. Most
// packages it rules out at once, which is what makes the analyzer fast.
func isRelevant(pass *analysis.Pass) bool {
	loadsDLLs := false
	for _, imported := range pass.Pkg.Imports() {
		switch imported.Path() {
		case raserrPath:
			return true
		case "syscall", windowsPath:
			loadsDLLs = true
		}
	}
	return loadsDLLs && namesDLL(pass.TypesInfo) || usesFacts(pass)
}

func namesDLL(info *types.Info) bool {
	for e, tv := range info.Types {
		if tv.Value == nil || tv.Value.Kind() != constant.String {
			continue
		}
		if _, isName := e.(*ast.Ident); isName {
			continue // the constant's own value is there too, or has a fact
		}
		if isRASLibrary(libraryName(constant.StringVal(tv.Value))) {
			return true
		}
	}
	return false
}

// usesFacts reports whether the package imports one with facts.
func usesFacts(pass *analysis.Pass) bool {
	facts := pass.AllObjectFacts()
	if len(facts) == 0 {
		return false
	}
	imports := make(map[*types.Package]bool)
	for _, imported := range pass.Pkg.Imports() {
		imports[imported] = true
	}
	for _, fact := range facts {
		if imports[fact.Object.Pkg()] {
			return true
		}
	}
	return false
}

// libraryName returns the name of a DLL file as it is compared: without its
// folder and ending, in lower case.
func libraryName(file string) string {
	if i := strings.LastIndexAny(file, `\/`); i >= 0 {
		file = file[i+1:]
	}
	return strings.TrimSuffix(strings.ToLower(file), ".dll")
}

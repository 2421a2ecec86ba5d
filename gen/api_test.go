package main

import (
	"cmp"
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

const (
	apiFile   = "../testdata/api.txt"
	updateAPI = "go test ./gen -run TestAPI -update"
	apiTitle  = "# The API that programs rely on: types, functions, methods and constants of package\n" +
		"# raserr and the packages below it. From the first tagged version on, no line changes\n" +
		"# or goes. New lines are added by\n" +
		"#\n" +
		"#\t" + updateAPI + "\n"
)

// apiPackages are the packages whose API is locked.
var apiPackages = []string{"example.com/ras/raserr", "example.com/ras/raserr/raslog", "example.com/ras/raserr/rastext"}

// TestAPI compares the API, as the compiler sees it, with the one that is locked.
// With -update it adds what is new to the lock, and still fails for what has
// changed or is gone.
func TestAPI(t *testing.T) {
	locked := readAPI(t)
	now := loadAPI(t, runtime.GOOS)
	gone, fresh := compareAPI(locked, now)
	for _, line := range gone {
		t.Errorf("%s: gone or changed: %s\nIf no tagged version has it, delete its line by hand.", apiFile, line)
	}
	if len(fresh) == 0 || t.Failed() {
		return
	}
	if !*update {
		t.Errorf("%s lacks these lines; if they are meant, add them by\n\t%s\n%s", apiFile, updateAPI, strings.Join(fresh, "\n"))
		return
	}
	if err := os.WriteFile(apiFile, []byte(apiTitle+strings.Join(now, "\n")+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestAPIOfSystems shows that the API is the same on Windows and elsewhere.
func TestAPIOfSystems(t *testing.T) {
	if gone, fresh := compareAPI(loadAPI(t, "linux"), loadAPI(t, "windows")); gone != nil || fresh != nil {
		t.Errorf("Windows lacks %q and has more: %q", gone, fresh)
	}
}

// TestCompareAPI shows that each kind of change is noticed.
func TestCompareAPI(t *testing.T) {
	locked := []string{"p const ErrA Code = 1", "p func F(int) error", "p method (Code) M() string", "p type Code uint32"}
	cases := []struct{ name, old, new string }{
		{"another number", "p const ErrA Code = 1", "p const ErrA Code = 2"},
		{"another name", "p const ErrA Code = 1", "p const ErrAA Code = 1"},
		{"another parameter", "p func F(int) error", "p func F(uint) error"},
		{"another result", "p method (Code) M() string", "p method (Code) M() (string, bool)"},
		{"a pointer receiver", "p method (Code) M() string", "p method (*Code) M() string"},
		{"another type", "p type Code uint32", "p type Code uint64"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			now := slices.Clone(locked)
			now[slices.Index(now, c.old)] = c.new
			gone, fresh := compareAPI(locked, now)
			if !slices.Equal(gone, []string{c.old}) || !slices.Equal(fresh, []string{c.new}) {
				t.Errorf("gone %q, new %q", gone, fresh)
			}
		})
	}
	t.Run("no change", func(t *testing.T) {
		if gone, fresh := compareAPI(locked, locked); gone != nil || fresh != nil {
			t.Errorf("gone %q, new %q", gone, fresh)
		}
	})
}

// compareAPI returns the lines of locked that now lacks, and the reverse.
func compareAPI(locked, now []string) (gone, fresh []string) {
	without := func(lines, others []string) (rest []string) {
		for _, line := range lines {
			if !slices.Contains(others, line) {
				rest = append(rest, line)
			}
		}
		return rest
	}
	return without(locked, now), without(now, locked)
}

// readAPI returns the lines of the lock, without its comment.
func readAPI(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(apiFile)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(strings.Split(strings.TrimSpace(string(text)), "\n"), func(line string) bool {
		return strings.HasPrefix(line, "#")
	})
}

// loadAPI returns the API of all packages on a system, a line for each part of it.
func loadAPI(t *testing.T, goos string) []string {
	t.Helper()
	config := &packages.Config{Env: append(os.Environ(), "GOOS="+goos), Mode: packages.NeedName | packages.NeedTypes | packages.NeedExportFile}
	loaded, err := packages.Load(config, apiPackages...)
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(loaded, func(a, b *packages.Package) int { return cmp.Compare(a.PkgPath, b.PkgPath) })
	var api []string
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			t.Fatalf("loading %s: %v", p.PkgPath, p.Errors)
		}
		for _, line := range packageAPI(p.Types) {
			api = append(api, p.Name+" "+line)
		}
	}
	return api
}

// packageAPI lists what a package exports: functions, methods and types by name,
// then constants by number.
func packageAPI(pkg *types.Package) []string {
	var lines []string
	var consts []*types.Const
	for _, name := range pkg.Scope().Names() {
		object := pkg.Scope().Lookup(name)
		if !object.Exported() {
			continue
		}
		switch object := object.(type) {
		case *types.Const:
			consts = append(consts, object)
		case *types.Func:
			lines = append(lines, "func "+name+signature(object))
		case *types.TypeName:
			lines = append(lines, "type "+name+" "+typeString(pkg, object.Type().Underlying()))
			lines = append(lines, methods(object)...)
		default:
			lines = append(lines, types.ObjectString(object, types.RelativeTo(pkg)))
		}
	}
	slices.Sort(lines)
	slices.SortStableFunc(consts, func(a, b *types.Const) int {
		switch {
		case constant.Compare(a.Val(), token.LSS, b.Val()):
			return -1
		case constant.Compare(a.Val(), token.GTR, b.Val()):
			return 1
		}
		return cmp.Compare(a.Name(), b.Name())
	})
	for _, c := range consts {
		lines = append(lines, fmt.Sprintf("const %s %s = %s", c.Name(), typeString(pkg, c.Type()), c.Val().ExactString()))
	}
	return lines
}

// methods lists the exported methods of a type and of pointers to it.
func methods(object *types.TypeName) []string {
	named, ok := object.Type().(*types.Named)
	if !ok {
		return nil
	}
	var lines []string
	for m := range named.Methods() {
		if m.Exported() {
			receiver := typeString(object.Pkg(), m.Signature().Recv().Type())
			lines = append(lines, "method ("+receiver+") "+m.Name()+signature(m))
		}
	}
	return lines
}

// signature returns the parameters and results of a function without their names.
func signature(f *types.Func) string {
	nameless := func(tuple *types.Tuple) *types.Tuple {
		var vars []*types.Var
		for v := range tuple.Variables() {
			vars = append(vars, types.NewParam(token.NoPos, nil, "", v.Type()))
		}
		return types.NewTuple(vars...)
	}
	s := f.Signature()
	plain := types.NewSignatureType(nil, nil, nil, nameless(s.Params()), nameless(s.Results()), s.Variadic())
	return strings.TrimPrefix(typeString(f.Pkg(), plain), "func")
}

func typeString(pkg *types.Package, typ types.Type) string {
	return types.TypeString(typ, func(other *types.Package) string {
		if other == pkg {
			return ""
		}
		return other.Name()
	})
}

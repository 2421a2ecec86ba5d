package main

import (
	"bufio"
	"cmp"
	"fmt"
	"go/constant"
	"go/types"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

const (
	apiFile      = "../testdata/api.txt"
	apiPackage   = "example.com/ras/raserr"
	updateAPI    = "go test ./gen -run TestAPI -update"
	apiFileTitle = "# Every constant of package raserr and its number: the API that programs rely on.\n" +
		"# From the first tagged version on, a constant keeps its name and its number for ever.\n" +
		"# New ones are added by\n" +
		"#\n" +
		"#\t" + updateAPI + "\n" +
		"#\n" +
		"# which changes no line that is here.\n"
)

// TestAPI holds the constants of package raserr, as the compiler sees them,
// against those that were published. A constant that is gone, or has another
// number, breaks programs. With -update it adds new constants to the list, and
// still fails for changed ones.
func TestAPI(t *testing.T) {
	locked := readAPI(t)
	now := loadAPI(t)
	fresh := checkAPI(locked, now, t.Errorf)
	if len(fresh) == 0 || t.Failed() {
		return
	}
	if !*update {
		t.Errorf("new constants %s are not in %s; if they are meant, add them by\n\t%s",
			strings.Join(fresh, ", "), apiFile, updateAPI)
		return
	}
	for _, name := range fresh {
		locked[name] = now[name]
	}
	if err := os.WriteFile(apiFile, []byte(formatAPI(locked)), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestAPIGuard shows that the check notices each kind of change.
func TestAPIGuard(t *testing.T) {
	cases := []struct {
		name        string
		locked, now map[string]uint64
		problem     string // reported
		fresh       []string
	}{
		{name: "no change",
			locked: map[string]uint64{"ErrA": 1, "ErrB": 2}, now: map[string]uint64{"ErrA": 1, "ErrB": 2}},
		{name: "a new constant",
			locked: map[string]uint64{"ErrA": 1}, now: map[string]uint64{"ErrA": 1, "ErrC": 3, "ErrB": 2},
			fresh: []string{"ErrB", "ErrC"}},
		{name: "a constant that is gone",
			locked: map[string]uint64{"ErrA": 1, "ErrB": 2}, now: map[string]uint64{"ErrA": 1},
			problem: "constant ErrB = 2 has disappeared"},
		{name: "another number",
			locked: map[string]uint64{"ErrA": 1}, now: map[string]uint64{"ErrA": 2},
			problem: "constant ErrA is 2, it was 1"},
		{name: "another name",
			locked: map[string]uint64{"ErrA": 1}, now: map[string]uint64{"ErrAA": 1},
			problem: "constant ErrA = 1 has disappeared", fresh: []string{"ErrAA"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var problems []string
			fresh := checkAPI(c.locked, c.now, func(format string, args ...any) {
				problems = append(problems, fmt.Sprintf(format, args...))
			})
			if got := strings.Join(problems, "\n"); got != c.problem {
				t.Errorf("problems %q, want %q", got, c.problem)
			}
			if !slices.Equal(fresh, c.fresh) {
				t.Errorf("new constants %q, want %q", fresh, c.fresh)
			}
		})
	}
}

// checkAPI reports constants that are gone or changed, and returns the names of
// those that are new.
func checkAPI(locked, now map[string]uint64, report func(format string, args ...any)) (fresh []string) {
	for _, name := range slices.Sorted(maps.Keys(locked)) {
		n, ok := now[name]
		if !ok {
			report("constant %s = %d has disappeared", name, locked[name])
		} else if n != locked[name] {
			report("constant %s is %d, it was %d", name, n, locked[name])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(now)) {
		if _, ok := locked[name]; !ok {
			fresh = append(fresh, name)
		}
	}
	return fresh
}

// loadAPI returns the exported constants of the types Code and Category.
func loadAPI(t *testing.T) map[string]uint64 {
	config := &packages.Config{Mode: packages.NeedName | packages.NeedTypes | packages.NeedDeps | packages.NeedImports}
	loaded, err := packages.Load(config, apiPackage)
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) != 1 || len(loaded[0].Errors) > 0 {
		t.Fatalf("loading %s: %v", apiPackage, loaded[0].Errors)
	}
	api := map[string]uint64{}
	scope := loaded[0].Types.Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !c.Exported() {
			continue
		}
		named, ok := c.Type().(*types.Named)
		if !ok || named.Obj().Name() != "Code" && named.Obj().Name() != "Category" {
			t.Errorf("constant %s is a %s, neither Code nor Category", name, c.Type())
			continue
		}
		n, exact := constant.Uint64Val(c.Val())
		if !exact {
			t.Errorf("constant %s is %s", name, c.Val())
		}
		api[name] = n
	}
	return api
}

func readAPI(t *testing.T) map[string]uint64 {
	f, err := os.Open(apiFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	api := map[string]uint64{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		name, number, _ := strings.Cut(lines.Text(), " ")
		n, err := strconv.ParseUint(number, 10, 32)
		if err != nil {
			t.Fatalf("%s: line %q: %v", apiFile, lines.Text(), err)
		}
		if _, twice := api[name]; twice {
			t.Errorf("%s: %s stands there twice", apiFile, name)
		}
		api[name] = n
	}
	return api
}

// formatAPI lists the constants by number, and those of one number by name.
func formatAPI(api map[string]uint64) string {
	var b strings.Builder
	b.WriteString(apiFileTitle)
	names := slices.SortedFunc(maps.Keys(api), func(a, b string) int {
		return cmp.Or(cmp.Compare(api[a], api[b]), cmp.Compare(a, b))
	})
	for _, name := range names {
		fmt.Fprintf(&b, "%s %d\n", name, api[name])
	}
	return b.String()
}

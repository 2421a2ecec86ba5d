//go:build !windows

package main

import (
	"go/constant"
	"go/types"
	"os"
	"testing"

	"golang.org/x/tools/go/packages"

	"example.com/ras/gen/internal/source"
)

// TestCompanionsAgreeWithSys compares the companions with what the source of
// golang.org/x/sys/windows says on any system. It has all of winerror.h, and
// nothing of EapHostError.h.
func TestCompanionsAgreeWithSys(t *testing.T) {
	if testing.Short() {
		t.Skip("loads golang.org/x/sys/windows and all that it imports")
	}
	const inSys = 198
	lists, _ := embedded(t)
	scope := loadSys(t)
	compared := 0
	for _, r := range lists["companions.tsv"].Records {
		symbol := r.Get(source.Symbol)
		c, ok := scope.Lookup(symbol).(*types.Const)
		if !ok {
			if r.Get(source.DefinedIn) == "winerror.h" {
				t.Error(badRow(r, symbol+" is not in golang.org/x/sys/windows"))
			}
			continue
		}
		if n, exact := constant.Uint64Val(c.Val()); !exact || n != uint64(r.Code) {
			t.Error(badRow(r, symbol+" is "+c.Val().String()+" in golang.org/x/sys/windows"))
		}
		compared++
	}
	if compared != inSys {
		t.Errorf("%d of %d companions compared, want %d", compared, companionCount, inSys)
	}
}

// loadSys returns what golang.org/x/sys/windows declares.
func loadSys(t *testing.T) *types.Scope {
	t.Helper()
	const path = "golang.org/x/sys/windows"
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedTypes | packages.NeedDeps | packages.NeedImports,
		Env:  append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0"),
	}, path)
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) != 1 || len(loaded[0].Errors) > 0 {
		t.Fatalf("loading %s: %v", path, loaded[0].Errors)
	}
	return loaded[0].Types.Scope()
}

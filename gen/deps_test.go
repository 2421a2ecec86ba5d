package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// systems are some of those that the packages are for, each kind among them for
// which package raserr or package syscall has files of its own.
var systems = []string{
	"linux/amd64", "linux/386", "linux/arm64", "windows/amd64", "windows/386", "windows/arm64",
	"darwin/arm64", "freebsd/amd64", "js/wasm", "wasip1/wasm", "plan9/amd64",
}

// TestImports holds what the packages import to a list, so that a program that
// imports one of them links little else.
func TestImports(t *testing.T) {
	tests := []struct {
		pkg     string
		allowed []string
	}{
		{".", []string{"errors", "io/fs", "iter", "slices", "strconv", "strings", "sync", "syscall", "unsafe"}},
		{"./raslog", []string{"cmp", "example.com/ras/raserr", "log/slog"}},
	}
	onEverySystem(t, func(t *testing.T, system string) {
		for _, test := range tests {
			imports := listInRaserr(t, system, "-f", `{{join .Imports "\n"}}`, test.pkg)
			for _, path := range imports {
				if !slices.Contains(test.allowed, path) {
					t.Errorf("package %s imports %s", test.pkg, path)
				}
			}
		}
	})
}

// TestDependencies looks at all that package raserr depends on. None of the
// packages that it may import brings in one that is unwanted, on any system, so
// nothing has to be excepted: package errors does with internal/reflectlite in
// place of reflect, and package syscall of js brings in syscall/js only.
func TestDependencies(t *testing.T) {
	unwanted := []string{"fmt", "reflect", "log/slog", "encoding/json", "os", "sort", "regexp", "net"}
	onEverySystem(t, func(t *testing.T, system string) {
		deps := listInRaserr(t, system, "-deps", "-f", "{{.ImportPath}}{{if not .Standard}}@{{.Module.Path}}{{end}}", ".")
		if !slices.Contains(deps, "runtime") {
			t.Fatalf("the list of dependencies is not whole: %q", deps)
		}
		for _, path := range deps {
			path, module, isOther := strings.Cut(path, "@")
			if slices.Contains(unwanted, path) || isOther && module != "example.com/ras/raserr" {
				t.Errorf("depends on %s %s", path, module)
			}
		}
	})
}

func onEverySystem(t *testing.T, test func(t *testing.T, system string)) {
	if testing.Short() {
		t.Skip("asks the go command about every system")
	}
	for _, system := range systems {
		t.Run(system, func(t *testing.T) { test(t, system) })
	}
}

// listInRaserr returns the lines that go list prints in the directory of package
// raserr, for a system.
func listInRaserr(t *testing.T, system string, args ...string) []string {
	t.Helper()
	goos, goarch, _ := strings.Cut(system, "/")
	env := []string{"GOOS=" + goos, "GOARCH=" + goarch}
	dir := filepath.Join(repository(t), "raserr")
	lines := strings.Fields(mustGo(t, dir, env, append([]string{"list"}, args...)...))
	if len(lines) == 0 {
		t.Fatal("go list prints nothing")
	}
	return lines
}

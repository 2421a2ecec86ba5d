package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
	"golang.org/x/tools/txtar"
)

// modules are the modules of this repository and their directories.
var modules = map[string]string{
	"example.com/ras":                   ".",
	"example.com/ras/raserr":            "raserr",
	"example.com/ras/raserr/cmd/raserr": "raserr/cmd/raserr",
	"example.com/ras/raserr/rascheck":   "raserr/rascheck",
}

const proxyVersion = "v0.1.0"

// writeProxy makes a module proxy of files that serves the modules of this
// repository at version v0.1.0, as they are in the checkout.
func writeProxy(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for path, sub := range modules {
		from := filepath.Join(repository(t), filepath.FromSlash(sub))
		mod, err := os.ReadFile(filepath.Join(from, "go.mod"))
		if err != nil {
			t.Fatal(err)
		}
		writeFiles(t, filepath.Join(dir, path, "@v"), []txtar.File{
			{Name: "list", Data: []byte(proxyVersion + "\n")},
			{Name: proxyVersion + ".info", Data: []byte(`{"Version":"` + proxyVersion + `"}`)},
			{Name: proxyVersion + ".mod", Data: mod},
		})
		f, err := os.Create(filepath.Join(dir, path, "@v", proxyVersion+".zip"))
		if err != nil {
			t.Fatal(err)
		}
		if err := zip.CreateFromDir(f, module.Version{Path: path, Version: proxyVersion}, from); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// proxyEnv returns the environment of a go command that finds the modules of this
// repository in a proxy of files and all others in this machine's module cache or
// where it is set up to look. The module cache is a new one, so that nothing of
// this repository stays in the user's.
func proxyEnv(t *testing.T, proxy string) []string {
	t.Helper()
	settings := strings.Split(strings.TrimSpace(mustGo(t, ".", []string{"GOPROXY=" + os.Getenv("GOPROXY")}, "env", "GOMODCACHE", "GOPROXY")), "\n")
	return []string{
		"GOMODCACHE=" + t.TempDir(),
		"GOPROXY=file://" + filepath.ToSlash(proxy) + ",file://" + filepath.ToSlash(settings[0]) + "/cache/download," + settings[1],
		"GONOSUMDB=example.com/ras,example.com/ras/*",
		"GOFLAGS=-modcacherw -trimpath",
	}
}

// TestProxy uses each module as people do that have no checkout, from a module
// proxy and in an empty directory.
func TestProxy(t *testing.T) {
	if testing.Short() {
		t.Skip("fetches and builds all modules")
	}
	env := proxyEnv(t, writeProxy(t))

	t.Run("run gen", func(t *testing.T) {
		t.Parallel()
		usage := mustGo(t, t.TempDir(), env, "run", "example.com/ras/gen@"+proxyVersion, "-h")
		if !strings.HasPrefix(usage, "Gen makes a Go package of error codes") {
			t.Errorf("gen -h prints %q", usage)
		}
	})

	t.Run("install raserr", func(t *testing.T) {
		t.Parallel()
		bin := t.TempDir()
		mustGo(t, t.TempDir(), append(env, "GOBIN="+bin), "install", "example.com/ras/raserr/cmd/raserr@"+proxyVersion)
		if out := mustRun(t, filepath.Join(bin, "raserr"), "718"); !strings.Contains(out, "ErrPPPTimeout") {
			t.Errorf("raserr 718 prints %q", out)
		}
	})

	t.Run("install rascheck", func(t *testing.T) {
		t.Parallel()
		bin := t.TempDir()
		mustGo(t, t.TempDir(), append(env, "GOBIN="+bin), "install", "example.com/ras/raserr/rascheck/cmd/rascheck@"+proxyVersion)
		if out := mustRun(t, filepath.Join(bin, "rascheck"), "-h"); !strings.Contains(strings.ToLower(out), "usage: rascheck") {
			t.Errorf("rascheck -h prints %q", out)
		}
	})

	t.Run("get raserr", func(t *testing.T) {
		t.Parallel()
		dir := t.TempDir()
		writeFiles(t, dir, []txtar.File{
			{Name: "go.mod", Data: []byte("module example.org/user\n\ngo 1.23\n")},
			{Name: "main.go", Data: []byte(`package main

import (
	"fmt"

	"example.com/ras/raserr"
)

func main() { fmt.Println(raserr.FromReturn(718)) }
`)},
		})
		mustGo(t, dir, env, "get", "example.com/ras/raserr@"+proxyVersion)
		mustGo(t, dir, env, "mod", "tidy")
		if out := mustGo(t, dir, env, "run", "."); out != "ras error 718: PPP timeout\n" {
			t.Errorf("the program prints %q", out)
		}
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err != nil {
			t.Fatal(err)
		}
		compareText(t, string(mod), `
module example.org/user

go 1.23

require example.com/ras/raserr v0.1.0
`)
	})
}

// TestNoReplace shows that no module has a replace directive, with which go install
// at a version would refuse it.
func TestNoReplace(t *testing.T) {
	for path, dir := range modules {
		mod := mustGo(t, filepath.Join(repository(t), dir), nil, "mod", "edit", "-json")
		if !strings.Contains(mod, `"Path": "`+path+`"`) {
			t.Errorf("%s/go.mod is not that of %s:\n%s", dir, path, mod)
		}
		if strings.Contains(mod, `"Replace": [`) {
			t.Errorf("%s/go.mod has a replace directive", dir)
		}
	}
}

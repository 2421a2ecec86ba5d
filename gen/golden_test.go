package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	udiff "github.com/aymanbagabas/go-udiff"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what the golden tests expect, and add new constants to testdata/api.txt")

// wantDir begins the names of the files that a golden archive expects.
const wantDir = "want/"

// TestGolden makes a package of the lists in each of testdata/golden, and
// compares both files with those that the archive has below want. With -update
// it rewrites these; read every line of them before keeping it.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("../testdata/golden/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no golden files in ../testdata/golden: %v", err)
	}
	for _, name := range names {
		name, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := golden(t, archive)
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			compare(t, archive, got)
		})
	}
}

// golden runs the command on an archive and returns the files that it made.
func golden(t *testing.T, archive *txtar.Archive) []txtar.File {
	t.Chdir(t.TempDir())
	var args []string
	var dir string
	for _, f := range archive.Files {
		if f.Name == "args" {
			args = strings.Split(strings.TrimSpace(string(f.Data)), "\n")
		} else if !strings.HasPrefix(f.Name, wantDir) {
			writeFiles(t, ".", []txtar.File{f})
		}
	}
	for _, arg := range args {
		if value, ok := strings.CutPrefix(arg, "-o="); ok {
			dir = value
		}
	}
	runWell(t, args...)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, txtar.File{Name: wantDir + e.Name(), Data: data})
	}
	return files
}

func compare(t *testing.T, archive *txtar.Archive, got []txtar.File) {
	want := map[string][]byte{}
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, wantDir) {
			want[f.Name] = f.Data
		}
	}
	for _, f := range got {
		if !bytes.Equal(f.Data, want[f.Name]) {
			t.Errorf("the output differs:\n%s", udiff.Unified(f.Name, "output", string(want[f.Name]), string(f.Data)))
		}
		delete(want, f.Name)
	}
	for name := range want {
		t.Errorf("%s was not made", name)
	}
}

func rewrite(t *testing.T, name string, archive *txtar.Archive, got []txtar.File) {
	var files []txtar.File
	for _, f := range archive.Files {
		if !strings.HasPrefix(f.Name, wantDir) {
			files = append(files, f)
		}
	}
	archive.Files = append(files, got...)
	if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
		t.Fatal(err)
	}
}

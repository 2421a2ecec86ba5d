// Package target knows the directory that the output goes to: what stands there
// already, whether the output fits beside it, and how to put it there without
// ever leaving half of it.
package target

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	udiff "github.com/aymanbagabas/go-udiff"

	"example.com/ras/gen/internal/emit"
)

// Diff compares the files in a directory with those that would be written. It
// returns a unified diff of those that differ, or "".
func Diff(dir string, files []emit.File) (string, error) {
	var diff string
	for _, f := range files {
		name := filepath.Join(dir, f.Name)
		old, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		name = filepath.ToSlash(name)
		diff += udiff.Unified(name, name+" (as generated)", string(old), string(f.Data))
	}
	return diff, nil
}

// isGenerated reports whether a file's first line says that a tool made it.
func isGenerated(data []byte) bool {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	_, rest, ok := bytes.Cut(line, []byte(emit.MarkerBegin))
	return ok && bytes.Contains(rest, []byte(emit.MarkerEnd))
}

// existing is what stands where a file goes.
type existing struct {
	path string // with symbolic links followed
	data []byte // nil if nothing stands there
	mode fs.FileMode
}

// look finds what stands at a name, and refuses what must not be replaced.
func look(name string) (existing, error) {
	path, err := follow(name)
	if err != nil {
		return existing{}, err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return existing{path: path}, nil
	}
	if err != nil {
		return existing{}, err
	}
	if !info.Mode().IsRegular() {
		return existing{}, fmt.Errorf("%s: not a regular file, left as it is", name)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return existing{}, err
	}
	if !isGenerated(data) {
		return existing{}, fmt.Errorf("%s: not a generated file (no %q on its first line), left as it is", name, emit.MarkerBegin+"… "+emit.MarkerEnd)
	}
	return existing{path, data, info.Mode().Perm()}, nil
}

// follow returns where the symbolic links at a name lead, also if nothing is
// there.
func follow(name string) (string, error) {
	const most = 40
	for range most {
		link, err := os.Readlink(name)
		if err != nil {
			return name, nil // no link, or none that can be followed: os.Stat will tell
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(name), link)
		}
		name = link
	}
	return "", fmt.Errorf("%s: too many symbolic links", name)
}

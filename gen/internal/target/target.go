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
	"time"

	udiff "github.com/aymanbagabas/go-udiff"

	"example.com/ras/gen/internal/emit"
)

// Diff compares the files in a directory with those that would be written. It
// returns a unified diff of those that differ and a line for each that is not there,
// or "".
func Diff(dir string, files []emit.File) (string, error) {
	var diff string
	for _, f := range files {
		name := filepath.Join(dir, f.Name)
		old, err := readRegular(name)
		name = filepath.ToSlash(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			diff += name + ": not there\n"
		case err != nil:
			return "", err
		default:
			diff += udiff.Unified(name, name+" (as generated)", string(old), string(f.Data))
		}
	}
	return diff, nil
}

// readRegular reads a file, but not from a pipe, which may never end.
func readRegular(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("not a regular file")}
	}
	return os.ReadFile(name)
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
	time time.Time
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
	return existing{path, data, info.Mode().Perm(), info.ModTime()}, nil
}

// follow returns where the symbolic links at a name lead, also if nothing is
// there.
func follow(name string) (string, error) {
	const most = 40
	path := name
	for range most {
		link, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link, or none that can be followed: os.Stat will tell
		}
		if path, err = beside(path, link); err != nil {
			return "", fmt.Errorf("%s: symbolic link to %s: %w", name, link, err)
		}
	}
	return "", fmt.Errorf("%s: too many symbolic links", name)
}

// beside returns the path that a link at name stands for. Its directory is free
// of links, since behind one of them ".." is not what the text of the path says:
// filepath.Join would take it for that.
func beside(name, link string) (string, error) {
	if !filepath.IsAbs(link) {
		link = filepath.Dir(name) + string(filepath.Separator) + link
	}
	dir, base := filepath.Split(link)
	dir, err := filepath.EvalSymlinks(dir)
	return filepath.Join(dir, base), err
}

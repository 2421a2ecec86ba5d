// Package target is the output directory: it compares the rendered files with those
// that are there, checks that they fit the hand-written Go files there, and
// writes them.
package target

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	udiff "github.com/aymanbagabas/go-udiff"

	"example.com/ras/gen/internal/emit"
)

// Diff compares the files in a directory with those that would be written. It
// returns a unified diff of those that differ and a line for each that is missing,
// or "".
func Diff(dir string, files []emit.File) (string, error) {
	var diff string
	for _, f := range files {
		name := filepath.Join(dir, f.Name)
		old, err := os.ReadFile(name)
		name = filepath.ToSlash(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			diff += name + ": missing\n"
		case err != nil:
			return "", err
		default:
			diff += udiff.Unified(name, name+" (as generated)", string(old), string(f.Data))
		}
	}
	return diff, nil
}

// generated matches the first line of a file that a tool generated: the line that
// the go command knows, or the same as a comment of Markdown.
var generated = regexp.MustCompile(`^(// Code generated .* DO NOT EDIT\.|<!-- Code generated .* DO NOT EDIT\. -->)\r?\n`)

// Write puts the files into a directory, which it makes if need be. It writes
// nothing if one of the names belongs to anything but a generated file. Each file is
// written next to its place, synced and renamed: if the run is killed or the disk is
// full, the old file or the new one is there, whole. A file that has the same
// content already is not written.
func Write(dir string, files []emit.File) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, f := range files {
		if err := checkReplaceable(filepath.Join(dir, f.Name)); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(dir, f.Name), f.Data); err != nil {
			return err
		}
	}
	return nil
}

// checkReplaceable returns an error if something has the name that must not be replaced.
func checkReplaceable(name string) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s: not a regular file, left as it is; rename it, or give another directory with -o", name)
	}
	data, err := os.ReadFile(name)
	if err == nil && !generated.Match(data) {
		return fmt.Errorf("%s: not a generated file (no \"Code generated … DO NOT EDIT.\" on its first line), left as it is; rename it, or give another directory with -o", name)
	}
	return err
}

// writeFile replaces a file by one with the data, and keeps its permissions.
func writeFile(name string, data []byte) (err error) {
	mode := fs.FileMode(0o644)
	if old, err := os.ReadFile(name); err == nil {
		if string(old) == string(data) {
			return nil
		}
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".tmp-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

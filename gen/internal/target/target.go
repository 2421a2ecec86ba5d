// Package target is the output directory: it compares the rendered files with those
// that are there, checks that they fit the hand-written Go files there, and
// writes them.
package target

import (
	"bytes"
	"cmp"
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
	permissions := map[string]fs.FileMode{} // of the files that change
	for _, f := range files {
		old, mode, err := replaceable(filepath.Join(dir, f.Name))
		if err != nil {
			return err
		}
		if !bytes.Equal(old, f.Data) {
			permissions[f.Name] = mode
		}
	}
	for _, f := range files {
		if mode, changed := permissions[f.Name]; changed {
			if err := writeFile(filepath.Join(dir, f.Name), f.Data, mode); err != nil {
				return err
			}
		}
	}
	return nil
}

// replaceable returns the contents and the permissions of a file that may be replaced, or
// those of a new file. It returns an error if something has the name that must not be
// replaced.
func replaceable(name string) (data []byte, mode fs.FileMode, err error) {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0o644, nil
	case err != nil:
		return nil, 0, err
	case !info.Mode().IsRegular():
		return nil, 0, fmt.Errorf("%s: not a regular file, left as it is; rename it, or give another directory with -o", name)
	}
	data, err = os.ReadFile(name)
	if err == nil && !generated.Match(data) {
		err = fmt.Errorf("%s: not a generated file (no \"Code generated … DO NOT EDIT.\" on its first line), left as it is; rename it, or give another directory with -o", name)
	}
	return data, info.Mode().Perm(), err
}

// writeFile makes a file, or replaces one, in one step.
func writeFile(name string, data []byte, mode fs.FileMode) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".tmp-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = cmp.Or(err, f.Chmod(mode), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

package main

import (
	"errors"
	"fmt"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sort"

	"example.com/ras/raserr"
	"github.com/aymanbagabas/go-udiff"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/imports"
)

// raserrPath is the import path of the package that fixes use.
var raserrPath = reflect.TypeFor[raserr.Code]().PkgPath()

// fix applies the fixes, writes the files, and reports what is left.
func (c *command) fix(actions []*checker.Action) int {
	if err := c.checkModules(actions); err != nil {
		return c.fail(err)
	}
	f := fixes{files: make(map[string]*fixedFile), status: make(map[*analysis.TextEdit]string)}
	for _, action := range actions {
		for _, d := range action.Diagnostics {
			if len(d.SuggestedFixes) > 0 {
				f.add(action.Package.Fset, d.SuggestedFixes[0].TextEdits)
			}
		}
	}
	if err := c.write(f.files); err != nil {
		return c.fail(err)
	}
	left := func(d analysis.Diagnostic) bool {
		return len(d.SuggestedFixes) == 0 || f.status[&d.SuggestedFixes[0].TextEdits[0]] != applied
	}
	for _, action := range actions {
		action.Diagnostics = slices.DeleteFunc(action.Diagnostics, func(d analysis.Diagnostic) bool { return !left(d) })
	}
	return c.print(actions, func(d analysis.Diagnostic) string {
		if len(d.SuggestedFixes) > 0 {
			return " (not fixed: " + f.status[&d.SuggestedFixes[0].TextEdits[0]] + ")"
		}
		for _, related := range d.Related {
			return " (" + related.Message + ")"
		}
		return " (no fix)"
	})
}

// checkModules returns an error if a package that is to be fixed cannot import raserr.
func (c *command) checkModules(actions []*checker.Action) error {
	checked := make(map[string]bool)
	for _, action := range actions {
		pkg := action.Package
		isFixed := slices.ContainsFunc(action.Diagnostics, func(d analysis.Diagnostic) bool { return len(d.SuggestedFixes) > 0 })
		if !isFixed || pkg.Imports[raserrPath] != nil || pkg.Module == nil || checked[pkg.Module.Dir] {
			continue
		}
		checked[pkg.Module.Dir] = true
		config := c.config(pkg.Module.Dir, packages.NeedName)
		config.BuildFlags = append(config.BuildFlags, "-mod=readonly")
		found, err := packages.Load(config, raserrPath)
		if err != nil {
			return err
		}
		if len(found) == 0 || len(found[0].Errors) > 0 {
			return fmt.Errorf("module %s does not require %s, which the fixes import: run\n\tgo get %[2]s@latest\nin %s, and then rascheck -fix again; nothing was changed", pkg.Module.Path, raserrPath, pkg.Module.Dir)
		}
	}
	return nil
}

// fixes collects the edits of all files.
type fixes struct {
	files  map[string]*fixedFile
	status map[*analysis.TextEdit]string // by the first edit of a fix, which several reports may share
}

const applied = "applied"

// fixedFile is a file with its edits, which do not overlap, in order.
type fixedFile struct {
	content []byte
	edits   []udiff.Edit
}

// add adds the edits of a fix, all of one file, unless it overlaps with another one.
func (f *fixes) add(fset *token.FileSet, textEdits []analysis.TextEdit) {
	status := &textEdits[0]
	if f.status[status] != "" {
		return
	}
	file := fset.File(textEdits[0].Pos)
	fixed := f.files[file.Name()]
	if fixed == nil {
		content, err := os.ReadFile(file.Name())
		if err == nil && len(content) != file.Size() {
			err = errors.New("the file has changed")
		}
		if err != nil {
			f.status[status] = err.Error()
			return
		}
		fixed = &fixedFile{content: content}
		f.files[file.Name()] = fixed
	}
	var edits []udiff.Edit
	for _, e := range textEdits {
		edits = append(edits, udiff.Edit{Start: file.Offset(e.Pos), End: file.Offset(e.End), New: string(e.NewText)})
	}
	f.status[status] = fixed.add(edits)
}

func (f *fixedFile) add(edits []udiff.Edit) (status string) {
	var added []udiff.Edit
	for _, e := range edits {
		i := f.after(e.Start)
		j := i
		for j > 0 && f.edits[j-1].Start == e.Start {
			j--
		}
		switch {
		case slices.Contains(f.edits[j:i], e): // several fixes share it
		case j < i, i < len(f.edits) && f.edits[i].Start < e.End, i > 0 && f.edits[i-1].End > e.Start:
			return "it overlaps with another fix; run rascheck -fix again"
		default:
			added = append(added, e)
		}
	}
	for _, e := range added {
		f.edits = slices.Insert(f.edits, f.after(e.Start), e)
	}
	return applied
}

// after returns the index of the first edit that starts after that offset.
func (f *fixedFile) after(start int) int {
	return sort.Search(len(f.edits), func(i int) bool { return f.edits[i].Start > start })
}

// fixed returns the content with the edits, formatted, and without unused imports.
func (f *fixedFile) fixed(name string) ([]byte, error) {
	content, err := udiff.ApplyBytes(f.content, f.edits)
	if err != nil {
		return nil, err
	}
	return imports.Process(name, content, nil)
}

// write writes the files in the order of their names, or prints the differences.
// It stops between two files if the program is interrupted.
func (c *command) write(files map[string]*fixedFile) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if c.ctx.Err() != nil {
			return fmt.Errorf("interrupted before %s was written", name)
		}
		content, err := files[name].fixed(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if c.diff {
			fmt.Fprint(c.stdout, udiff.Unified(name, name+" (fixed)", string(files[name].content), string(content)))
		} else if err := replaceFile(name, content); err != nil {
			return err
		}
	}
	return nil
}

// replaceFile replaces a file as a whole: it writes a new one next to it and renames it.
func replaceFile(name string, content []byte) (err error) {
	if name, err = filepath.EvalSymlinks(name); err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".rascheck-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(content)
	err = errors.Join(err, temp.Chmod(info.Mode().Perm()), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return err
}

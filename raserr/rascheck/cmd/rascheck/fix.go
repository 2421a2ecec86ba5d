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

	"example.com/ras/raserr"
	"github.com/aymanbagabas/go-udiff"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/imports"
)

// raserrPath is the import path of the package that fixes use.
var raserrPath = reflect.TypeFor[raserr.Code]().PkgPath()

// fix applies the fixes and writes the files. The reports that are left say why.
func (c *command) fix(actions []*checker.Action) error {
	if err := c.checkModules(actions); err != nil {
		return err
	}
	files := make(map[string]*fixedFile)
	for _, action := range actions {
		var left []analysis.Diagnostic
		for _, d := range action.Diagnostics {
			if why := apply(files, action.Package.Fset, d); why != "" {
				d.Message += " (" + why + ")"
				left = append(left, d)
			}
		}
		action.Diagnostics = left
	}
	return c.write(files)
}

// checkModules returns an error if a package with fixes cannot import raserr.
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

// fixedFile is a file with the edits to it, which do not overlap.
type fixedFile struct {
	content []byte
	edits   []udiff.Edit
}

// apply adds the edits of a diagnostic's fix, which are all to one file. It returns "", or
// why it adds none.
func apply(files map[string]*fixedFile, fset *token.FileSet, d analysis.Diagnostic) string {
	if len(d.SuggestedFixes) == 0 {
		for _, related := range d.Related {
			return related.Message
		}
		return "no fix"
	}
	file := fset.File(d.Pos)
	fixed := files[file.Name()]
	if fixed == nil {
		content, err := os.ReadFile(file.Name())
		if err == nil && len(content) != file.Size() {
			err = errors.New("the file has changed")
		}
		if err != nil {
			return "not fixed: " + err.Error()
		}
		fixed = &fixedFile{content: content}
		files[file.Name()] = fixed
	}
	var edits []udiff.Edit
	for _, e := range d.SuggestedFixes[0].TextEdits {
		edits = append(edits, udiff.Edit{Start: file.Offset(e.Pos), End: file.Offset(e.End), New: string(e.NewText)})
	}
	return fixed.add(edits)
}

func (f *fixedFile) add(edits []udiff.Edit) string {
	var added []udiff.Edit
	for _, e := range edits {
		if slices.Contains(f.edits, e) {
			continue // several fixes share it
		}
		overlaps := func(other udiff.Edit) bool {
			return other.Start == e.Start || other.Start < e.End && e.Start < other.End
		}
		if slices.ContainsFunc(f.edits, overlaps) {
			return "not fixed: it overlaps with another fix; run rascheck -fix again"
		}
		added = append(added, e)
	}
	f.edits = append(f.edits, added...)
	return ""
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
			fmt.Print(udiff.Unified(name, name+" (fixed)", string(files[name].content), string(content)))
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

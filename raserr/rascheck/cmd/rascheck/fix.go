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
	if len(files) == 0 {
		return nil
	}
	if err := c.checkModule(); err != nil {
		return err
	}
	return c.write(files)
}

// checkModule returns an error if the module, or workspace, cannot import raserr.
func (c *command) checkModule() error {
	found, err := packages.Load(c.config(packages.NeedName, "-mod=readonly"), raserrPath)
	if err == nil && (len(found) == 0 || len(found[0].Errors) > 0) {
		err = fmt.Errorf("nothing was changed, since the module does not require what fixes import: run\n"+
			"\tgo get %s@latest\nand then rascheck -fix again", raserrPath)
	}
	return err
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
		if err != nil || len(content) != file.Size() {
			return "not fixed: the file has changed"
		}
		fixed = &fixedFile{content: content}
		files[file.Name()] = fixed
	}
	var added []udiff.Edit
	for _, e := range d.SuggestedFixes[0].TextEdits {
		edit := udiff.Edit{Start: file.Offset(e.Pos), End: file.Offset(e.End), New: string(e.NewText)}
		if slices.Contains(fixed.edits, edit) {
			continue // several fixes share it
		}
		if slices.ContainsFunc(fixed.edits, func(other udiff.Edit) bool {
			return other.Start == edit.Start || other.Start < edit.End && edit.Start < other.End
		}) {
			return "not fixed: it overlaps with another fix; run rascheck -fix again"
		}
		added = append(added, edit)
	}
	fixed.edits = append(fixed.edits, added...)
	return ""
}

// write writes the files in the order of their names, or prints the differences.
// It stops between two files if the program is interrupted.
func (c *command) write(files map[string]*fixedFile) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if c.ctx.Err() != nil {
			return fmt.Errorf("interrupted before %s was written", name)
		}
		file := files[name]
		content, err := udiff.ApplyBytes(file.content, file.edits)
		if err == nil {
			content, err = imports.Process(name, content, nil) // formats it and removes unused imports
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if c.diff {
			fmt.Print(udiff.Unified(name, name+" (fixed)", string(file.content), string(content)))
		} else if err := replaceFile(name, content); err != nil {
			return err
		}
	}
	return nil
}

// replaceFile replaces a file as a whole: it writes a new one next to it and renames it.
func replaceFile(name string, content []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
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
	defer os.Remove(temp.Name()) // fails if it is renamed
	_, err = temp.Write(content)
	if err := errors.Join(err, temp.Chmod(info.Mode().Perm()), temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}

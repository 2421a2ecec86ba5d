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
	files := make(map[string]fixedFile)
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

// fixedFile has the edits to a file, which do not overlap.
type fixedFile struct {
	size  int // of the file when it was read
	edits []udiff.Edit
}

// apply adds the edits of a diagnostic's fix, which are all to one file. It returns "", or
// why it adds none.
func apply(files map[string]fixedFile, fset *token.FileSet, d analysis.Diagnostic) string {
	if len(d.SuggestedFixes) == 0 {
		return d.Related[0].Message
	}
	file := fset.File(d.Pos)
	edits := files[file.Name()].edits
	var added []udiff.Edit
	for _, e := range d.SuggestedFixes[0].TextEdits {
		edit := udiff.Edit{Start: file.Offset(e.Pos), End: file.Offset(e.End), New: string(e.NewText)}
		if slices.Contains(edits, edit) {
			continue // several fixes share it
		}
		if slices.ContainsFunc(edits, func(other udiff.Edit) bool {
			return other.Start == edit.Start || other.Start < edit.End && edit.Start < other.End
		}) {
			return "not fixed: it overlaps with another fix; run rascheck -fix again"
		}
		added = append(added, edit)
	}
	files[file.Name()] = fixedFile{file.Size(), append(edits, added...)}
	return ""
}

// write writes the files in the order of their names, or prints the differences.
// It stops between two files if the program is interrupted.
func (c *command) write(files map[string]fixedFile) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if c.ctx.Err() != nil {
			return fmt.Errorf("interrupted before %s was written", name)
		}
		content, err := os.ReadFile(name)
		if err == nil && len(content) != files[name].size {
			err = errors.New("the file has changed")
		}
		fixed := content
		if err == nil {
			fixed, err = udiff.ApplyBytes(content, files[name].edits)
		}
		if err == nil {
			fixed, err = imports.Process(name, fixed, nil) // formats it and removes unused imports
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if c.diff {
			fmt.Print(udiff.Unified(name, name+" (fixed)", string(content), string(fixed)))
		} else if err := replaceFile(name, fixed); err != nil {
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

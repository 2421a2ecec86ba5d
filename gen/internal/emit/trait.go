package emit

import (
	"cmp"
	"slices"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// trait is a property of a code that a program can ask for.
type trait struct {
	column source.Column
	name   string // of the constant in the logic
	target string // the error of the standard library that means the same, or ""
}

var (
	timeoutTrait   = trait{source.Timeout, "timeout", ""}
	temporaryTrait = trait{source.Temporary, "temporary", ""}
	permanentTrait = trait{source.Permanent, "permanent", ""}
	systemTrait    = trait{source.System, "system", ""}

	// Those that a method of Code reports.
	methodTraits = []trait{timeoutTrait, temporaryTrait, permanentTrait}

	// Those that errors.Is reports.
	isTraits = []trait{
		{source.Permission, "permission", "fs.ErrPermission"},
		{source.NotExist, "notExist", "fs.ErrNotExist"},
		{source.Exist, "exist", "fs.ErrExist"},
		{source.Unsupported, "unsupported", "errors.ErrUnsupported"},
	}

	allTraits = slices.Concat(methodTraits, isTraits, []trait{systemTrait})
)

func (t trait) has(e *catalog.Entry) bool { return e.Traits[t.column] }

// method returns the name of the method of Code that reports the trait.
func (t trait) method() string { return strings.ToUpper(t.name[:1]) + t.name[1:] }

// traitSet is the set of an entry's traits as a Go expression.
func traitSet(e *catalog.Entry) string {
	var names []string
	for _, t := range allTraits {
		if t.has(e) {
			names = append(names, t.name)
		}
	}
	return cmp.Or(strings.Join(names, " | "), "0")
}

package emit

import (
	"path"
	"slices"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// trait is a property of a code that a program can ask for.
type trait struct {
	name          string // of the constant in the logic
	column        source.Column
	path, errName string // the error that stands for it, if one does
}

var (
	timeoutTrait   = trait{name: "timeout", column: source.Timeout}
	temporaryTrait = trait{name: "temporary", column: source.Temporary}
	permanentTrait = trait{name: "permanent", column: source.Permanent}
	systemTrait    = trait{name: "system", column: source.System}

	isTraits = []trait{
		{"permission", source.Permission, "io/fs", "ErrPermission"},
		{"notExist", source.NotExist, "io/fs", "ErrNotExist"},
		{"exist", source.Exist, "io/fs", "ErrExist"},
		{"unsupported", source.Unsupported, "errors", "ErrUnsupported"},
	}

	methodTraits = []trait{timeoutTrait, temporaryTrait, permanentTrait}

	allTraits = slices.Concat(methodTraits, isTraits, []trait{systemTrait})
)

func (t trait) has(e *catalog.Entry) bool { return e.Traits[t.column] }

// method returns the name of the method of Code that reports the trait.
func (t trait) method() string { return strings.ToUpper(t.name[:1]) + t.name[1:] }

func (t trait) target() string { return path.Base(t.path) + "." + t.errName }

// traitSet is the set of an entry's traits as a Go expression.
func traitSet(e *catalog.Entry) string {
	var names []string
	for _, t := range allTraits {
		if t.has(e) {
			names = append(names, t.name)
		}
	}
	if names == nil {
		return "0"
	}
	return strings.Join(names, " | ")
}

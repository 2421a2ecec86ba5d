package emit

import (
	"path"
	"slices"
	"strings"

	"example.com/ras/gen/internal/catalog"
)

// trait is a property of a code that a program can ask for.
type trait struct {
	name          string // of the constant in the logic
	has           func(*catalog.Entry) bool
	path, errName string // the error that stands for it, if one does
}

var (
	timeoutTrait   = trait{name: "timeout", has: func(e *catalog.Entry) bool { return e.Timeout }}
	temporaryTrait = trait{name: "temporary", has: func(e *catalog.Entry) bool { return e.Temporary }}
	permanentTrait = trait{name: "permanent", has: func(e *catalog.Entry) bool { return e.Permanent }}
	systemTrait    = trait{name: "system", has: func(e *catalog.Entry) bool { return e.System }}

	isTraits = []trait{
		{"permission", func(e *catalog.Entry) bool { return e.Permission }, "io/fs", "ErrPermission"},
		{"notExist", func(e *catalog.Entry) bool { return e.NotExist }, "io/fs", "ErrNotExist"},
		{"exist", func(e *catalog.Entry) bool { return e.Exist }, "io/fs", "ErrExist"},
		{"unsupported", func(e *catalog.Entry) bool { return e.Unsupported }, "errors", "ErrUnsupported"},
	}

	methodTraits = []trait{timeoutTrait, temporaryTrait, permanentTrait}

	allTraits = slices.Concat(methodTraits, isTraits, []trait{systemTrait})
)

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

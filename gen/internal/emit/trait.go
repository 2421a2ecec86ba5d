package emit

import (
	"path"
	"strings"

	"example.com/ras/gen/internal/catalog"
)

// trait is a property of a code that the standard library has a word for.
type trait struct {
	name          string // of the constant in the logic
	has           func(*catalog.Entry) bool
	path, errName string // the error that stands for it, if one does
}

var (
	timeoutTrait   = trait{name: "timeout", has: func(e *catalog.Entry) bool { return e.Timeout }}
	temporaryTrait = trait{name: "temporary", has: func(e *catalog.Entry) bool { return e.Temporary }}

	isTraits = []trait{
		{"permission", func(e *catalog.Entry) bool { return e.Permission }, "io/fs", "ErrPermission"},
		{"notExist", func(e *catalog.Entry) bool { return e.NotExist }, "io/fs", "ErrNotExist"},
		{"exist", func(e *catalog.Entry) bool { return e.Exist }, "io/fs", "ErrExist"},
		{"unsupported", func(e *catalog.Entry) bool { return e.Unsupported }, "errors", "ErrUnsupported"},
	}

	allTraits = append([]trait{timeoutTrait, temporaryTrait}, isTraits...)
)

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

package source

import (
	"cmp"
	"math"
	"path"
	"regexp"
	"strings"
)

// readHeader reads a C header in the manner of the Windows SDK: a code is a
// #define of a number, or of a sum with a base that the same header defines,
// with its message in a comment below, beside or above it. Every branch of a
// condition is read; what a condition on WINVER says becomes the availability.
//
// Not codes are a base, a base's end mark (RASBASEEND for RASBASE), a macro that
// is zero, which means success, one that is empty or takes arguments, and a guard
// against reading the header twice (RASERROR_H).
func readHeader(list *List, text string, problems *Problems) {
	checkText(list.Name, text, problems)
	h := header{list: list, problems: problems, byName: map[string]*define{}}
	elements, unterminated := scanHeader(text)
	if unterminated > 0 {
		problems.Add(Pos{list.Name, unterminated}, "", "comment without end")
	}
	h.collect(elements)
	h.evaluate()
	h.emit()
}

type header struct {
	list     *List
	problems *Problems
	defines  []*define
	byName   map[string]*define
	uses     map[string]int // how many definitions add to each name
}

// define is an object-like macro with a value.
type define struct {
	name, text   string
	line         int
	message      string
	availability string
	value        int64
	hasValue     bool // the value has been found
	inProgress   bool // the value is being found
	valid        bool // the value can be a code
}

var (
	// definePattern is a macro with a value. One with arguments has an opening
	// bracket right behind its name, so it does not match.
	definePattern    = regexp.MustCompile(`^#\s*define\s+([A-Za-z_]\w*)\s+(\S.*)$`)
	directivePattern = regexp.MustCompile(`^#\s*(\w+)\s*(.*)$`)
)

// collect finds the definitions, and for each its message and availability.
func (h *header) collect(elements []element) {
	var conditions conditions
	for i, e := range elements {
		if e.comment {
			continue
		}
		text := strings.TrimSpace(strings.Join(e.lines, " "))
		if m := definePattern.FindStringSubmatch(text); m != nil {
			h.define(&define{
				name:         m[1],
				text:         m[2],
				line:         e.first,
				message:      messageOf(elements, i),
				availability: conditions.limits().String(),
			})
		} else if m := directivePattern.FindStringSubmatch(text); m != nil {
			conditions.directive(m[1], m[2])
		}
	}
}

// define takes a definition. A second one of the same name, as the branches of a
// condition have, adds to the first what that lacks. If they do not stand under
// the same condition, neither tells since or until when the code is in use.
func (h *header) define(d *define) {
	h.defines = append(h.defines, d)
	first, ok := h.byName[d.name]
	if !ok {
		h.byName[d.name] = d
		return
	}
	first.message = cmp.Or(first.message, d.message)
	if first.availability != d.availability {
		first.availability = ""
	}
}

func (h *header) evaluate() {
	e := evaluator{macros: h.byName, uses: map[string]int{}}
	for _, d := range h.defines {
		v, err := e.value(d)
		if err == nil && (v < 0 || v > math.MaxUint32) {
			err = errOutOfRange
		}
		if err != nil {
			h.problems.Add(Pos{h.list.Name, d.line}, "", "%s: %v", shorten(d.name), err)
		}
		d.valid = err == nil
	}
	h.uses = e.uses
}

func (h *header) emit() {
	found := false
	for _, d := range h.defines {
		if !d.valid {
			found = true // wrong, but reported
			continue
		}
		if first := h.byName[d.name]; first != d {
			h.again(first, d)
			continue
		}
		if d.value == 0 || h.isBase(d.name) || h.isEndMark(d.name) || d.isGuard() {
			continue
		}
		found = true
		h.list.add(d.line, uint32(d.value),
			Field{Symbol, d.name},
			Field{Message, d.message},
			Field{DefinedIn, h.fileName()},
			Field{Availability, d.availability})
	}
	if !found {
		h.problems.Add(Pos{File: h.list.Name}, "", "no list in it: no #define of a number")
	}
}

// fileName is the header's name, or "" for standard input, which has none.
func (h *header) fileName() string {
	name := path.Base(strings.ReplaceAll(h.list.Name, `\`, "/"))
	if path.Ext(name) == "" {
		return ""
	}
	return name
}

var guardPattern = regexp.MustCompile(`(_H|_INCLUDED)_*$`)

// isGuard reports whether the macro only keeps its header from being read twice.
func (d *define) isGuard() bool { return d.message == "" && guardPattern.MatchString(d.name) }

// again takes a second definition of one name. They must agree.
func (h *header) again(first, d *define) {
	if first.valid && first.value != d.value {
		h.problems.Add(Pos{h.list.Name, d.line}, CodeText(uint32(d.value)),
			"symbol %s is %s at %s", shorten(d.name), CodeText(uint32(first.value)), Pos{h.list.Name, first.line})
	}
}

// isBase reports whether other definitions add to a name. A single one that adds
// to a name with a message is no sign of a base, but marks the end behind a code.
func (h *header) isBase(name string) bool {
	n := h.uses[name]
	return n > 1 || n == 1 && h.byName[name].message == ""
}

// isEndMark reports whether a name is a base's name and END, LAST or MAX.
func (h *header) isEndMark(name string) bool {
	for _, end := range []string{"END", "LAST", "MAX"} {
		base, ok := strings.CutSuffix(name, end)
		if ok && h.isBase(strings.TrimSuffix(base, "_")) {
			return true
		}
	}
	return false
}

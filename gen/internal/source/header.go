package source

import (
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
// is zero, which means success, and one that is empty or takes arguments.
func readHeader(list *List, text string, problems *Problems) {
	h := header{list: list, problems: problems, byName: map[string]*define{}, bases: map[string]bool{}}
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
	bases    map[string]bool // names that other definitions add to
}

// define is an object-like macro with a value.
type define struct {
	name, text   string
	line         int
	message      string
	availability string
	value        uint32
	valid        bool
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
		text := strings.Join(e.lines, " ")
		if m := definePattern.FindStringSubmatch(text); m != nil {
			h.define(&define{
				name:         m[1],
				text:         m[2],
				line:         e.first,
				message:      messageOf(elements, i),
				availability: conditions.availability(),
			})
		} else if m := directivePattern.FindStringSubmatch(text); m != nil {
			conditions.directive(m[1], m[2])
		}
	}
}

func (h *header) define(d *define) {
	h.defines = append(h.defines, d)
	if _, ok := h.byName[d.name]; !ok {
		h.byName[d.name] = d
	}
}

func (h *header) evaluate() {
	for _, d := range h.defines {
		v, err := evaluate(d.text, h.lookup)
		switch {
		case err != nil:
			h.problems.Add(Pos{h.list.Name, d.line}, "", "%s: %v", d.name, err)
		case v < 0 || v > 1<<32-1:
			h.problems.Add(Pos{h.list.Name, d.line}, d.text, "number out of range, codes are 0 to 4294967295")
		default:
			d.value, d.valid = uint32(v), true
		}
	}
}

// lookup gives the value of a name inside another definition's value, and notes
// a name that something is added to as a base.
func (h *header) lookup(name string, operand bool) (text string, ok bool) {
	d, ok := h.byName[name]
	if !ok {
		return "", false
	}
	if operand {
		h.bases[name] = true
	}
	return d.text, true
}

func (h *header) emit() {
	found := false
	for _, d := range h.defines {
		if !d.valid {
			found = true // wrong, but reported
			continue
		}
		if d.value == 0 || h.bases[d.name] || h.isEndMark(d.name) {
			continue
		}
		found = true
		if first := h.byName[d.name]; first != d {
			h.again(first, d)
			continue
		}
		h.list.add(d.line, d.value,
			Field{Symbol, d.name},
			Field{Message, d.message},
			Field{DefinedIn, path.Base(strings.ReplaceAll(h.list.Name, `\`, "/"))},
			Field{Availability, d.availability})
	}
	if !found {
		h.problems.Add(Pos{File: h.list.Name}, "", "no list in it: no #define of a number")
	}
}

// again takes a second definition of one name, as the branches of a condition
// have. They must agree.
func (h *header) again(first, d *define) {
	if first.valid && first.value != d.value {
		h.problems.Add(Pos{h.list.Name, d.line}, CodeText(d.value),
			"%s is defined twice, as %s on line %d", d.name, CodeText(first.value), first.line)
	}
}

// isEndMark reports whether a name is a base's name and END, LAST or MAX.
func (h *header) isEndMark(name string) bool {
	for _, end := range []string{"END", "LAST", "MAX"} {
		base, ok := strings.CutSuffix(name, end)
		if ok && h.bases[strings.TrimSuffix(base, "_")] {
			return true
		}
	}
	return false
}

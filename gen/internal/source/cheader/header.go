// Package cheader reads C headers: integer macros and enums, and what comments say about
// them. It reads a header as a C compiler does, and refuses what it is not sure of.
package cheader

import (
	"io"
	"regexp"
	"slices"
	"strings"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// Reader reads headers one after the other. A header may use the macros of those before
// it. The zero value is ready to use.
type Reader struct {
	// Only, if it is not nil, says which symbols of headers are codes: those that
	// it matches in full.
	Only *regexp.Regexp

	// Except, if it is not nil, says which symbols of headers are not codes.
	Except *regexp.Regexp

	// Signed says that codes have a sign. Without it, a number that a cast made
	// negative is the code of the same 32 bits.
	Signed bool

	// Matched is how many codes the headers so far had.
	Matched int

	before []*names // of the headers so far, the last one first
	given  names    // the macros that Define was given, and which are defined or not
}

// Read reads a header. It adds everything that is wrong with it to problems, and returns
// what could be read.
func (reader *Reader) Read(name string, r io.Reader, problems *problem.Problems) *source.List {
	list := &source.List{Name: name, Format: source.Header}
	text, ok := source.ReadText(name, r, problems)
	if !ok {
		return list
	}
	f := scan(text)
	if f.unterminated > 0 { // which much else would follow from
		problems.Add(problem.Pos{File: name, Line: f.unterminated}, "", "comment without an end")
		return list
	}
	h := reader.header(list, f, problems)
	h.readCode()
	h.addCodes()
	reader.Matched += len(h.codes)
	reader.before = slices.Insert(reader.before, 0, h.names)
	return list
}

func (reader *Reader) header(list *source.List, f *file, problems *problem.Problems) *header {
	own := newNames(len(f.code))
	return &header{
		Reader: reader, list: list, file: f, problems: problems, names: own,
		scopes: append([]*names{own, &reader.given}, reader.before...), uses: map[string]int{}, work: maxWork,
	}
}

// Include reads a header whose macros others use without including it. Its macros are not
// codes.
func (reader *Reader) Include(name, text string, problems *problem.Problems) {
	h := reader.header(&source.List{Name: name}, scan(text), problems)
	h.readCode()
	reader.before = append(reader.before, h.names)
}

// Define says that a macro is defined, as a compiler's flag -D does.
func (reader *Reader) Define(name, value string) {
	reader.Undefine(name)
	reader.given.macros[name] = true
	reader.given.values[name] = []*definition{{name: name, body: tokenize(value)}}
}

// Undefine says that a macro is not defined.
func (reader *Reader) Undefine(name string) {
	if reader.given.macros == nil {
		reader.given = *newNames(0)
	}
	reader.given.macros[name] = false
	delete(reader.given.values, name)
}

// header is a header that is being read.
type header struct {
	*Reader
	list     *source.List
	file     *file
	problems *problem.Problems

	names       *names
	scopes      []*names      // where names are looked up, these first
	definitions []*definition // those with a value, in their order
	branch      *branch       // the branch of a condition that the reader is in, or nil
	enum        enumReader
	previous    *definition // the last member of the enum, or nil
	codes       []*definition

	uses  map[string]int // how many definitions add to each name
	work  int            // how many more tokens may be expanded
	depth int            // of the expressions that are being calculated
}

// at returns the place of a line of the header, or the header itself for 0.
func (h *header) at(line int) problem.Pos { return problem.Pos{File: h.list.Name, Line: line} }

// readCode finds the definitions of a header, and what comments say about each.
func (h *header) readCode() {
	lines := h.file.code[:len(h.file.code)-1]
	for i, line := range lines {
		isDead := h.branch.isDead()
		switch name, rest := line.directive(); {
		case line.text[0] != '#':
			h.readEnums(i)
		case name == "define" && !isDead:
			h.macro(rest, i)
		case name == "undef" && !isDead && !h.branch.isOpen():
			h.undefine(firstName(rest))
		case name != "define":
			h.conditional(name, rest, lines[i:])
		}
	}
	for b := h.branch; b != nil; b = b.outer {
		h.problems.Add(h.at(b.line), "", "condition without #endif")
	}
	for _, d := range h.definitions {
		d.chosen = (h.Only == nil || h.Only.MatchString(d.name)) && (h.Except == nil || !h.Except.MatchString(d.name))
		if d.chosen {
			h.evaluate(d)
		}
		if d.err == nil && d.isGuarded {
			d.err = guardedError(d.name)
		}
	}
	h.file.describe(h.definitions)
}

// macro takes in a #define: its name and what follows. A macro with arguments has a
// parenthesis right after its name.
func (h *header) macro(text string, line int) {
	name := firstName(text)
	rest := text[len(name):]
	if name == "" {
		return
	}
	b := h.branch
	d := &definition{name: name, line: h.file.code[line].first, first: line, last: line, condition: b}
	if len(rest) > maxBytes {
		h.problems.Add(h.at(d.line), "", "%s: definition of more than %d bytes", problem.Shorten(name), maxBytes)
		return
	}
	h.names.macros[name] = h.names.macros[name] || !b.isOpen()
	if strings.HasPrefix(rest, "(") {
		params, body, _ := strings.Cut(rest[1:], ")")
		for param := range strings.SplitSeq(params, ",") {
			d.params = append(d.params, source.Clean(param))
		}
		d.body = tokenize(body)
		h.names.values[name+"("] = append(h.names.values[name+"("], d)
		return
	}
	d.body = tokenize(rest)
	d.isGuarded = b != nil && b.open && b.name == name
	if len(d.body) > 1 || len(d.body) == 1 && d.body[0].text != name { // which an enum may define
		h.define(d)
	}
}

// undefine forgets a macro.
func (h *header) undefine(name string) {
	isMacro := func(d *definition) bool { return d.name == name && !d.isMember }
	h.definitions = slices.DeleteFunc(h.definitions, isMacro)
	h.names.values[name] = slices.DeleteFunc(h.names.values[name], isMacro)
	delete(h.names.values, name+"(")
	delete(h.names.macros, name)
}

// define takes in a definition.
func (h *header) define(d *definition) {
	h.definitions = append(h.definitions, d)
	h.names.values[d.name] = append(h.names.values[d.name], d)
}

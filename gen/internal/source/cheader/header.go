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

	scopes  []*names        // of the headers so far, the last one first
	given   names           // the macros that Define was given
	defined map[string]bool // whether a macro is defined, where the user says it
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
	reader.scopes = slices.Insert(reader.scopes, 0, h.names)
	return list
}

func (reader *Reader) header(list *source.List, f *file, problems *problem.Problems) *header {
	h := &header{Reader: reader, list: list, file: f, problems: problems, names: newNames(len(f.code))}
	scopes := append([]*names{h.names, &reader.given}, reader.scopes...)
	h.evaluator = evaluator{scopes: scopes, uses: map[string]int{}, signed: reader.Signed, work: maxWork}
	return h
}

// Include reads a header whose macros others use without including it. Its macros are not
// codes.
func (reader *Reader) Include(name, text string, problems *problem.Problems) {
	h := reader.header(&source.List{Name: name}, scan(text), problems)
	h.readCode()
	reader.scopes = append(reader.scopes, h.names)
}

// Define says that a macro is defined, as a compiler's flag -D does.
func (reader *Reader) Define(name, value string) {
	reader.Undefine(name)
	reader.defined[name] = true
	reader.given.values[name] = []*definition{{name: name, body: tokenize(value)}}
}

// Undefine says that a macro is not defined.
func (reader *Reader) Undefine(name string) {
	if reader.defined == nil {
		reader.given, reader.defined = *newNames(0), map[string]bool{}
	}
	reader.defined[name] = false
	delete(reader.given.values, name)
}

// header is a header that is being read.
type header struct {
	*Reader
	list      *source.List
	file      *file
	problems  *problem.Problems
	evaluator evaluator

	names       *names
	definitions []*definition // those with a value, in their order
	branch      *branch       // the branch of a condition that the reader is in, or nil
	enum        enumReader
	chain       chain
	codes       []*definition
}

// at returns the place of a line of the header, or the header itself for 0.
func (h *header) at(line int) problem.Pos { return problem.Pos{File: h.list.Name, Line: line} }

// readCode finds the definitions of a header, and what comments say about each.
func (h *header) readCode() {
	lines := h.file.code[:len(h.file.code)-1]
	for i, line := range lines {
		name, rest := line.directive()
		if line.text[0] != '#' {
			h.readEnums(i)
		} else if h.conditional(name, rest, lines[i:]) || h.branch.isDead() {
			continue
		} else if name == "define" {
			h.macro(rest, i)
		} else if name == "undef" && !h.branch.isOpen() {
			h.undefine(firstName(rest))
		}
	}
	for b := h.branch; b != nil; b = b.outer {
		h.problems.Add(h.at(b.line), "", "condition without #endif")
	}
	for _, d := range h.definitions {
		d.chosen = (h.Only == nil || h.Only.MatchString(d.name)) && (h.Except == nil || !h.Except.MatchString(d.name))
		if d.chosen {
			h.evaluator.evaluate(d)
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
	isFunction := strings.HasPrefix(rest, "(")
	if name == "" || isFunction && len(rest) > maxBytes {
		return
	}
	if len(rest) > maxBytes {
		h.problems.Add(h.at(h.file.code[line].first), "", "%s: definition of more than %d bytes", problem.Shorten(name), maxBytes)
		return
	}
	if isFunction {
		params, body, _ := strings.Cut(rest[1:], ")")
		f := function{body: tokenize(body)}
		for param := range strings.SplitSeq(params, ",") {
			f.params = append(f.params, source.Clean(param))
		}
		h.names.functions[name] = append(h.names.functions[name], f)
	} else if body := tokenize(rest); len(body) > 1 || len(body) == 1 && body[0].text != name { // which an enum may define
		b := h.branch
		h.define(&definition{
			name: name, first: line, last: line, body: body, condition: b,
			isGuarded: b != nil && b.open && b.name == name,
		})
		return
	}
	h.names.others[name] = h.names.others[name] || !h.branch.isOpen()
}

// undefine forgets a macro.
func (h *header) undefine(name string) {
	isMacro := func(d *definition) bool { return d.name == name && !d.isMember }
	h.definitions = slices.DeleteFunc(h.definitions, isMacro)
	if members := slices.DeleteFunc(h.names.values[name], isMacro); len(members) > 0 {
		h.names.values[name] = members
	} else {
		delete(h.names.values, name)
	}
	delete(h.names.functions, name)
	delete(h.names.others, name)
}

// define takes in a definition.
func (h *header) define(d *definition) {
	d.line = h.file.code[d.first].first
	h.definitions = append(h.definitions, d)
	h.names.values[d.name] = append(h.names.values[d.name], d)
}

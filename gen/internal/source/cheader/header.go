// Package cheader reads C headers: integer macros and what their comments say.
package cheader

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// Read reads a C header in the manner of the Windows SDK: a code is a
// #define of a number, or of an expression of numbers and of macros that this
// header or one before it defines, with its message in a comment below, beside or
// above it. Every branch of a condition is read; what a condition on WINVER says
// becomes the availability.
//
// If the reader has Only, the codes are the symbols that it matches. Otherwise a
// base is no code, nor a base's end mark (RASBASEEND for RASBASE), nor a guard
// against reading the header twice (RASERROR_H). A macro that is zero, which means
// success, one that is empty and one that takes arguments never are.
func (reader *Reader) Read(name string, r io.Reader, problems *problem.Problems) *source.List {
	list := &source.List{Name: name, Format: source.Header}
	if text, ok := source.ReadText(name, r, problems); ok {
		reader.read(list, text, problems)
	}
	return list
}

func (reader *Reader) read(list *source.List, text string, problems *problem.Problems) {
	source.CheckText(list.Name, text, problems)
	h := header{list: list, problems: problems, only: reader.Only, except: reader.Except, known: reader.known}
	h.evaluator = evaluator{
		Macros: Macros{map[string]*define{}, map[string][]function{}},
		others: reader.macros,
		uses:   map[string]int{},
	}
	elements, unterminated := scanHeader(text)
	if unterminated > 0 {
		problems.Add(problem.Pos{File: list.Name, Line: unterminated}, "", "comment without end")
	}
	h.collect(elements)
	h.evaluate()
	h.emit()
	reader.Matched += h.matched
	reader.macros = slices.Insert(reader.macros, 0, &h.evaluator.Macros)
}

// Define takes in macros, written as a header, for the headers that are read after
// it. None of them is a code. One that is defined without a value is one that
// compilers define, and one behind #undef is one that they do not: branches of
// conditions that contradict this are not read.
func (reader *Reader) Define(name, text string, problems *problem.Problems) {
	before := *reader
	reader.Only, reader.Except = regexp.MustCompile(`$^`), nil
	reader.read(&source.List{Name: name, Format: source.Header}, text, problems)
	reader.Only, reader.Except = before.Only, before.Except
	reader.known = map[string]bool{}
	for _, m := range platformPattern().FindAllStringSubmatch(text, -1) {
		reader.known[m[2]] = m[1] == "define"
	}
}

// Reader reads headers one after the other. A header may use the macros of those
// before it. The zero value is ready to use.
type Reader struct {
	// Only, if it is not nil, says which symbols of headers are codes: those that
	// it matches in full.
	Only *regexp.Regexp

	// Except, if it is not nil, says which symbols of headers are no codes.
	Except *regexp.Regexp

	// Matched is how many codes the headers so far had.
	Matched int

	macros []*Macros       // of the headers so far, the last one first
	known  map[string]bool // whether compilers define a macro
}

// lazily compiles an expression when it is first used. Most runs read no header.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// platformPattern is a line that says whether compilers define a macro.
var platformPattern = lazily(`(?m)^#(define|undef) +(\w+)$`)

type header struct {
	list      *source.List
	problems  *problem.Problems
	only      *regexp.Regexp
	except    *regexp.Regexp
	known     map[string]bool // whether compilers define a macro
	defines   []*define
	evaluator evaluator
	names     int  // how many different macros there are
	matched   int  // how many codes there are
	enums     bool // there is an enum
}

// define is an object-like macro with a value.
type define struct {
	name, text string
	line       int
	comment
	value      int64
	aliasOf    string // the macro whose value this one has
	hasValue   bool   // the value has been found
	inProgress bool   // the value is being found
	chosen     bool   // the user lets it be a code
	code       int64  // the value as a code
	alias      bool   // another symbol is the one that the code goes by
	err        error  // why the value cannot be a code, or nil
}

func (d *define) valid() bool { return d.err == nil }

// directiveOf returns the name of the directive that a line of code is, and what
// follows it. The name is "" if the line is none.
func directiveOf(e *element) (name, rest string) {
	if e.comment || e.lines[0] == "" || e.lines[0][0] != '#' {
		return "", ""
	}
	text := strings.TrimLeft(strings.Join(e.lines, " ")[1:], " \t")
	n := nameLength(text)
	return text[:n], strings.TrimSpace(text[n:])
}

// nameLength returns how long the name is that a text begins with.
func nameLength(text string) int {
	if text == "" || !isNameByte(text[0]) {
		return 0
	}
	return wordLength(text)
}

// collect finds the definitions, and for each what is said about it and its
// availability.
func (h *header) collect(elements []element) {
	var conditions conditions
	others := map[string]bool{} // macros without a value
	for i, e := range elements {
		if e.comment {
			continue
		}
		directive, text := directiveOf(&e)
		h.enums = h.enums || directive == "" && isEnum(&e)
		if directive != "define" {
			conditions.directive(directive, text, h.known)
		} else if name := h.definition(text, conditions, elements, i); name != "" {
			others[name] = true
		}
	}
	h.names = len(h.evaluator.values)
	for name := range others {
		if h.evaluator.values[name] == nil {
			h.names++
		}
	}
}

// definition takes in the definition that is element i: its name and what follows.
// It returns the name if that has no value, or none that a compiler gets to. A
// macro with arguments has an opening bracket right behind its name.
func (h *header) definition(text string, conditions conditions, elements []element, i int) string {
	n := nameLength(text)
	name, rest := text[:n], strings.TrimSpace(text[n:])
	switch {
	case rest == "" || conditions.dead():
		return name
	case text[n] == '(':
		params, body, _ := strings.Cut(rest[1:], ")")
		h.function(name, params, body)
		return name
	case n == 0 || text[n] != ' ' && text[n] != '\t':
		return name // no definition that C knows
	}
	d := &define{name: name, text: rest, line: elements[i].first, comment: messageOf(elements, i, name)}
	d.chosen = h.mayBeCode(name)
	d.limit(conditions.limits().String())
	h.define(d)
	return ""
}

// enumPattern is the keyword that begins an enum.
var enumPattern = lazily(`\benum\b`)

// isEnum reports whether an enum begins on a line of code.
func isEnum(e *element) bool {
	return slices.ContainsFunc(e.lines, func(line string) bool {
		return strings.Contains(line, "enum") && enumPattern().MatchString(line)
	})
}

// limit adds what the conditions say about the availability. Where a comment names
// the same release, they say all.
func (d *define) limit(limits string) {
	said := d.availability
	if limits == "" {
		return
	}
	d.availability = limits
	if said == "" {
		return
	}
	release := strings.Join(strings.Fields(said)[2:], " ")
	for _, l := range strings.Split(limits, ", ") {
		if strings.HasSuffix(l, " "+release) {
			return
		}
	}
	d.availability += ", " + said
}

// define takes a definition. A second one of the same name, as the branches of a
// condition have, adds to the first what that lacks. If they do not stand under
// the same condition, neither tells since or until when the code is in use.
func (h *header) define(d *define) {
	h.defines = append(h.defines, d)
	first, ok := h.evaluator.values[d.name]
	if !ok {
		h.evaluator.values[d.name] = d
		return
	}
	first.message = cmp.Or(first.message, d.message)
	first.note = cmp.Or(first.note, d.note)
	if first.availability != d.availability {
		first.availability = ""
	}
}

// function takes the definition of a macro with arguments.
func (h *header) function(name, params, body string) {
	words, ok := tokenize(body)
	if !ok || len(body) > maxValueText {
		words = nil // which is no number
	}
	f := function{strings.Split(source.Clean(params), ","), words}
	for i := range f.params {
		f.params[i] = source.Clean(f.params[i])
	}
	h.evaluator.functions[name] = append(h.evaluator.functions[name], f)
}

// evaluate finds the values of the macros that may be codes. The others are
// evaluated as far as these need them.
func (h *header) evaluate() {
	for _, d := range h.defines {
		if d.chosen {
			h.evaluateOne(d)
		}
	}
}

// mayBeCode reports whether the user lets a macro be a code.
func (h *header) mayBeCode(name string) bool {
	return (h.only == nil || h.only.MatchString(name)) && (h.except == nil || !h.except.MatchString(name))
}

func (h *header) evaluateOne(d *define) {
	v, err := h.evaluator.value(d)
	if err == nil {
		err = h.checkRange(v)
	}
	d.code, d.err = int64(uint32(v)), err
}

// checkRange returns why a number cannot be a code, or nil. A negative one of 32 bits
// is the code of the same bits if the user says that its symbol is one.
func (h *header) checkRange(v int64) error {
	isSigned := v < 0 && v >= math.MinInt32
	switch {
	case v >= 0 && v <= math.MaxUint32, isSigned && h.only != nil:
		return nil
	case isSigned:
		return fmt.Errorf("%w; where -only matches the symbol, it is %s", errOutOfRange, problem.CodeText(int64(uint32(v))))
	}
	return errOutOfRange
}

func (h *header) emit() {
	var codes []*define
	for _, d := range h.defines {
		switch {
		case !d.chosen:
			continue
		case !d.valid():
			continue
		case h.evaluator.values[d.name] != d:
			h.again(h.evaluator.values[d.name], d)
		case d.code != 0 && (h.only != nil || !h.isNoCode(d)):
			codes = append(codes, d)
		}
	}
	h.matched = len(codes)
	h.list.Macros = h.names - len(codes)
	wrong := h.report(codes)
	h.add(codes)
	nothing := len(codes) == 0 && wrong == 0
	h.list.NoneWanted = nothing && h.only != nil
	if nothing && !h.list.NoneWanted {
		h.problems.Add(problem.Pos{File: h.list.Name}, "", "no codes found: no #define of a number%s", h.enumHint())
	}
}

// enumHint says that a header without codes has an enum, if it has one.
func (h *header) enumHint() string {
	if h.enums {
		return "; enums are not read"
	}
	return ""
}

// isNoCode reports whether a macro with a number is not a code.
func (h *header) isNoCode(d *define) bool {
	return h.isBase(d.name) || h.isEndMark(d.name) || d.isGuard()
}

// add adds a record for each code, and for each further symbol of it.
func (h *header) add(codes []*define) {
	symbols := map[int64][]*define{}
	for _, d := range codes {
		symbols[d.code] = append(symbols[d.code], d)
	}
	for _, same := range symbols {
		first := chief(same)
		for _, d := range same {
			d.alias = d != first
			first.message = cmp.Or(first.message, d.message)
		}
	}
	for _, d := range codes {
		r := h.list.Add(d.line, d.code,
			source.Field{Column: source.Symbol, Text: d.name},
			source.Field{Column: source.Message, Text: d.message},
			source.Field{Column: source.Note, Text: d.note},
			source.Field{Column: source.DefinedIn, Text: h.fileName()},
			source.Field{Column: source.Availability, Text: d.availability})
		r.Alias = d.alias
	}
}

// chief returns the symbol that a code goes by: the first that is not defined as
// another one and has a message, or else the first that is not, or else the first.
func chief(symbols []*define) *define {
	names := map[string]bool{}
	for _, d := range symbols {
		names[d.name] = true
	}
	rank := func(d *define) int {
		switch {
		case names[d.aliasOf]:
			return 2
		case d.message == "":
			return 1
		}
		return 0
	}
	return slices.MinFunc(symbols, func(a, b *define) int { return cmp.Compare(rank(a), rank(b)) })
}

// fileName is the header's name, or "" for standard input, which has none.
func (h *header) fileName() string {
	name := path.Base(strings.ReplaceAll(h.list.Name, `\`, "/"))
	if path.Ext(name) == "" {
		return ""
	}
	return source.PlainName(name)
}

var guardPattern = lazily(`(_H|_INCLUDED)_*$`)

// isGuard reports whether the macro only keeps its header from being read twice.
func (d *define) isGuard() bool { return d.message == "" && guardPattern().MatchString(d.name) }

// again takes a second definition of one name. They must agree.
func (h *header) again(first, d *define) {
	if first.valid() && first.code != d.code {
		h.problems.Add(problem.Pos{File: h.list.Name, Line: d.line}, problem.CodeText(d.code),
			"symbol %s is %s at %s", problem.Shorten(d.name), problem.CodeText(first.code), problem.Pos{File: h.list.Name, Line: first.line})
	}
}

// isBase reports whether other definitions add to a name. A single one that adds
// to a name with a message is no sign of a base, but marks the end behind a code.
func (h *header) isBase(name string) bool {
	n := h.evaluator.uses[name]
	d := h.evaluator.values[name]
	return n > 1 || n == 1 && d != nil && d.message == ""
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

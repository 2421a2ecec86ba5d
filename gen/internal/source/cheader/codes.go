package cheader

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
)

// addCodes adds a record for each definition that is a code, and reports what may have
// been meant as one.
func (h *header) addCodes() {
	for _, d := range h.definitions {
		if d.chosen && d.err == nil && h.isFirst(d) && h.isCode(d) {
			h.codes = append(h.codes, d)
		}
	}
	wrong := h.report()
	h.setAliases()
	file := ""
	if path.Ext(h.list.Name) != "" { // standard input has no name
		file = source.BaseName(h.list.Name)
	}
	for _, d := range h.codes {
		r := h.list.Add(d.line, d.code,
			source.Field{Column: source.Symbol, Text: d.name},
			source.Field{Column: source.Message, Text: d.said.message},
			source.Field{Column: source.Note, Text: d.said.note},
			source.Field{Column: source.DefinedIn, Text: file},
			source.Field{Column: source.Availability, Text: d.availability()})
		r.Alias = d.isAlias
		if d.unread != nil && d.said.message == "" {
			h.list.Warn(d.line, "%s gets no message, since the comment on line %d may be a heading or about another code; a table can have the message",
				problem.Shorten(d.name), d.unread.first)
		}
	}
	h.list.Macros = len(h.names.macros) - len(h.codes)
	for name, found := range h.names.values {
		if _, isMacro := h.names.macros[name]; !isMacro && len(found) > 0 && found[0].isMember {
			h.list.Macros++
		}
	}
	if len(h.codes) == 0 && wrong == 0 {
		h.list.NoneWanted = h.Only != nil
		if h.Only == nil {
			h.problems.Add(h.at(0), "", "no codes found: no #define or enum member is a number")
		}
	}
}

// isFirst reports whether a definition is the first of its name. A second one, as the
// branches of a condition have, adds to the first what that lacks, and must agree with it.
func (h *header) isFirst(d *definition) bool {
	first := h.names.values[d.name][0]
	if first == d {
		return true
	}
	first.said.message = cmp.Or(first.said.message, d.said.message)
	first.said.note = cmp.Or(first.said.note, d.said.note)
	if first.availability() != d.availability() {
		first.said.availability, first.condition = "", nil
	}
	if first.err == nil && first.code != d.code {
		h.problems.Add(h.at(d.line), problem.CodeText(d.code), "symbol %s is %s at %s%s", problem.Shorten(d.name),
			problem.CodeText(first.code), h.at(first.line), d.condition.hint())
	}
	return false
}

// availability returns what conditions and the comment say about the availability. Where
// a comment names the same release as a condition, the condition says all.
func (d *definition) availability() string {
	limits, said := d.condition.availability(), d.said.availability
	if limits == "" || said == "" {
		return cmp.Or(limits, said)
	}
	release := strings.Join(strings.Fields(said)[2:], " ")
	if strings.Contains(limits+",", " "+release+",") {
		return limits
	}
	return limits + ", " + said
}

var (
	// successPattern is a symbol that means that nothing went wrong.
	successPattern = regexp.MustCompile(`(?i)(?:^|_)(?:ok|none|complete)$|(?:success|succeeded|successful|no_?err(?:or)?)$|^(?:ok|success)`)

	// basePattern is a symbol that others add to, or that is a part of them.
	basePattern = regexp.MustCompile(`(?i)base|offset|start|first|facility|severity|mask`)

	// endPattern is a symbol that marks the end of an enum.
	endPattern = regexp.MustCompile(`(?i)_(?:last|max|end|count|num|sentinel|limit)$|(?:^|_)(?:num|n|max|last)_`)

	// guardNamePattern is a symbol that keeps its header from being read twice.
	guardNamePattern = regexp.MustCompile(`(_H|_INCLUDED)_*$`)
)

// isCode reports whether a definition with a value is a code.
func (h *header) isCode(d *definition) bool {
	if d.code == 0 && successPattern.MatchString(d.name) {
		return false
	}
	if h.Only != nil {
		return true
	}
	if h.isEndMark(d.name) || d.code == 1 && !d.isMember && d.said.message == "" && guardNamePattern.MatchString(d.name) {
		return false
	}
	isBase, why := h.isBase(d.name), ""
	switch {
	case isBase && !basePattern.MatchString(d.name):
		why = "seems to be a base that others add to; -only makes it a code"
	case isBase:
	case d.code == 0:
		why = "is 0, which seems to mean success; -only makes it a code, as does a table"
	case d.isLast && d.body == nil && endPattern.MatchString(d.name):
		why = "seems to be the end of its enum; -only makes it a code"
	}
	if why != "" {
		h.list.Warn(d.line, "%s %s", problem.Shorten(d.name), why)
	}
	return !isBase && why == ""
}

// isBase reports whether other definitions add to a name. A single one that adds to a name
// may be an end mark; it makes a base only of what has the name of one, and no message.
func (h *header) isBase(name string) bool {
	n := h.uses[name]
	found := h.names.values[name]
	return n > 1 || n == 1 && basePattern.MatchString(name) && (len(found) == 0 || found[0].said.message == "")
}

// isEndMark reports whether a name is a base's name and END, LAST or MAX.
func (h *header) isEndMark(name string) bool {
	return slices.ContainsFunc([]string{"END", "LAST", "MAX"}, func(end string) bool {
		base, ok := strings.CutSuffix(name, end)
		return ok && h.isBase(strings.TrimSuffix(base, "_"))
	})
}

// report reports the definitions without a value that look like codes, and returns how
// many they are. In a header without codes, and without -only, that is every definition.
func (h *header) report() int {
	prefix := commonPrefix(h.codes)
	wrong := 0
	for _, d := range h.definitions {
		if d.chosen && d.err != nil && (h.isMeant(d, prefix) || len(h.codes) == 0 && h.Only == nil) {
			hint := ""
			if d.err == errNotNumber && h.Only == nil {
				hint = "; -only can leave it out"
			}
			h.problems.Add(h.at(d.line), "", "%s: %v%s", problem.Shorten(d.name), d.err, hint)
			wrong++
		}
	}
	return wrong
}

// isMeant reports whether a definition without a value looks like a code:
//
//   - it is a member of an enum;
//   - it has another definition that is a number, or may have one in another header;
//   - it has an integer in it, outside of strings, or with -only an operator;
//   - a known macro with arguments makes it;
//   - it is another name, and begins as most codes of the header do.
func (h *header) isMeant(d *definition, prefix string) bool {
	hasOther := slices.ContainsFunc(h.names.values[d.name], func(o *definition) bool { return o.err == nil })
	if d.isMember || d.isGuarded || hasOther || d.err == errOutOfRange || d.err == errTooLarge || d.err == errTooDeep {
		return true
	}
	if len(d.body) == 0 || isText(d.body) || h.isAttribute(d.body) {
		return false
	}
	isInteger := func(t token) bool {
		return t.isNumber() && !strings.Contains(t.text, ".") || h.Only != nil && precedence[t.text] > 0
	}
	name := d.body[0].text
	_, isType := ctypes[name]
	switch {
	case slices.ContainsFunc(d.body, isInteger):
		return true
	case len(d.body) > 1:
		isNumber := func(f *definition) bool { return len(f.body) > 0 && !isText(f.body) }
		return d.body[1].text == "(" && slices.ContainsFunc(h.find(name+"("), isNumber)
	}
	return d.body[0].isName() && !isType && !keywords[name] && !strings.HasPrefix(name, "__") &&
		(h.Only != nil || prefix != "" && strings.HasPrefix(d.name, prefix))
}

// isAttribute reports whether a body begins as __attribute__((x)) and __declspec(x) do.
func (h *header) isAttribute(body []token) bool {
	name := body[0].text
	return strings.HasPrefix(name, "__") && len(body) > 1 && body[1].text == "(" && h.find(name+"(") == nil
}

// keywords are words of C that a macro may be.
var keywords = map[string]bool{
	"auto": true, "const": true, "enum": true, "extern": true, "inline": true, "register": true, "signed": true,
	"static": true, "struct": true, "unsigned": true, "void": true, "volatile": true,
}

// commonPrefix returns what more than half of the codes begin with, up to their first
// underscore, or "".
func commonPrefix(codes []*definition) string {
	counts := map[string]int{}
	for _, d := range codes {
		if i := strings.IndexByte(d.name, '_'); i > 0 {
			prefix := d.name[:i+1]
			if counts[prefix]++; counts[prefix] > len(codes)/2 {
				return prefix
			}
		}
	}
	return ""
}

// setAliases finds the main symbol of each code.
func (h *header) setAliases() {
	codes := slices.Clone(h.codes)
	slices.SortStableFunc(codes, func(a, b *definition) int { return cmp.Compare(a.code, b.code) })
	for len(codes) > 0 {
		n := 1
		for n < len(codes) && codes[n].code == codes[0].code {
			n++
		}
		if n > 1 {
			h.setAliasesOf(codes[:n])
		}
		codes = codes[n:]
	}
}

// setAliasesOf finds the main one of the symbols of a code: the first that is not defined
// as another one and has a message, or else the first that is not, or else the first. The
// others must be defined as another symbol.
func (h *header) setAliasesOf(symbols []*definition) {
	rank := func(d *definition) int {
		d.isAlias = h.isDefinedAs(d, symbols)
		switch {
		case d.isAlias:
			return 2
		case d.said.message == "":
			return 1
		}
		return 0
	}
	first := slices.MinFunc(symbols, func(a, b *definition) int { return cmp.Compare(rank(a), rank(b)) })
	first.isAlias = true
	for _, d := range symbols {
		if !d.isAlias {
			h.problems.Add(h.at(d.line), problem.CodeText(d.code), "%s has the number of %s at %s; -only says which symbols are codes",
				problem.Shorten(d.name), problem.Shorten(first.name), h.at(first.line))
		}
		d.isAlias = d != first
		first.said.message = cmp.Or(first.said.message, d.said.message)
	}
}

// isDefinedAs reports whether a definition is another of the symbols, perhaps by further
// names between them.
func (h *header) isDefinedAs(d *definition, symbols []*definition) bool {
	v := d.value
	for range maxDepth {
		if slices.ContainsFunc(symbols, func(o *definition) bool { return o != d && o.name == v.name }) {
			return !v.passed
		}
		found := h.find(v.name)
		if found == nil || v.passed {
			break
		}
		v = found[0].value
	}
	return false
}

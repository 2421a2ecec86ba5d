package emit

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// page renders the catalogue as a page for people, in Markdown as code hosts
// show it: an index by number, and a table for each category. Every code has an
// anchor, its number as source.CodeText writes it.
func page(c *catalog.Catalog, o Options) []byte {
	p := pageWriter{catalog: c, Options: o}
	p.line("<!-- %s -->\n", marker(c))
	p.intro()
	p.index()
	p.legend()
	for _, g := range groups(c) {
		p.group(g)
	}
	p.sources()
	return p.b.Bytes()
}

type pageWriter struct {
	Options
	catalog *catalog.Catalog
	b       bytes.Buffer
}

func (p *pageWriter) line(format string, args ...any) {
	fmt.Fprintf(&p.b, format+"\n", args...)
}

func (p *pageWriter) intro() {
	first := p.catalog.Entries[0]
	p.line("# Error codes of package %s\n", p.Package)
	p.line("The %s that package `%s` knows, with what each means. `Error()` returns the code and the first sentence of "+
		"the message, such as %s; `Message()` returns the whole message. The address of a code ends in its number: "+
		"`%s#%s`.\n", count(len(p.catalog.Entries), "code"), p.Package, code(errorText(first, p.Prefix)), PageFile, anchor(first))
}

// legend explains the words under the messages that need it.
func (p *pageWriter) legend() {
	var sentences []string
	has := func(test func(*catalog.Entry) bool) bool {
		for _, e := range p.catalog.Entries {
			if test(e) {
				return true
			}
		}
		return false
	}
	if has(timeoutTrait.has) {
		sentences = append(sentences, "*Timeout*: an answer did not come in time.")
	}
	if has(temporaryTrait.has) {
		sentences = append(sentences, "*Temporary*: the same call may succeed later without anybody changing anything.")
	}
	if has(func(e *catalog.Entry) bool { return len(targets(e)) > 0 }) {
		sentences = append(sentences, "*Is `fs.ErrNotExist`* and the like: `errors.Is` takes the code for that error of the standard library.")
	}
	if has(func(e *catalog.Entry) bool { return e.WinerrorSymbol != "" }) {
		sentences = append(sentences, "*winerror.h*: what that header calls the same number; "+
			"FormatMessage, `net helpmsg` and `syscall.Errno` describe that one.")
	}
	if len(sentences) > 0 {
		p.line("Below the messages: %s\n", strings.Join(sentences, " "))
	}
}

// index is a grid of all codes, ten numbers a row, for those who come with a
// number.
func (p *pageWriter) index() {
	p.line("## By number\n")
	p.line("%s|", strings.Repeat("|   ", 10))
	p.line("%s|", strings.Repeat("| --- ", 10))
	var row [10]string
	for i, e := range p.catalog.Entries {
		row[e.Code%10] = fmt.Sprintf("[%s](#%s)", source.CodeText(e.Code), anchor(e))
		if i+1 == len(p.catalog.Entries) || e.Code/10 != p.catalog.Entries[i+1].Code/10 {
			p.line("| %s |", strings.Join(row[:], " | "))
			row = [10]string{}
		}
	}
	p.line("")
}

// group is a heading with codes under it.
type group struct {
	title, description string
	entries            []*catalog.Entry
}

// groups returns the codes by category, or as one group without a heading's text
// if there are no categories.
func groups(c *catalog.Catalog) []group {
	if len(c.Categories) == 0 {
		return []group{{title: "Codes", entries: c.Entries}}
	}
	var all []group
	for _, category := range c.Categories {
		g := group{title: category.Name, description: block(category.Description) + " In Go: `" + category.GoName + "`."}
		for _, e := range c.Entries {
			if e.Category == category {
				g.entries = append(g.entries, e)
			}
		}
		all = append(all, g)
	}
	return all
}

func (p *pageWriter) group(g group) {
	p.line("## %s\n", escape(g.title))
	if g.description != "" {
		p.line("%s\n", g.description)
	}
	p.line("| Code | Message | Constant and symbol |")
	p.line("| ---: | --- | --- |")
	for _, e := range g.entries {
		p.line(`| <a id="%s"></a>**%s** | %s | %s |`,
			anchor(e), source.CodeText(e.Code), p.message(e), p.names(e))
	}
	p.line("")
}

// names returns the names of a code: its constant and symbol, and those of its
// aliases.
func (p *pageWriter) names(e *catalog.Entry) string {
	names := pageName(e.Name, e.Symbol, e.DefinedIn)
	for _, a := range p.catalog.Aliases[e] {
		names += "<br>also " + pageName(a.Name, a.Symbol, a.DefinedIn)
	}
	return names
}

func pageName(constant, symbol, header string) string {
	names := "`" + constant + "`<br>" + code(symbol)
	if header != "" {
		names += ", " + escape(header)
	}
	return names
}

// message returns the message of a code and, in small print below it, what else
// there is to say.
func (p *pageWriter) message(e *catalog.Entry) string {
	var small []string
	add := func(text string) {
		if text != "" {
			small = append(small, text)
		}
	}
	add(traitWords(e))
	add(escape(sentence(e.Availability)))
	if e.WinerrorSymbol != "" {
		add("winerror.h: " + code(e.WinerrorSymbol) + " (unrelated).")
	}
	add(p.origin(e))
	if e.Note != "" {
		add("Note in " + escape(e.NoteFrom.String()) + ": " + escape(e.Note))
	}
	return escape(e.Message) + "<br><small>" + strings.Join(small, " ") + "</small>"
}

func traitWords(e *catalog.Entry) string {
	var words []string
	if e.Timeout {
		words = append(words, "Timeout.")
	}
	if e.Temporary {
		words = append(words, "Temporary.")
	}
	for _, t := range targets(e) {
		words = append(words, "Is `"+t+"`.")
	}
	return strings.Join(words, " ")
}

// origin says where a message is from.
func (p *pageWriter) origin(e *catalog.Entry) string {
	switch {
	case e.FromSymbol:
		return "Source: the words of the symbol."
	case e.Why != "" && e.Corrects.File != "":
		return "Source: " + escape(e.Corrects.String()) + ", corrected: " + escape(e.Why)
	case e.Why != "":
		return "Source: " + escape(e.MessageFrom.String()) + ". Corrected: " + escape(e.Why)
	}
	return "Source: " + escape(e.MessageFrom.String()) + "."
}

func (p *pageWriter) sources() {
	p.line("## Sources\n")
	for _, s := range p.catalog.Sources {
		if s.Title != "" {
			p.line("- %s: %s", code(plainName(s.File)), escape(s.Title))
		} else {
			p.line("- %s", code(plainName(s.File)))
		}
	}
}

// code shows a name as code. Names that are no plain words, which only a table
// made by mistake has, are shown as text.
func code(name string) string {
	if strings.ContainsAny(name, "`|") || name != strings.TrimSpace(name) {
		return block(name)
	}
	return "`" + name + "`"
}

// block makes text appear as it is where a block of Markdown may begin.
func block(text string) string {
	text = escape(strings.TrimSpace(text))
	if m := blockPattern.FindStringSubmatchIndex(text); m != nil {
		return text[:m[2]] + `\` + text[m[2]:]
	}
	return text
}

// blockPattern is the beginning of a list, a ruler or an underline, with the
// character that makes it one.
var blockPattern = regexp.MustCompile(`^(?:[0-9]*)([-+=.)])`)

func anchor(e *catalog.Entry) string { return source.CodeText(e.Code) }

// escape makes text appear in Markdown, and in a cell of its tables, as it is.
func escape(text string) string { return markdown.Replace(plainName(text)) }

var markdown = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "~", `\~`, "#", `\#`,
)

package main

import (
	"fmt"
	"strings"

	"example.com/ras/raserr"
)

// explain writes all that there is to say about a code: a heading, then rows of a
// label and a text.
func (o *output) explain(c raserr.Code) {
	o.heading(c)
	if !c.Known() {
		o.row("meaning", unknown(c))
		o.row("Windows", systemText(c))
		return
	}
	category := c.Category()
	o.row("meaning", c.Message())
	o.row("Windows", systemText(c))
	o.row("category", category.String()+": "+kind(category)+".")
	o.row("what to do", action(c))
	o.row("try again", retry(c))
	o.row("constant", c.GoString())
	o.row("header", c.Header())
	o.row("HRESULT", wrapped(c))
	o.row("beware", secondMeaning(c))
}

// heading writes the number in all its forms, the best known first, and the symbol.
func (o *output) heading(c raserr.Code) {
	name := c.Symbol()
	switch {
	case c == 0:
		name = "success"
	case name == "":
		name = "unknown"
	}
	number, between := shortest(c), " ("+otherForms(c)+")  "
	if len(number)+len(between)+len(name) > lastColumn {
		between = strings.TrimRight(between, " ") + "\n  "
	}
	fmt.Fprintf(o, "%s%s%s\n", o.paint(bold, number), between, o.paint(bold, name))
}

// row writes a text behind a label. Without a text there is no row.
func (o *output) row(label, text string) {
	const column = 14
	o.paragraph("  "+o.paint(dim, label)+strings.Repeat(" ", column-2-len(label)), column, text)
}

// paragraph writes a text behind its beginning, which fills so many columns. They
// stay free in all further lines.
func (o *output) paragraph(begin string, columns int, text string) {
	for _, line := range wrap(text, lastColumn-columns) {
		fmt.Fprintf(o, "%s%s\n", begin, line)
		begin = strings.Repeat(" ", columns)
	}
}

// secondMeaning warns of what Windows' own tools say about the number.
func secondMeaning(c raserr.Code) string {
	symbol := c.WinerrorSymbol()
	if symbol == "" {
		return ""
	}
	return fmt.Sprintf("winerror.h calls %s %s; net helpmsg and FormatMessage describe that one.", decimal(c), symbol)
}

// systemText returns what Windows says about a code, or "" if it is not there, or
// says nothing or the same.
func systemText(c raserr.Code) string {
	text, err := c.SystemMessage()
	if err != nil || text == c.Message() {
		return ""
	}
	return text
}

// summary returns what there is to say about a code in one line.
func summary(c raserr.Code) string {
	text := shortest(c)
	if symbol := c.Symbol(); symbol != "" {
		text += " " + symbol
	}
	if head := headline(c); head != "" {
		text += ": " + sentence(head)
	} else {
		text += ": not a known code."
	}
	if words := fewWords(c); words != "" {
		text += " To do: " + words + "."
	}
	return text
}

// sentence returns a text with a full stop, if nothing else ends it.
func sentence(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// explain writes all that there is to say about a code: a heading, then rows of a label and
// sentences.
func (o *output) explain(c raserr.Code) {
	name := c.Symbol()
	switch {
	case c == 0:
		name = "success"
	case name == "":
		name = "unknown"
	}
	number, others := forms(c)
	o.title(number, " ("+others+")", name)
	if !c.Known() {
		o.row("meaning", unknown(c))
		o.row("Windows", systemText(c))
		return
	}
	o.row("meaning", c.Message())
	o.row("Windows", systemText(c))
	o.row("what to do", c.Remedy())
	o.row("retry", retry(c))
	o.row("category", c.Category().String()+": "+c.Category().Description())
	o.row("constant", c.GoString())
	o.row("header", c.Header())
	o.row("HRESULT", wrapped(c))
	o.row("note", note(c))
}

// title writes a number, what follows it, and a name, which has lines of its own where it does
// not fit.
func (o *output) title(number, rest, name string) {
	fmt.Fprint(o, o.paint(bold, number), rest)
	if o.columns == 0 || len(number)+len(rest)+2+len(name) <= o.columns {
		fmt.Fprintln(o, "  "+o.paint(bold, name))
		return
	}
	fmt.Fprintln(o)
	for _, line := range o.wrap(name, 2) {
		fmt.Fprintln(o, "  "+o.paint(bold, line))
	}
}

// row writes sentences after a label, or below it on a narrow terminal. It writes nothing if the
// text is empty.
func (o *output) row(label, text string) {
	const column = 14
	switch {
	case text == "":
	case o.isNarrow():
		fmt.Fprintln(o, "  "+o.paint(dim, label))
		o.paragraph("    ", 4, text)
	default:
		o.paragraph("  "+o.paint(dim, label)+strings.Repeat(" ", column-2-len(label)), column, text)
	}
}

// warnings are codes with which nothing failed.
var warnings = []raserr.Code{
	raserr.ErrMsgAliasNotAdded, raserr.ErrNoMD5Migration, raserr.ErrIPsecIKELoadSoftSA, raserr.ErrIPsecIKESoftSATornDown,
}

// retry returns whether it is worth another try, or "" if nothing failed.
func retry(c raserr.Code) string {
	var text string
	switch {
	case slices.Contains(warnings, c):
		return ""
	case c.Category() == raserr.CategoryInProgress:
		text = "Not now: what is under way has to end first."
	case c.Temporary():
		text = "Yes, after some time: it often passes by itself."
	case c.Permanent():
		text = "No, not before somebody has changed something."
	default:
		text = "It is not known whether that helps; try a few times at most."
	}
	if c.Timeout() {
		text += " An answer did not come in time."
	}
	return text
}

// note returns what to know when other tools are asked about the number.
func note(c raserr.Code) string {
	if symbol := c.WinerrorSymbol(); symbol != "" {
		return fmt.Sprintf("In winerror.h, %d is %s; net helpmsg and FormatMessage describe that error instead.", c, symbol)
	}
	if 12000 <= c && c < 13000 { // codes of WinHTTP and WinINet
		return "Windows has its text in winhttp.dll, so net helpmsg does not know it."
	}
	return ""
}

// systemText returns what Windows says about a code, or "" if it says the same or nothing.
func systemText(c raserr.Code) string {
	text, err := c.SystemMessage()
	if err != nil || text == c.Message() {
		return ""
	}
	return printable(text)
}

// oneLine returns a code's number, symbol and headline in a line.
func oneLine(c raserr.Code) string {
	number, _ := forms(c)
	if !c.Known() {
		return number + ": not a known code."
	}
	text := number + " " + c.Symbol() + ": " + c.Headline()
	if strings.ContainsAny(text[len(text)-1:], ".?!") {
		return text
	}
	return text + "."
}

// summary returns what there is to say about a code in one line.
func summary(c raserr.Code) string { return strings.TrimSpace(oneLine(c) + " " + c.Remedy()) }

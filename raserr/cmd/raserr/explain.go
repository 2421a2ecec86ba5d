package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// explain writes all that there is to say about a code: a heading, then rows of a label
// and sentences.
func (o *output) explain(c raserr.Code) {
	o.heading(c)
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

// heading writes the number in all its forms, the best known first, and the symbol.
func (o *output) heading(c raserr.Code) {
	name := c.Symbol()
	switch {
	case c == 0:
		name = "success"
	case name == "":
		name = "unknown"
	}
	o.title(shortest(c), " ("+otherForms(c)+")", name)
}

// title writes a number, what follows it, and a name, which has lines of its own where
// it does not fit.
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

// row writes sentences after a label, or below it on a narrow terminal. If there are
// none, there is no row.
func (o *output) row(label, text string) {
	const column, narrow = 14, 4
	switch {
	case text == "":
	case o.isNarrow():
		fmt.Fprintln(o, "  "+o.paint(dim, label))
		o.paragraph(strings.Repeat(" ", narrow), narrow, text)
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

// isWinHTTP reports whether a number is of WinHTTP or WinINet, whose messages are not
// among those of the system.
func isWinHTTP(c raserr.Code) bool { return 12000 <= c && c < 13000 }

// note returns what to know when other tools are asked about the number.
func note(c raserr.Code) string {
	if symbol := c.WinerrorSymbol(); symbol != "" {
		return fmt.Sprintf("In winerror.h, %s is %s; net helpmsg and FormatMessage describe that error instead.", decimal(c), symbol)
	}
	if isWinHTTP(c) {
		return "Windows has its text in winhttp.dll, so net helpmsg does not know it."
	}
	return ""
}

// systemText returns what Windows says about a code, or "" if it is not there, or says
// nothing or the same.
func systemText(c raserr.Code) string {
	text, err := c.SystemMessage()
	if err != nil || text == c.Message() {
		return ""
	}
	return printable(text)
}

// oneLine returns a code's number, symbol and headline in a line.
func oneLine(c raserr.Code) string {
	text := shortest(c)
	if symbol := c.Symbol(); symbol != "" {
		text += " " + symbol
	}
	if head := c.Headline(); head != "" {
		return text + ": " + sentence(head)
	}
	return text + ": not a known code."
}

// summary returns what there is to say about a code in one line.
func summary(c raserr.Code) string {
	return strings.TrimSpace(oneLine(c) + " " + c.Remedy())
}

// sentence returns a headline with a full stop, if nothing else ends it.
func sentence(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

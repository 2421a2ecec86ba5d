package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/ras/raserr"
)

// show explains a code, or writes it in JSON.
func (c *command) show(code raserr.Code) {
	if c.json {
		c.out.writeJSON(objectOf(code))
	} else {
		c.out.explain(code)
	}
}

// explain writes a heading about a code, then rows of a label and sentences.
func (o *output) explain(c raserr.Code) {
	name := cmp.Or(c.Symbol(), "unknown")
	if c == 0 {
		name = "success"
	}
	number, others := forms(c)
	o.title(number, " ("+others+")", name)
	o.row("meaning", cmp.Or(c.Message(), unknown(c)))
	o.row("Windows", systemText(c))
	if !c.Known() {
		return
	}
	o.row("what to do", c.Remedy())
	o.row("retry", retry(c))
	o.row("category", c.Category().String()+": "+c.Category().Description())
	o.row("constant", c.GoString())
	o.row("header", c.Header())
	o.row("HRESULT", wrapped(c))
	o.row("note", note(c))
}

// title writes a number, what follows it, and a name, on lines of its own if it does not fit.
func (o *output) title(number, rest, name string) {
	fmt.Fprint(o, o.paint(bold, number), rest)
	if o.columns > 0 && len(number)+len(rest)+2+len(name) > o.columns {
		fmt.Fprintln(o)
	}
	for _, line := range o.wrap(name, 2) {
		fmt.Fprintln(o, "  "+o.paint(bold, line))
	}
}

// row writes sentences, if there are any, after a label, or below it on a narrow terminal.
func (o *output) row(label, text string) {
	begin := "  " + o.paint(dim, label)
	if o.isNarrow() {
		o.paragraph(begin+"\n    ", 4, text)
		return
	}
	const column = 14
	o.paragraph(begin+strings.Repeat(" ", column-2-len(label)), column, text)
}

// warnings are codes that are returned although nothing failed.
var warnings = []raserr.Code{
	raserr.ErrMsgAliasNotAdded, raserr.ErrNoMD5Migration, raserr.ErrIPsecIKELoadSoftSA, raserr.ErrIPsecIKESoftSATornDown,
}

// retry returns whether to try again, or "" if nothing failed.
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

// note returns what other tools say about the number.
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
	return number + " " + c.Symbol() + ": " + c.Headline() + "."
}

// summary returns what there is to say about a code in one line.
func summary(c raserr.Code) string { return strings.TrimSpace(oneLine(c) + " " + c.Remedy()) }

// forms returns the form of a number that people know it by, decimal or, from 0x80000000 on,
// hexadecimal, and its other forms. Event logs have HRESULTs as negative numbers.
func forms(c raserr.Code) (best, others string) {
	if int32(c) < 0 {
		return hex(c), fmt.Sprintf("%d, %d", int32(c), uint32(c))
	}
	return fmt.Sprintf("%d", c), hex(c)
}

func hex(c raserr.Code) string { return fmt.Sprintf("0x%X", uint32(c)) }

// wrapped returns the HRESULT in which components of Windows return a Win32 or RAS code, or "" for
// a number that does not fit into one.
func wrapped(c raserr.Code) string {
	if c > 0xFFFF {
		return ""
	}
	c |= 0x8000_0000 | facilityWin32<<16
	return fmt.Sprintf("%s, %d", hex(c), int32(c))
}

// unknown returns what the bits of an unknown code show.
func unknown(c raserr.Code) string {
	facility, held := uint32(c)>>16&0x7FF, uint32(c)&0xFFFF
	inHex, _ := raserr.Parse(fmt.Sprintf("0x%d", c)) // what c means if its digits are hex
	switch {
	case c == 0:
		return "Zero means success: RAS functions return it when all went well."
	case c.IsRAS():
		return "Not known. It is in the range of RAS and routing codes, 600 to 957."
	case 80_000_000 <= c && c < 90_000_000 && inHex.Known(): // digits as of an HRESULT
		return fmt.Sprintf("Not known. Did you mean 0x%d, in hex?", c)
	case int32(c) >= 0: // not an HRESULT that is an error
		return fmt.Sprintf("Not known, and not in the range of RAS and routing codes, 600 to 957. "+
			"If it is a code of Windows itself, net helpmsg %d describes it.", c)
	case c>>30 == 3: // the bits of an NTSTATUS that is an error
		return fmt.Sprintf("Not known, and not a RAS code. It has the form of an NTSTATUS, facility %d, code %d.", facility, held)
	case facility == facilityWin32:
		return fmt.Sprintf("Not known. It is an HRESULT with the Win32 code %d in it, which net helpmsg %[1]d describes.", held)
	}
	return fmt.Sprintf("Not known, and not a RAS code. It is an HRESULT, facility %d%s, code %d.", facility, facilityNames[facility], held)
}

// facilityWin32 is the facility of HRESULTs that contain a Win32 or RAS code.
const facilityWin32 = 7

// facilityNames are what winerror.h and EapHostError.h call the facilities whose errors reach
// programs that use RAS: those of COM, of logons and certificates, and of EAP.
var facilityNames = map[uint32]string{
	1: " (RPC)", 4: " (ITF)", 8: " (Windows)", 9: " (security)", 11: " (certificates)", 12: " (Internet)", 16: " (smart card)", 66: " (EAP)",
}

package rastext

import (
	"math/bits"
	"strconv"
	"strings"
)

// RasClient writes events 20226 and 20227, whose data are a GUID, a user, a connection and
// the code:
//
//	CoId={GUID}: The user anna dialed a connection named Office which has failed. The … is 691.
//	<System><Provider Name='RasClient'/><EventID>20227</EventID> … </System> … <Data>Office</Data><Data>691</Data>
//	"event_data":{"param1":"{GUID}","param2":"anna","param3":"Office","param4":"691"}
//
// RemoteAccess writes events with the bytes of the code:
//
//	<Provider Name="RemoteAccess"/> … <Binary>B3020000</Binary>
const rasClient, remoteAccess = "RasClient", "RemoteAccess"

// scanHeader takes the code of an event in XML whose header may begin at an index, and returns
// where the header ends, or 0. Its identifiers and times are not codes.
func (f *finder) scanHeader(at int) (end int) {
	const begin = "<System>"
	if !strings.HasPrefix(f.text[at:], begin) {
		return 0
	}
	if at >= f.headerEnd {
		header, _, _ := strings.Cut(f.text[at:], "</System>")
		f.headerEnd = at + len(header)
	}
	if f.headerEnd == len(f.text) || f.headerEnd > at+longestHeader {
		return 0
	}
	header, data := f.text[at:f.headerEnd], f.text[f.headerEnd:]
	switch {
	case strings.Contains(header, remoteAccess):
		data, _, _ = strings.Cut(data, begin) // the next event
		f.findBytes(data)
	case !strings.Contains(header, rasClient):
	case strings.Contains(header, ">20226</EventID>"), strings.Contains(header, ">20227</EventID>"):
		data, _, _ = strings.Cut(data, begin)
		data = data[:max(0, strings.LastIndex(data, "</Data>"))]
		f.takeNumber(strings.TrimSpace(data[strings.LastIndexByte(data, '>')+1:]))
	}
	f.last, f.isTaken = f.headerEnd, false
	return f.headerEnd
}

// longestHeader is how many bytes of an event are searched for what is about all of it.
const longestHeader = 4096

// takeNumber takes the code that a text is.
func (f *finder) takeNumber(text string) {
	l := lexer{text: text}
	if l.next(); l.code != 0 && l.end == len(text) {
		f.take(l.code, ofEvent)
	}
}

// scanProvider takes the codes of the events of RemoteAccess in JSON if a key such as
// provider_name has that value at an index, and returns where to go on.
func (f *finder) scanProvider(at int) int {
	if !f.hasProvider && strings.HasPrefix(f.text[at:], remoteAccess) &&
		strings.HasSuffix(strings.TrimRight(f.text[:at], `": `), "ame") {
		f.hasProvider = true
		f.findBytes(f.text)
	}
	return at + 1
}

// findBytes takes the codes in the binary data of events of RemoteAccess in XML or JSON:
// four bytes in hex, the lowest first.
func (f *finder) findBytes(events string) {
	for _, data, ok := strings.Cut(events, "Binary"); ok; _, data, ok = strings.Cut(data, "Binary") {
		const digits = 8
		data := strings.TrimLeft(data, `>": `)
		if strings.IndexAny(data[:min(len(data), digits+1)], `<"`) != digits {
			continue
		}
		number, err := strconv.ParseUint(data[:digits], 16, 32)
		if code, isKnown := codeOf(bits.ReverseBytes32(uint32(number))); err == nil && isKnown {
			f.take(code, ofEvent)
		}
	}
}

// scanGUID takes the code of the event whose data may begin with a GUID at an index, and
// returns where to go on.
func (f *finder) scanGUID(at int) int {
	if at < f.messageEnd || !beginsWithGUID(f.text[at:]) {
		return at + 1
	}
	begin := at + lengthOfGUID
	after := f.text[begin:]
	if strings.HasSuffix(f.text[:at], "CoId=") {
		f.messageEnd = begin + endOfMessage(after)
		f.findInMessage(f.text[begin:f.messageEnd])
	} else if !f.inLog || strings.Contains(f.text[max(0, at-longestHeader):min(len(f.text), at+longestHeader)], rasClient) {
		f.findInList(after) // in a log, the data may be of any provider
	}
	return at + 1
}

const lengthOfGUID = len("{00000000-0000-0000-0000-000000000000}")

// beginsWithGUID reports whether a text begins with a GUID in braces.
func beginsWithGUID(text string) bool {
	return len(text) >= lengthOfGUID && text[9] == '-' && text[14] == '-' && text[19] == '-' && text[24] == '-' && text[lengthOfGUID-1] == '}'
}

// endOfMessage returns where the message of an event ends: with its line, unless the next
// one is indented, or with the string of JSON, CSV or XML that it is.
func endOfMessage(text string) int {
	for i := range len(text) {
		isEnd := false
		switch rest := text[i+1:]; text[i] {
		case '\n':
			isEnd = !strings.HasPrefix(rest, " ")
		case '<':
			isEnd = strings.HasPrefix(rest, "/")
		case '"':
			isEnd = !strings.HasSuffix(text[:i], `\`) && (rest == "" || strings.IndexByte(",}]\r\n", rest[0]) >= 0)
		}
		if isEnd {
			return i
		}
	}
	return len(text)
}

// inMessage is the form of a message of an event around its last number, in any language.
var inMessage = []pattern{{
	name: "event", number: digits,
	before: []step{many(quote | introducer | line), many(anyWord&^namesCode | joint | comma | line), one(namesCode)},
	after:  []step{many(anyWord | quote | line), many(stop | quote | line), one(edge)},
}}

// findInMessage takes the last number in the message of an event of RasClient, unless it is
// a part of a name.
func (f *finder) findInMessage(message string) {
	const digits = "0123456789"
	end := strings.LastIndexAny(message, digits) + 1
	begin := len(strings.TrimRight(message[:end], digits))
	if strings.HasSuffix(message[:begin], "-") {
		begin--
	} else if begin > 0 && isWordByte(message[begin-1]) {
		return
	}
	if m := (finder{text: message}); m.lookAt(begin, inMessage) {
		f.take(m.code, ofEvent)
	}
}

// findInList takes the code in the data of an event after the GUID, the third value, in
// JSON, where values may have keys, be objects and have escaped quotes, or the last value in
// a list of PowerShell:
//
//	","param2":"SYSTEM","param3":"Office","param4":"691"}
//	"},{"Value":"SYSTEM"},{"Value":"Office"},{"Value":"691"}]
//	, SYSTEM, Office, 691}
func (f *finder) findInList(text string) {
	const longest = 1024
	text = text[:min(len(text), longest)]
	if strings.HasPrefix(text, ", ") {
		list, _, _ := strings.Cut(text, "}")
		f.takeNumber(list[strings.LastIndex(list, ", ")+len(", "):])
		return
	}
	value, commas, more := "", 0, true
	for isValue := true; more; isValue = !isValue {
		var part string
		part, text, more = strings.Cut(text, `"`)
		switch {
		case isValue:
			value = part
		case commas == 3 && !strings.HasPrefix(strings.TrimLeft(part, " "), ":"): // else it is a key
			f.takeNumber(strings.TrimSuffix(value, `\`))
			return
		case strings.Contains(part, "]"), strings.Contains(part, "}") && !strings.Contains(part, "{"):
			return // the list has ended
		case strings.Contains(part, ","):
			commas++
		}
	}
}

package raserr

import "strings"

// eventMarks are what the text of an event of RasClient has in it: in every language
// the identifier of the connection, at its beginning, and in English these words.
var eventMarks = [...]string{"CoId=", "The error code returned on failure is ", "The reason code returned on termination is "}

// takeEvent takes the code of an event of RasClient, as text. The code of 20226 and
// 20227 is the last number in it, with hardly a word behind it.
func (f *textFinder) takeEvent() {
	for _, mark := range eventMarks {
		begin := strings.Index(f.text, mark)
		if begin < 0 {
			continue
		}
		event := textFinder{text: f.text[begin : begin+endOfEvent(f.text[begin:])]}
		n, ok := event.readNumber(lastNumber(event.text))
		if ok && n.code > 1 && isTail(event.text[n.end:]) {
			f.take(n.code, inEvent)
		}
		return
	}
}

// isTail reports whether no more follows the number of an event than the end of its
// sentence, for which some languages have a word.
func isTail(text string) bool {
	const most = 24 // bytes
	return len(strings.TrimSpace(text)) <= most && strings.IndexByte(text, '"') < 0 && !hasUnit(text)
}

// endOfEvent returns where the text of an event ends: with its line, unless the next
// one is indented, or with the value of JSON, CSV or XML that it is.
func endOfEvent(text string) int {
	for i := range len(text) {
		switch c, rest := text[i], text[i+1:]; {
		case c == '\n' && !strings.HasPrefix(rest, " "), c == '<' && strings.HasPrefix(rest, "/"):
			return i
		case c == '"' && i > 0 && text[i-1] != '\\' && (rest == "" || strings.IndexByte(",}]\r\n", rest[0]) >= 0):
			return i
		}
	}
	return len(text)
}

// lastNumber returns where the last word with a digit in it stands.
func lastNumber(text string) (begin, end int) {
	for end = len(text); end > 0 && !isDigit(text[end-1]); end-- {
	}
	begin = end
	for end < len(text) && isWordByte(text[end]) {
		end++
	}
	for begin > 0 && isWordByte(text[begin-1]) {
		begin--
	}
	return begin, end
}

// findInXML returns the code of an event of RasClient or RemoteAccess in XML.
func findInXML(text string) (Code, bool) {
	if strings.IndexByte(text, '<') < 0 {
		return 0, false
	}
	switch id := lastElement(text, "</EventID>"); {
	case (id == "20226" || id == "20227") && strings.Contains(text, "RasClient"):
		data := textFinder{text: lastElement(text, "</Data>")}
		n, ok := data.readNumber(lastNumber(data.text))
		return n.code, ok && n.code > 1 && n.begin == 0 && n.end == len(data.text)
	case strings.Contains(text, "RemoteAccess"):
		code := littleEndian(lastElement(text, "</Binary>"))
		return code, code.Known() || code.IsRAS()
	}
	return 0, false
}

// lastElement returns what stands in the last element that a tag ends, or "".
func lastElement(text, endTag string) string {
	end := strings.LastIndex(text, endTag)
	if end < 0 {
		return ""
	}
	return strings.TrimSpace(text[strings.LastIndexByte(text[:end], '>')+1 : end])
}

// littleEndian returns the code that eight hexadecimal digits are the bytes of, the
// lowest first, or 0 if a text is not that.
func littleEndian(digits string) Code {
	value, ok := parseDigits(digits, true)
	if !ok || len(digits) != 8 {
		return 0
	}
	c := Code(value)
	return canonical(c>>24 | c>>8&0xFF00 | c<<8&0xFF_0000 | c<<24)
}

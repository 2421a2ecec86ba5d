package rastext

import (
	"strings"

	"example.com/ras/raserr"
)

// eventSentences end in the code of the events 20227 and 20226 of RasClient, in
// English.
var eventSentences = [...]string{"The error code returned on failure is", "The reason code returned on termination is"}

// takeEvent takes the code of an event of RasClient, as text. In every language, such a
// text begins with the identifier of the connection, and the code of 20226 and 20227 is
// the last number in it, with hardly a word behind it.
func (f *textFinder) takeEvent() {
	if f.sentence > 0 {
		begin := len(f.text) - len(strings.TrimLeft(f.text[f.sentence:], " \r\n"))
		n, ok := f.readNumber(firstWord(f.text, begin))
		if ok && n.begin == begin && n.code > 1 {
			f.take(n.code, inEvent)
		}
		return
	}
	if f.event == 0 {
		return
	}
	for rest := f.text[f.event-1:]; f.certainty < inEvent; {
		begin := strings.Index(rest, "CoId=")
		if begin < 0 {
			return
		}
		end := begin + endOfEvent(rest[begin:])
		event := textFinder{text: rest[begin:end]}
		if n, ok := event.readNumber(lastNumber(event.text)); ok && event.endsIn(n) {
			f.take(n.code, inEvent)
		}
		rest = rest[end:]
	}
}

// eventSentence returns where the one of eventSentences ends that a text begins with,
// or 0.
func eventSentence(text string) int {
	for _, sentence := range eventSentences {
		if strings.HasPrefix(text, sentence) {
			return len(sentence)
		}
	}
	return 0
}

// firstWord returns where the first word from an index on stands, behind a sign.
func firstWord(text string, i int) (begin, end int) {
	for begin = i; begin < len(text) && text[begin] == '-'; begin++ {
	}
	for end = begin; end < len(text) && isWordByte(text[end]); end++ {
	}
	return begin, end
}

// endsIn reports whether an event ends in a number that is its code. Names end in
// small numbers, too, so these need a word for code or error.
func (f *textFinder) endsIn(n textNumber) bool {
	if n.code <= 1 || n.glued || !isTail(f.text[n.end:]) {
		return false
	}
	kind, _ := lastErrorWord(lastSentence(f.text[:n.begin], false))
	return kind > 0 || n.code >= firstRAS
}

// isTail reports whether no more follows the number of an event than the end of its
// sentence, for which some languages have a word, or of its quotes.
func isTail(text string) bool {
	const most = 24 // bytes
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "\"") {
		return text == "\"" || text == "\"."
	}
	return len(text) <= most && !strings.ContainsAny(text, "\"\t()[]|=") && !strings.Contains(text, ". ") && !hasUnit(text)
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

// findInXML returns the code of the first event in XML that has one.
func findInXML(text string) (raserr.Code, bool) {
	if strings.IndexByte(text, '<') < 0 {
		return 0, false
	}
	for text != "" {
		event, rest, _ := strings.Cut(text, "</Event>")
		if code, ok := codeOfXML(event); ok {
			return code, true
		}
		text = rest
	}
	return 0, false
}

// codeOfXML returns the code of an event of RasClient or RemoteAccess in XML.
func codeOfXML(event string) (raserr.Code, bool) {
	switch id := lastElement(event, "</EventID>"); {
	case (id == "20226" || id == "20227") && isOfProvider(event, "RasClient"):
		data := textFinder{text: lastElement(event, "</Data>")}
		n, ok := data.readNumber(lastNumber(data.text))
		return n.code, ok && n.code > 1 && n.begin == 0 && n.end == len(data.text)
	case isOfProvider(event, "RemoteAccess"):
		code := littleEndian(lastElement(event, "</Binary>"))
		return code, code.Known() || code.IsRAS()
	}
	return 0, false
}

// isOfProvider reports whether an event is of a provider.
func isOfProvider(event, provider string) bool {
	_, name, ok := strings.Cut(event, "<Provider Name=")
	return ok && len(name) > len(provider)+1 && name[1:len(provider)+1] == provider && name[0] == name[len(provider)+1]
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
func littleEndian(digits string) raserr.Code {
	value, ok := parseDigits(digits, true)
	if !ok || len(digits) != 8 {
		return 0
	}
	c := raserr.Code(value)
	return canonical(c>>24 | c>>8&0xFF00 | c<<8&0xFF_0000 | c<<24)
}

package rastext

import (
	"strings"

	"example.com/ras/raserr"
)

// findEvents takes the codes of the events in a text.
func (f *finder) findEvents() {
	isOfRasClient := strings.Contains(f.text, "RasClient")
	if isOfRasClient || strings.Contains(f.text, "RemoteAccess") {
		for text := f.text; text != ""; {
			var event string
			event, text, _ = strings.Cut(text, "</Event>")
			f.findProvider(event)
		}
	}
	mayBeData := isOfRasClient || !f.inLog // data without a message may be of any provider
	for begin := 0; ; {
		i := strings.IndexByte(f.text[begin:], '{')
		if i < 0 {
			return
		}
		begin += i
		id, rest := f.text[:begin], f.text[begin:]
		switch {
		case !beginsWithGUID(rest):
			begin++
		case strings.HasSuffix(id, "CoId="):
			message := rest[lengthOfGUID:endOfMessage(rest)]
			f.findInMessage(message)
			begin += lengthOfGUID + len(message)
		default:
			if mayBeData {
				f.takeData(fourthValue(rest[lengthOfGUID:]))
			}
			begin += lengthOfGUID
		}
	}
}

// findProvider takes the code of an event in XML of RasClient, the last of its data, and
// those of events of RemoteAccess in XML or JSON, the bytes of the code.
func (f *finder) findProvider(event string) {
	if isOfProvider(event, "RasClient") {
		header, rest, _ := strings.Cut(event, "</EventID>")
		end := strings.LastIndex(rest, "</Data>")
		if id := afterTags(header); end >= 0 && (id == "20226" || id == "20227") {
			f.takeData(afterTags(rest[:end]))
		}
	}
	if !isOfProvider(event, "RemoteAccess") {
		return
	}
	for _, data, ok := strings.Cut(event, "Binary"); ok; _, data, ok = strings.Cut(data, "Binary") {
		if code := littleEndian(strings.TrimLeft(data, `>": `)); code.Known() || code.IsRAS() {
			f.take(code, patternEvent)
		}
	}
}

// findInMessage takes the last number in the message of an event of RasClient, unless it
// is a part of a word, such as the name of a user.
func (f *finder) findInMessage(message string) {
	isDigit := func(r rune) bool { return r >= '0' && r <= '9' }
	end := strings.LastIndexFunc(message, isDigit) + 1
	if end == 0 {
		return
	}
	begin := strings.LastIndexFunc(message[:end], func(r rune) bool { return !isDigit(r) }) + 1
	if begin > 0 && isASCIILetter(message[begin-1]) {
		return
	}
	if begin > 0 && isMinus(message, begin-1) {
		begin--
	}
	m := finder{text: message, isMessage: true}
	if m.lookAt(begin, 0, false) {
		f.take(m.code, patternEvent)
	}
}

// takeData takes what an event of RasClient has as its code: a decimal number.
func (f *finder) takeData(data string) {
	digits, isNegative := strings.CutPrefix(data, "-")
	if code, _, isBare := parseNumber(digits, isNegative); code > 1 && !isBare {
		f.take(code, patternEvent)
	}
}

// isOfProvider reports whether an event is of a provider, which XML and JSON name in an
// attribute or a key that ends in Name or Source.
func isOfProvider(event, provider string) bool {
	for {
		before, after, ok := strings.Cut(event, provider)
		if !ok {
			return false
		}
		key := strings.TrimRight(before, `"'=: `)
		if strings.HasSuffix(key, "ame") || strings.HasSuffix(key, "ource") {
			return true
		}
		event = after
	}
}

// afterTags returns what follows the last tag of a text.
func afterTags(text string) string {
	return strings.TrimSpace(text[strings.LastIndexByte(text, '>')+1:])
}

// littleEndian returns the code whose bytes, the lowest first, are the eight hexadecimal
// digits that a text begins with, or 0 if it does not begin with just eight.
func littleEndian(text string) raserr.Code {
	const size = 8
	if len(text) < size || len(text) > size && isWordByte(text[size]) {
		return 0
	}
	var code raserr.Code
	for i := range size {
		digit := digitOf(rune(text[i^1]))
		if digit > 15 {
			return 0
		}
		code |= raserr.Code(digit) << (4 * i)
	}
	return canonical(code)
}

// lengthOfGUID is how long a GUID in braces is.
const lengthOfGUID = len("{00000000-0000-0000-0000-000000000000}")

// beginsWithGUID reports whether a text begins with a GUID in braces.
func beginsWithGUID(text string) bool {
	return len(text) >= lengthOfGUID && text[9] == '-' && text[14] == '-' && text[19] == '-' && text[24] == '-' && text[lengthOfGUID-1] == '}'
}

// endOfMessage returns where the message of an event ends: with its line, unless the next
// one is indented, or with the string of JSON, CSV or XML that it is.
func endOfMessage(text string) int {
	for i := lengthOfGUID; i < len(text); i++ {
		switch rest := text[i+1:]; text[i] {
		case '\n':
			if !strings.HasPrefix(rest, " ") {
				return i
			}
		case '<':
			if strings.HasPrefix(rest, "/") {
				return i
			}
		case '"':
			if text[i-1] != '\\' && (rest == "" || strings.IndexByte(",}]\r\n", rest[0]) >= 0) {
				return i
			}
		}
	}
	return len(text)
}

// fourthValue returns the third value after the first one, a GUID, of a list. These are the
// data of an event: GUID, user, connection, code. In a list of PowerShell, which has no
// quotes, it is the last value.
func fourthValue(text string) string {
	const mostBytes = 1024
	text = text[:min(len(text), mostBytes)]
	if strings.HasPrefix(text, ", ") {
		list, _, _ := strings.Cut(text, "}\n")
		list = strings.TrimRight(list, "}\r\n ")
		return list[strings.LastIndex(list, ", ")+len(", "):]
	}
	value := ""
	for range 3 {
		var end string
		end, text, _ = strings.Cut(text, ",")
		text = strings.TrimLeft(text, " \r\n\t")
		if strings.Contains(end, "]") || strings.Contains(end, "}") && !strings.HasPrefix(text, "{") {
			return "" // the list has ended
		}
		value, text = nextValue(text)
	}
	return value
}

// nextValue returns the value that a text in JSON begins with, after its key if it has one,
// and what follows it.
func nextValue(text string) (value, rest string) {
	const signs = " \r\n\t[{\\"
	for {
		text = strings.TrimLeft(text, signs)
		if !strings.HasPrefix(text, `"`) {
			end := strings.IndexAny(text, ",}] \r\n")
			if end < 0 {
				return "", ""
			}
			return text[:end], text[end:]
		}
		value, rest, _ = strings.Cut(text[1:], `"`)
		after, isKey := strings.CutPrefix(strings.TrimLeft(rest, " "), ":")
		if !isKey {
			return strings.TrimSuffix(value, `\`), rest
		}
		text = after
	}
}

// Package rastext finds RAS codes in text that people have: output of rasdial, events,
// lines of logs, messages that users paste.
package rastext

import (
	"strings"
	"sync"

	"example.com/ras/raserr"
)

// Find returns the code that a line or a short text names, or false if it names
// none. It knows
//
//   - what [raserr.Code.Error] returns, also inside of a longer text, and the symbols and
//     constants of package raserr as they are spelled;
//   - HRESULTs, in hex or as negative decimals, that package raserr knows;
//   - a number behind a word for error, code or the like, in some thirty languages:
//     "error 691", "exit status 691", "RAS-Fehler 691", "Ошибка подключения 691",
//     "code=691", "错误 691". Behind a colon, an equals sign or a parenthesis, other
//     words may stand between: "error while dialing the office: 691". A number below
//     600, or an HRESULT that it does not know, has to stand right behind a
//     word for error: "error code 5", not "code 5";
//   - a line of rasdial in any language: words, the first number of the line, a
//     hyphen between spaces and the message;
//   - the events 20226 and 20227 of RasClient in any language, as text or as XML,
//     and the data of events of RemoteAccess, the bytes of the code.
//
// Numbers that are something else are passed over: parts of dates, times,
// addresses, versions and identifiers, what has a unit behind it, and what has a
// word such as port, line or event before it. Where a text names several codes, the
// most certain one counts, and of those that are alike the first.
//
// Numbers are read as [raserr.FromDWORD] does. Where the place leaves no doubt, the code
// need not be one that package raserr knows; [raserr.Code.Known] tells. Numbers of 0 and 1 are
// no codes, as for [raserr.FromExitCode]. Find takes time in proportion to the length of the
// text, and allocates nothing.
func Find(text string) (raserr.Code, bool) {
	if code, ok := findInXML(text); ok {
		return code, true
	}
	f := textFinder{text: text}
	f.scan()
	f.takeEvent()
	return f.code, f.certainty > 0
}

// certainty says how sure it is that a text names a code.
type certainty uint8

const (
	inSentence certainty = iota + 1 // in a sentence about an error
	inPlace                         // where rasdial puts it
	byValue                         // no other number is like it
	nextToWord                      // next to a word for error
	inEvent                         // where an event puts it
	byName                          // by its symbol or constant
	byText                          // in an Error text of this package
)

// textFinder looks for the code that a text names.
type textFinder struct {
	text      string
	words     int         // how many of them were looked at
	code      raserr.Code // the most certain one so far
	certainty certainty

	sentence int // where the first of eventSentences ends, 0 for none
	event    int // where the first identifier of an event begins, and 1; 0 for none
}

func (f *textFinder) take(code raserr.Code, how certainty) {
	if how > f.certainty {
		f.code, f.certainty = code, how
	}
}

// scan looks at each word of the text. A word is letters, digits and underscores of
// ASCII. Letters of other scripts end one: numbers stand right behind them.
func (f *textFinder) scan() {
	text := f.text
	for i := 0; i < len(text); i++ {
		if !isWordByte(text[i]) {
			continue
		}
		begin := i
		for i < len(text) && isWordByte(text[i]) {
			i++
		}
		f.words++
		switch first := text[begin]; {
		case isDigit(first):
			f.takeNumber(begin, i)
		case first >= 'A' && first <= 'Z':
			f.takeName(begin, i)
		}
	}
}

func isDigit(c byte) bool { return c-'0' < 10 }

func isLetter(c byte) bool { return c|0x20-'a' < 26 }

// isLetterOrBeyond reports whether a byte is a letter or part of a character beyond
// ASCII.
func isLetterOrBeyond(c byte) bool { return isLetter(c) || c >= 0x80 }

func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' }

// takeName takes a word that is a symbol or a constant, and notes where an event may
// have its code.
func (f *textFinder) takeName(begin, end int) {
	word := f.text[begin:end]
	name, isConstant := strings.CutPrefix(word, "Err")
	switch {
	case word == "CoId" && f.event == 0:
		f.event = begin + 1
	case word == "The" && f.sentence == 0:
		if length := eventSentence(f.text[begin:]); length > 0 {
			f.sentence = begin + length
		}
	case isConstant && name != "" && name[0] <= 'Z':
		if begin > 0 && f.text[begin-1] == '.' && !strings.HasSuffix(f.text[:begin], raserrDot) {
			return // of another package
		}
		if code, ok := names()[raserrDot+word]; ok {
			f.take(code, byName)
		}
	case strings.Contains(word, "_") || strings.HasPrefix(word, "WSA"): // not PENDING, a word as any
		if code, ok := names()[word]; ok {
			f.take(code, byName)
		}
	}
}

// raserrDot is what constants of package raserr are written with.
const raserrDot = "raserr."

// names holds what codes are called: their symbols and, with their package, their
// constants.
var names = sync.OnceValue(func() map[string]raserr.Code {
	names := make(map[string]raserr.Code)
	for code := range raserr.All() {
		names[code.Symbol()] = code
		names[code.GoString()] = code
	}
	return names
})

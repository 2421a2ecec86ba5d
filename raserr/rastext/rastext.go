// Package rastext finds RAS codes in text that people have: output of rasdial, events,
// lines of logs, messages that users paste.
//
// It knows the words for error and code in the languages of Windows, and the patterns in
// which texts name codes. Both get better from version to version, so that a later version
// may find a code where an earlier one finds none or another one.
package rastext

import "example.com/ras/raserr"

// Find returns the code that a text about RAS names, or false if it names none. Such texts
// are what rasdial prints, events, and what users paste. Find knows
//
//   - the events 20226 and 20227 of RasClient in any language, as text, XML, or JSON of
//     Winlogbeat, evtx_dump and PowerShell, and the data of events of RemoteAccess;
//   - what [raserr.Code.Error] returns, and the symbols and constants of package raserr;
//   - a number next to a word for error or code: "error 691", "exit status 691",
//     "RAS-Fehler 691", "Ошибка подключения 691", "651错误", "code=691". After a colon, an
//     equals sign or a parenthesis, other words may come between: "error while dialing the
//     office: 691". A number below 600 must follow a word for error: "error 5";
//   - HRESULTs that package raserr knows, in hex or as negative decimals;
//   - a line of rasdial in any language: words, a number, a hyphen between spaces and the
//     message;
//   - a number from 600 on that is the whole text.
//
// Numbers are read as [raserr.FromDWORD] reads them. They must be known to package raserr,
// or [raserr.Code.IsRAS] must be true of them; only events and texts of
// [raserr.Code.Error] may name any code. 0 and 1 are not codes. If a text names several
// codes, Find returns the most certain one; the first of those that are equally certain.
//
// Find takes time in proportion to the length of the text, and allocates nothing.
func Find(text string) (raserr.Code, bool) {
	f := finder{text: text}
	return f.find()
}

// FindInLog is [Find] for a line of a log that other programs write to as well. Only what
// no other program writes is a code by itself: the events, texts of [raserr.Code.Error],
// symbols of RAS, and HRESULTs of EAP, certificates and IKE. Everything else that Find
// finds is a code if the text has a word of RAS, such as VPN, PPPoE, rasdial, dial or
// remote access.
func FindInLog(text string) (raserr.Code, bool) {
	f := finder{text: text, inLog: true}
	return f.find()
}

// FindAll returns all codes that a text about RAS names, in the order of the text. A code
// that is named twice in a row is returned once. If the text has events, the codes are
// those of the events. If the text names no code, FindAll returns nil and allocates
// nothing.
func FindAll(text string) []raserr.Code {
	f := finder{text: text, all: true}
	f.find()
	return f.codes
}

// FindAllInLog is [FindAll] for a line of a log that other programs write to as well. It
// is as strict as [FindInLog].
func FindAllInLog(text string) []raserr.Code {
	f := finder{text: text, inLog: true, all: true}
	f.find()
	return f.codes
}

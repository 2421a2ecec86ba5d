package raserr

import "strings"

// errorWord is the beginning of a word that numbers of errors stand behind.
type errorWord struct {
	begin string // in small letters
	weak  bool   // numbers of other things stand behind it, too
}

// errorWords are the words for error, in the languages of Windows, and words that
// stand with the number of one, by their first letter.
var errorWords = [26][]errorWord{
	'c' - 'a': {{"chyb", false}, {"code", true}, {"códig", true}, {"codice", true}},
	'b' - 'a': {{"błąd", false}, {"błęd", false}},
	'e' - 'a': {{"error", false}, {"err", false}, {"errno", false}, {"exit", false}, {"erreur", false}, {"erro", false}, {"eroare", false}},
	'f' - 'a': {{"fehler", false}, {"fout", false}, {"fel", false}, {"felkod", false}, {"fejl", false}, {"feil", false}, {"fail", true}},
	'g' - 'a': {{"greška", false}},
	'h' - 'a': {{"hresult", false}, {"hiba", false}, {"hata", false}},
	'k' - 'a': {{"klaid", false}, {"kļūd", false}, {"kod", true}, {"kodu", true}, {"kód", true}},
	'l' - 'a': {{"lastexit", false}, {"lỗi", false}},
	'n' - 'a': {{"napak", false}},
	'p' - 'a': {{"pogrešk", false}},
	'r' - 'a': {{"reason", true}, {"result", true}, {"returned", true}, {"returns", true}, {"rc", true}, {"ret", true}, {"rückgabewert", true}},
	'v' - 'a': {{"virhe", false}, {"viga", false}, {"veakood", false}},
}

// foreignWords are those of other scripts, in all their cases, by the first byte of
// their first letter, less 0xC0.
var foreignWords = [64][]errorWord{
	0xCE - 0xC0: {{"Σφάλμα", false}},
	0xCF - 0xC0: {{"σφάλμα", false}},
	0xD0 - 0xC0: {
		{"ошибк", false}, {"Ошибк", false}, {"ОШИБК", false}, {"помилк", false}, {"Помилк", false},
		{"грешк", false}, {"Грешк", false}, {"код", true}, {"Код", true}, {"КОД", true},
	},
	0xD7 - 0xC0: {{"שגיא", false}},
	0xD8 - 0xC0: {{"خطأ", false}},
	0xE0 - 0xC0: {{"ข้อผิดพลาด", false}},
	0xE3 - 0xC0: {{"エラー", false}, {"コード", true}},
	0xE4 - 0xC0: {{"代码", true}, {"代碼", true}},
	0xE9 - 0xC0: {{"错误", false}, {"錯誤", false}},
	0xEC - 0xC0: {{"오류", false}, {"코드", true}},
}

// otherThings are words that numbers stand behind which are no codes.
var otherThings = [...]string{
	"port", "ports", "room", "line", "page", "chapter", "step", "version", "build", "pid", "tid", "process", "thread",
	"processid", "threadid", "id", "event", "eventid", "ticket", "case", "phone", "tel", "fax", "ext", "extension", "channel",
	"vlan", "mtu", "size", "length", "attempt", "try", "retry", "kb", "user", "session", "index", "row", "column", "col",
	"device", "slot", "year", "after", "elapsed", "took", "duration", "timeout", "count", "total", "bytes", "len", "offset",
	"zeile", "raum", "порт", "端口", "ポート", "포트", "連接埠", "房间", "行",
}

// otherCodes are words in front of code that make it another one.
var otherCodes = [...]string{
	"area", "zip", "postal", "post", "country", "pin", "dial", "dialing", "dialling", "bar", "qr", "source", "sort", "promo",
}

// otherErrors are words in front of error, or of status, that make it another one.
var otherErrors = [...]string{"http", "https", "ftp", "smtp", "sql", "mysql", "oracle", "sip", "no", "without"}

// fillers are words between a word for error and its number.
var fillers = [...]string{
	"code", "number", "no", "nr", "num", "is", "was", "with", "of", "status", "value", "lautet", "ist", "est", "è", "é", "es",
	"codes", "the", "n", "n°", "nº", "numéro", "número", "numero", "numer", "nummer", "číslo", "č", "broj", "номер", "מספר", "번호",
}

// units are what stands behind numbers that measure or count something.
var units = [...]string{
	"ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hours", "days", "us", "ns",
	"b", "byte", "bytes", "kb", "mb", "gb", "kib", "mib", "gib", "kbit", "mbit", "kbps", "mbps", "bit", "bits", "hz", "px",
	"times", "users", "packets", "files", "lines", "items", "attempts", "tries", "retries", "records", "rows", "errors", "pages",
	"connections", "clients", "events", "euro", "usd", "sekunden", "minuten", "secondes", "segundos", "secondi",
}

// foreignUnits are those of other scripts. Words may go on behind them.
var foreignUnits = [...]string{"секунд", "минут", "мс", "秒", "ミリ秒", "毫秒", "分", "个", "字节", "초"}

// lastErrorWord returns the last word of a text that numbers of errors stand behind,
// and what follows it. Behind a word for error, a further one such as code is part of
// it.
func lastErrorWord(text string) (word errorWord, gap string, found bool) {
	for i := len(text) - 1; i >= 0; i-- {
		if !beginsWord(text, i) {
			continue
		}
		w, ok := errorWordAt(text[i:])
		if !ok || w.isOther(lastWord(text[:i])) {
			continue
		}
		if !found {
			end := i + len(w.begin)
			for end < len(text) && isLetterOrBeyond(text[end]) {
				end++
			}
			word, gap, found = w, text[end:], true
		}
		if !w.weak || !word.weak {
			word.weak = false
			break
		}
	}
	return word, gap, found
}

// isOther reports whether the word in front of it makes it one of other numbers.
func (w errorWord) isOther(before string) bool {
	return isOneOf(otherErrors[:], before) || w.weak && isOneOf(otherCodes[:], before)
}

// beginsWord reports whether a word begins at an index: behind what is no letter, at
// a capital behind a small letter, and where languages join words or write no spaces.
func beginsWord(text string, i int) bool {
	switch c := text[i]; {
	case c >= 0xE0: // of a script without spaces, if only for the most part
		return true
	case c >= 0xC0:
		return i == 0 || text[i-1] < 0x80
	case !isLetter(c):
		return false
	}
	if i == 0 || !isLetter(text[i-1]) || text[i] < 'a' && text[i-1] >= 'a' {
		return true
	}
	return strings.HasPrefix(text[i:], "fehler") || strings.HasPrefix(text[i:], "code") || strings.HasPrefix(text[i:], "kod")
}

// errorWordAt returns the word of errorWords that a text begins with. Short ones have
// to be a whole word, and none may be a plural, which numbers stand behind that count.
func errorWordAt(text string) (errorWord, bool) {
	if !isLetter(text[0]) {
		for _, w := range foreignWords[text[0]-0xC0] {
			if strings.HasPrefix(text, w.begin) {
				return w, true
			}
		}
		return errorWord{}, false
	}
	for _, w := range errorWords[text[0]|0x20-'a'] {
		n := len(w.begin)
		if len(text) < n || !strings.EqualFold(text[:n], w.begin) {
			continue
		}
		end := n
		for end < len(text) && isLetter(text[end]) {
			end++
		}
		if n <= 3 && end > n {
			continue
		}
		return w, end == n || text[end-1]|0x20 != 's'
	}
	return errorWord{}, false
}

// isOfOtherThing reports whether a text ends in a word that makes the number behind it
// that of something else.
func isOfOtherThing(before string) bool { return isOneOf(otherThings[:], lastWord(before)) }

// lastWord returns the last word of a text, where nothing but signs and spaces follow.
func lastWord(text string) string {
	text = strings.TrimRight(text, " :=#\"'([{<>")
	begin := len(text)
	for begin > 0 && isLetterOrBeyond(text[begin-1]) {
		begin--
	}
	return text[begin:]
}

// hasUnit reports whether a text begins with a unit.
func hasUnit(after string) bool {
	after = strings.TrimPrefix(after, " ")
	end := 0
	for end < len(after) && isLetterOrBeyond(after[end]) {
		end++
	}
	for _, unit := range foreignUnits {
		if strings.HasPrefix(after, unit) {
			return true
		}
	}
	return isOneOf(units[:], after[:end])
}

func isOneOf(words []string, word string) bool {
	if word == "" {
		return false
	}
	for _, w := range words {
		if len(w) == len(word) && strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

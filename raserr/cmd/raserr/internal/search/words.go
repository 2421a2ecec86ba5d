package search

import (
	"slices"
	"strings"
	"unicode"

	"example.com/ras/raserr"
)

// common are the codes that help pages of providers and Microsoft's pages about
// VPN troubleshooting name most. Where a text may mean one of these as well as
// another code, it means one of these.
var common = []raserr.Code{
	619, 628, 629, 633, 651, 678, 691, 718, 720, 734, 742, 756, 777, 778, 789, 797, 800,
	806, 807, 809, 811, 812, 868, 13801, 13806, 13868,
}

// synonyms are words that people use for one another, among them common misspellings.
// The texts of codes have only some of them.
var synonyms = [][]string{
	{"wrong", "bad", "incorrect", "invalid", "unrecognized"},
	{"password", "passwd", "pwd", "pasword"},
	{"denied", "refused", "rejected"},
	{"logon", "login", "signin"},
	{"timeout", "timed"}, // timed out
	{"cert", "certificate"},
	{"psk", "preshared"},
	{"account", "acct"},
	{"phonebook", "rasphone"},
	{"server", "gateway"},
	{"respond", "response", "answer", "reply"},
	{"ike", "ikev2"},
	{"authentication", "authentification"},
	{"address", "adress"},
}

// compounds are words that are written as one and as two.
var compounds = []struct{ one, first, second string }{
	{"username", "user", "name"},
	{"phonebook", "phone", "book"},
	{"dialtone", "dial", "tone"},
	{"smartcard", "smart", "card"},
	{"logon", "log", "on"},
	{"signin", "sign", "in"},
	{"timeout", "time", "out"},
	{"lockout", "lock", "out"},
	{"preshared", "pre", "shared"},
	{"adapter", "network", "card"},
}

// fillers are words that do not tell one code from another.
var fillers = func() map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(fillerWords) {
		set[stem(word)] = true
	}
	return set
}()

const fillerWords = "a after all always an and any are as at be because been but by can cannot cant code codes computer " +
	"conection connect connection could did do does doesnt dont error errors failed failure for from get has have " +
	"help how i if in internet into is isnt it its keep may me might my no not now of on one or other please problem ras " +
	"should since so still such suddenly than that the their there this to too try vpn was we what when which while will " +
	"windows with wont work would you your"

// endings are what a word may have more than another of the same meaning, such as
// "responding" and "respond".
var endings = []string{"ing", "ed", "es", "s"}

var synonymsOf = func() map[string][]string {
	of := map[string][]string{}
	for _, set := range synonyms {
		for _, word := range set {
			for _, other := range set {
				if other != word {
					of[stem(word)] = append(of[stem(word)], stem(other))
				}
			}
		}
	}
	return of
}()

// query is the words that are looked for, each once and in order.
type query []string

// queryOf returns the words of a text, the first ones of a very long one.
func queryOf(text string) query {
	const most = 100 // words, far more than a dialog has
	var q query
	for _, word := range split(text) {
		if word = stem(word); len(q) < most && !slices.Contains(q, word) {
			q = append(q, word)
		}
	}
	slices.Sort(q)
	return q
}

// telling returns the words that tell one code from another.
func (q query) telling() []string {
	return slices.DeleteFunc(slices.Clone(q), isFiller)
}

// isFiller reports whether a word does not tell one code from another.
func isFiller(word string) bool { return fillers[word] }

// words returns the words of a code's text, and its compounds the other way round as
// well: as one word where they are two, and as two where they are one.
func words(text string) []string {
	plain := split(text)
	all := slices.Clone(plain)
	for i, word := range plain {
		for _, c := range compounds {
			switch {
			case word == c.one:
				all = append(all, c.first, c.second)
			case word == c.first && i+1 < len(plain) && plain[i+1] == c.second:
				all = append(all, c.one)
			}
		}
	}
	for i, word := range all {
		all[i] = stem(word)
	}
	return all
}

// split returns the words of a text in lower case: letters and digits in a row.
// Scripts without spaces between words are split into pairs of letters.
func split(text string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\''
	}) {
		word = strings.ReplaceAll(word, "'", "")
		if letters := []rune(word); len(letters) > 2 && unicode.In(letters[0], unicode.Han, unicode.Hiragana, unicode.Katakana) {
			for i := range letters[1:] {
				all = append(all, string(letters[i:i+2]))
			}
		} else if word != "" {
			all = append(all, word)
		}
	}
	return all
}

// stem returns a word without its ending, if it has one and is long enough to mean the
// same without it.
func stem(word string) string {
	const fewest = 4 // letters
	for _, ending := range endings {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) >= fewest {
			return rest
		}
	}
	return word
}

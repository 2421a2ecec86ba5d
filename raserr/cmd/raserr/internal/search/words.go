package search

import (
	"slices"
	"strings"
	"unicode"

	"example.com/ras/raserr"
)

// common are the codes that help pages of providers and Microsoft's pages about VPN troubleshooting
// name most. Where a text may mean one of these as well as another code, it means one of these.
var common = []raserr.Code{
	619, 628, 629, 633, 651, 678, 691, 718, 720, 734, 742, 756, 777, 778, 789, 797, 800,
	806, 807, 809, 811, 812, 868, 13801, 13806, 13868,
}

// synonyms are words that people use for one another, a set a line, among them common misspellings.
// The texts of codes have only some of them, at least one of each set.
const synonyms = `
wrong bad incorrect invalid unrecognized
password passwd pwd pasword
denied refused rejected
logon login signin
timeout timed
cert certificate
psk preshared
account acct
phonebook rasphone
server gateway
respond response answer reply
ike ikev2
authentication authentification
address adress
lockout locked`

// joined writes compounds as one word.
var joined = strings.NewReplacer(
	"user names", "username", "user name", "username", "phone book", "phonebook", "dial tone", "dialtone",
	"smart card", "smartcard", "log on", "logon", "sign in", "signin", "time out", "timeout", "timed out", "timeout",
	"lock out", "lockout", "locked out", "lockout", "pre shared", "preshared", "pre-shared", "preshared",
)

// fillers are words that do not tell one code from another.
var fillers = wordsOf(`
a after all always an and any are as at be because been but by can cannot cant code codes computer
conection connect connection could did do does doesnt dont error errors failed failure for from get
has have help how i if in internet into is isnt it its keep may me might my no not now of on one or
other please problem ras should since so still such suddenly than that the their there this to too
try vpn was we what when which while will windows with wont work would you your`)

// synonymsOf returns the set of synonyms that has a word, nil if none has.
func synonymsOf(word string) []string {
	for line := range strings.Lines(synonyms) {
		if set := wordsOf(line); slices.Contains(set, word) {
			return set
		}
	}
	return nil
}

// queryOf returns the words of a text, each once and sorted, or the first words of a long text.
func queryOf(text string) []string {
	const most = 100 // words, far more than a dialog has
	query := wordsOf(joined.Replace(strings.ToLower(text)))
	query = query[:min(len(query), most)]
	slices.Sort(query)
	return slices.Compact(query)
}

// withCompounds returns the words of a text, and if it has compounds, those with compounds as one.
func withCompounds(text string) []string {
	text = strings.ToLower(text)
	if replaced := joined.Replace(text); replaced != text {
		text += " " + replaced
	}
	return wordsOf(text)
}

// wordsOf returns the words of a text in lower case without their endings: letters and digits in a
// row. It splits scripts without spaces between words into pairs of letters.
func wordsOf(text string) []string {
	var all []string
	for word := range strings.FieldsFuncSeq(strings.ReplaceAll(text, "'", ""), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		letters := []rune(word)
		if len(letters) > 2 && unicode.In(letters[0], unicode.Han, unicode.Hiragana, unicode.Katakana) {
			for i := range letters[1:] {
				all = append(all, string(letters[i:i+2]))
			}
		} else {
			all = append(all, stem(word))
		}
	}
	return all
}

// stem returns a word without its ending, if it has one and is long enough to mean the
// same without it.
func stem(word string) string {
	const fewest = 4 // letters
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) >= fewest {
			return rest
		}
	}
	return word
}

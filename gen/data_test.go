package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/emit"
	"example.com/ras/gen/internal/problem"
	"example.com/ras/gen/internal/source"
	"example.com/ras/gen/internal/source/cheader"
)

// articleSum is the SHA-256 of the article as it was saved. The file is carried
// byte for byte; what is wrong with it is put right in corrections.tsv.
const articleSum = "683a3f5ef2ba0831189d6f9f7c132718fddbff68636b35a57868a20b46ce6377"

// embedded reads the embedded lists, by their names, and what they make.
func embedded(t *testing.T) (map[string]*source.List, *catalog.Catalog) {
	t.Helper()
	var problems problem.Problems
	lists := readLists(new(cheader.Reader), defaultInputs(), nil, &problems)
	c := catalog.Options{}.New(lists, &problems)
	if problems.Len() > 0 {
		t.Fatal(problems.Text(nil, 20))
	}
	byName := map[string]*source.List{}
	for _, l := range lists {
		byName[strings.TrimPrefix(l.Name, "gen/data/")] = l
	}
	return byName, c
}

// codesOf returns the codes of a list.
func codesOf(l *source.List) []int64 {
	var codes []int64
	for _, r := range l.Records {
		codes = append(codes, r.Code)
	}
	return codes
}

// fact is a row of testdata/facts.tsv, which was gathered independently of the
// lists in gen/data and says from where.
type fact struct {
	symbol, header, availability, winerrorSymbol string
	inArticle                                    bool
}

func readFacts(t *testing.T) map[int64]fact {
	t.Helper()
	data, err := os.ReadFile("../testdata/facts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	facts := map[int64]fact{}
	rows := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	rows = slices.DeleteFunc(rows, func(row string) bool { return strings.HasPrefix(row, "#") })
	if rows[0] != "code\tsymbol\theader\tin_article\tavailability\twinerror_symbol" {
		t.Fatalf("the columns of the facts are %q", rows[0])
	}
	for _, row := range rows[1:] {
		cells := strings.Split(row, "\t")
		code, err := strconv.ParseUint(cells[0], 10, 32)
		if err != nil || len(cells) != 6 {
			t.Fatalf("row %q of the facts: %v", row, err)
		}
		facts[int64(code)] = fact{cells[1], cells[2], cells[4], cells[5], cells[3] == "yes"}
	}
	if len(facts) != 335 {
		t.Fatalf("%d facts, want 335", len(facts))
	}
	return facts
}

func TestDataAgreesWithFacts(t *testing.T) {
	facts := readFacts(t)
	lists, c := embedded(t)
	companions := codesOf(lists["companions.tsv"])
	if len(c.Entries) != 335+companionCount || len(companions) != companionCount {
		t.Errorf("%d codes, %d of them companions, want 335 and %d more", len(c.Entries), len(companions), companionCount)
	}
	for _, e := range c.Entries {
		want, ok := facts[e.Code]
		if !ok && slices.Contains(companions, e.Code) {
			continue
		}
		if !ok {
			t.Errorf("%d is not among the facts", e.Code)
			continue
		}
		got := fact{e.Symbol, e.DefinedIn, e.Availability, e.WinerrorSymbol, want.inArticle}
		if got != want {
			t.Errorf("%d:\n got %+v\nwant %+v", e.Code, got, want)
		}
		delete(facts, e.Code)
	}
	for code := range facts {
		t.Errorf("%d is missing", code)
	}
}

// TestDataMessagesFrom shows that the article speaks for its 176 codes, and this
// project's own messages for the 159 others of RAS and for the companions.
func TestDataMessagesFrom(t *testing.T) {
	lists, c := embedded(t)
	var inArticle, others []int64
	facts := readFacts(t)
	for _, code := range slices.Sorted(maps.Keys(facts)) {
		if facts[code].inArticle {
			inArticle = append(inArticle, code)
		} else {
			others = append(others, code)
		}
	}
	if len(inArticle) != 176 || len(others) != 159 {
		t.Fatalf("the facts have %d codes in the article and %d others, want 176 and 159", len(inArticle), len(others))
	}
	if got := codesOf(lists["kb923944.txt"]); !slices.Equal(got, inArticle) {
		t.Errorf("the codes of the article are %d\nwant %d", got, inArticle)
	}
	if got := codesOf(lists["messages.tsv"]); !slices.Equal(got, others) {
		t.Errorf("the codes of messages.tsv are %d\nwant %d", got, others)
	}
	for _, e := range c.Entries {
		from := e.MessageFrom.File
		if e.Corrects.File != "" {
			from = e.Corrects.File
		}
		want := "companions.tsv"
		if fact, ok := facts[e.Code]; ok && fact.inArticle {
			want = "kb923944.txt"
		} else if ok {
			want = "messages.tsv"
		}
		if from != want {
			t.Errorf("the message of %d is from %s, want %s", e.Code, from, want)
		}
	}
}

func TestDataArticleIsUntouched(t *testing.T) {
	article, err := data.ReadFile("data/kb923944.txt")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(article)
	if got := hex.EncodeToString(sum[:]); got != articleSum {
		t.Errorf("the SHA-256 of the article is %s, want %s", got, articleSum)
	}
}

func TestDataFilesAreAllRead(t *testing.T) {
	entries, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, e := range entries {
		files = append(files, e.Name())
	}
	if want := slices.Sorted(slices.Values(defaultFiles)); !slices.Equal(files, want) {
		t.Errorf("gen/data has %q, but %q are read", files, want)
	}
}

func TestDataMessages(t *testing.T) {
	_, c := embedded(t)
	whole, first := map[string]int64{}, map[string]int64{}
	for _, e := range c.Entries {
		sentence := catalog.FirstSentence(e.Message)
		if !strings.HasSuffix(e.Message, ".") || !strings.HasSuffix(sentence, ".") {
			t.Errorf("%d: %q does not end with a full stop, or its first sentence %q does not", e.Code, e.Message, sentence)
		}
		if strings.HasSuffix(e.Message, "..") {
			t.Errorf("%d: %q ends with two full stops", e.Code, e.Message)
		}
		if len(sentence) < len("It failed.") {
			t.Errorf("%d: the first sentence is only %q", e.Code, sentence)
		}
		if old, ok := whole[e.Message]; ok {
			t.Errorf("%d has the message of %d: %q", e.Code, old, e.Message)
		}
		if old, ok := first[sentence]; ok && sameFirst[e.Code] != old {
			t.Errorf("%d has the first sentence of %d: %q", e.Code, old, sentence)
		}
		whole[e.Message], first[sentence] = e.Code, e.Code
		if strings.Count(e.Message, "(") != strings.Count(e.Message, ")") {
			t.Errorf("%d: a bracket is not closed, or not opened, in %q", e.Code, e.Message)
		}
		if i := strings.IndexFunc(e.Message, func(r rune) bool { return r < ' ' || r > '~' }); i >= 0 {
			t.Errorf("%d: %q has something other than ASCII at %d", e.Code, e.Message, i)
		}
	}
}

// sameFirst are codes whose first sentence is that of an earlier one in the
// article, which tells them apart in the second.
var sameFirst = map[int64]int64{767: 765, 783: 767, 811: 809}

// errorText is the error text of a code: its headline, or the first sentence of
// its message, behind its number.
func errorText(e *catalog.Entry) string {
	headline := e.Short
	if headline == "" {
		headline = strings.TrimSuffix(catalog.FirstSentence(e.Message), ".")
	}
	return fmt.Sprintf("ras error %d: %s", e.Code, headline)
}

// TestDataErrorTexts shows that no two codes read alike but for their number,
// and that each error text fits in a line of a log.
func TestDataErrorTexts(t *testing.T) {
	_, c := embedded(t)
	headlines := map[string]int64{}
	for _, e := range c.Entries {
		text := errorText(e)
		if len(text) > 120 {
			t.Errorf("%d bytes, at most 120: %q", len(text), text)
		}
		_, headline, _ := strings.Cut(text, ": ")
		if other, twice := headlines[headline]; twice {
			t.Errorf("%d and %d read alike: %q", other, e.Code, headline)
		}
		headlines[headline] = e.Code
	}
}

// tooVague are first sentences that are short and unlike others, and yet do not
// tell what is particular about the code.
var tooVague = []int64{800, 812}

// TestDataHeadlines shows that a headline stands only where the first sentence
// does not do, and is a phrase of one line.
func TestDataHeadlines(t *testing.T) {
	_, c := embedded(t)
	first := map[string]int{}
	for _, e := range c.Entries {
		first[catalog.FirstSentence(e.Message)]++
	}
	for _, e := range c.Entries {
		sentence := catalog.FirstSentence(e.Message)
		needed := len(sentence) > 101 || first[sentence] > 1 || slices.Contains(tooVague, e.Code)
		if has := e.Short != ""; has != needed {
			t.Errorf("%d: headline %q for %q", e.Code, e.Short, sentence)
		}
		if e.Short == "" {
			continue
		}
		if strings.HasSuffix(e.Short, ".") || strings.Contains(e.Short, ". ") || e.Short[:1] != strings.ToUpper(e.Short[:1]) {
			t.Errorf("%d: headline %q is no phrase that begins with a capital and ends without a full stop", e.Code, e.Short)
		}
		if len(e.Short) >= len(sentence) && first[sentence] == 1 && !slices.Contains(tooVague, e.Code) {
			t.Errorf("%d: headline %q is no shorter than %q", e.Code, e.Short, sentence)
		}
	}
}

// TestDataOwnMessages holds this project's own messages to its rules: one or two
// sentences, the first of which can stand alone, and no longer than they need.
func TestDataOwnMessages(t *testing.T) {
	lists, _ := embedded(t)
	for _, r := range slices.Concat(lists["messages.tsv"].Records, lists["companions.tsv"].Records) {
		message := r.Get(source.Message)
		first := catalog.FirstSentence(message)
		rest := strings.TrimSpace(message[len(first):])
		if len(message) > 220 {
			t.Errorf("%d: %d bytes, at most 220: %q", r.Code, len(message), message)
		}
		if len(first) > 110 {
			t.Errorf("%d: %d bytes in the first sentence, at most 110: %q", r.Code, len(first), first)
		}
		if rest != "" && catalog.FirstSentence(rest) != rest {
			t.Errorf("%d: more than two sentences: %q", r.Code, message)
		}
		for _, filler := range []string{"An error occurred", "An error has occurred", "Unknown error", "ERROR_", "please", "Please"} {
			if strings.Contains(message, filler) {
				t.Errorf("%d: %q says %q", r.Code, message, filler)
			}
		}
	}
}

func TestDataCategories(t *testing.T) {
	lists, c := embedded(t)
	if n := len(c.Categories); n != 17 {
		t.Errorf("%d categories, want 17", n)
	}
	used := map[string]int{}
	for _, e := range c.Entries {
		if e.Category == nil {
			t.Errorf("%d is in no category", e.Code)
			continue
		}
		used[e.Category.Name]++
	}
	for _, c := range c.Categories {
		if used[c.Name] == 0 {
			t.Errorf("no code is in category %s", c.Name)
		}
		for _, text := range []string{c.Description, c.Action} {
			if !strings.HasSuffix(text, ".") || catalog.FirstSentence(text) != text {
				t.Errorf("category %s: %q is not one sentence", c.Name, text)
			}
		}
	}
	if n := len(lists["categories.tsv"].Categories); n != len(c.Categories) {
		t.Errorf("%d categories are documented, %d are made", n, len(c.Categories))
	}
}

// TestDataPage shows what the page of the embedded lists says at its top, divides
// itself into and leads to.
func TestDataPage(t *testing.T) {
	_, c := embedded(t)
	files, err := emit.Files(c, emit.Options{Package: "raserr", Prefix: "ras error"})
	if err != nil {
		t.Fatal(err)
	}
	checkPage(t, c, files[1].Data)
	page := string(files[1].Data)
	for _, want := range []string{
		"\n# Error codes of Windows Remote Access\n\nThe 573 error codes of Windows Remote Access (RAS: dial-up, PPPoE, VPN) that package `raserr` knows, with what each means.\n",
		"\n- **Sources**: messages are from this project where the row does not say otherwise.",
		"\n\nThe 335 codes of `raserror.h` and `mprerror.h`.\n",
		"\n\nThe 238 codes of `winerror.h`, `winhttp.h` and `EapHostError.h`.\n",
		`<a id="691"></a>**691** | `,
		`<a id="0x800B0101"></a>**0x800B0101**<br>-2146762495 | `,
		"Microsoft KB article 923944, <https://support.microsoft.com/kb/923944>\n",
		"<https://learn.microsoft.com/windows/win32/rras/routing-and-remote-access-error-codes>\n",
	} {
		if n := strings.Count(page, want); n != 1 {
			t.Errorf("%d times, want once: %s", n, want)
		}
	}
	// What is so in most rows is said once.
	for text, want := range map[string]int{"Source:": 0, "unrelated": 1, "Corrected: ": 24, `<sup>[1](#Source-1)</sup>`: 176, "<sup>": 176} {
		if n := strings.Count(page, text); n != want {
			t.Errorf("%q stands %d times on the page, want %d", text, n, want)
		}
	}
}

// TestDataSourcesHaveTitles shows that nobody meets the mere name of a file.
func TestDataSourcesHaveTitles(t *testing.T) {
	lists, c := embedded(t)
	for _, s := range c.Sources {
		if s.Title == "" {
			t.Errorf("%s has no title", s.File)
		}
	}
	if n := len(lists["sources.tsv"].Titles); n != len(c.Sources) {
		t.Errorf("%d titles for %d sources", n, len(c.Sources))
	}
}

// TestDataTraitsAreStated shows that no trait is left to a default: each row of
// the table says yes or no to all seven.
func TestDataTraitsAreStated(t *testing.T) {
	lists, _ := embedded(t)
	records := lists["traits.tsv"].Records
	if len(records) != 335 {
		t.Errorf("%d rows, want 335", len(records))
	}
	for _, r := range records {
		for column := source.Timeout; column <= source.Unsupported; column++ {
			if r.Get(column) == "" {
				t.Errorf("%d: %s is neither yes nor no", r.Code, column)
			}
		}
	}
}

// TestDataTraitsFitTogether shows that what did not answer in time is worth
// another try, and that no refusal because of who asks is: it may lock accounts.
func TestDataTraitsFitTogether(t *testing.T) {
	_, c := embedded(t)
	for _, e := range c.Entries {
		if e.Traits[source.Timeout] && !e.Traits[source.Temporary] {
			t.Errorf("%d is a timeout and not temporary", e.Code)
		}
		if e.Traits[source.Permission] && !e.Traits[source.Permanent] {
			t.Errorf("%d was refused because of who asked and is not permanent", e.Code)
		}
		if inProgress := e.Category.Name == "in-progress"; inProgress && (e.Traits[source.Timeout] || e.Traits[source.Permanent] || e.Traits[source.Permission]) {
			t.Errorf("%d is in progress, and has a trait of a failure", e.Code)
		}
		if e.Category.Name == "credentials" && !e.Traits[source.Permanent] {
			t.Errorf("%d asks for credentials and is not permanent", e.Code)
		}
	}
}

// respelled are words that are written in Go names with other letters than the
// symbols have. Words that are left out, and symbols with a name of their own,
// are not among them.
var respelled = map[string]string{
	"SCARD":           "SmartCard",
	"EAPHOST":         "Host",
	"WSAECONNABORTED": "WSAConnAborted",
	"WSAECONNRESET":   "WSAConnReset",
	"WSAEHOSTUNREACH": "WSAHostUnreach",
	"WSAENETDOWN":     "WSANetDown",
	"WSAENETUNREACH":  "WSANetUnreach",
	"WSAECONNREFUSED": "WSAConnRefused",
	"WSAETIMEDOUT":    "WSATimedOut",
}

// TestDataWordsAreUsed shows that the table of words has nothing that no symbol
// needs. The parts of glued words count as well: DNS of DNSName.
func TestDataWordsAreUsed(t *testing.T) {
	lists, c := embedded(t)
	used := map[string]bool{}
	for _, e := range c.Entries {
		used[e.Symbol] = true
		for word := range strings.SplitSeq(e.Symbol, "_") {
			used[word] = true
		}
	}
	words := lists["words.tsv"].Words
	for _, w := range words {
		isPart := slices.ContainsFunc(words, func(glued *source.Pair) bool {
			return glued != w && used[glued.Key] && strings.Contains(glued.Value, w.Value)
		})
		if !used[w.Key] && !isPart {
			t.Errorf("%s: no symbol has the word %s", w.Pos(), w.Key)
		}
		leftOut, isSymbol := w.Value == "-", strings.Contains(w.Key, "_")
		if w.Key != strings.ToUpper(w.Value) && w.Value != respelled[w.Key] && !leftOut && !isSymbol {
			t.Errorf("%s: %s and %s differ in more than the case", w.Pos(), w.Key, w.Value)
		}
	}
}

// TestDataCorrections shows that every correction corrects the article, says why
// in a sentence, and leaves no fact but messages and notes to be argued about.
func TestDataCorrections(t *testing.T) {
	lists, c := embedded(t)
	article := map[int64]*source.Record{}
	for _, r := range lists["kb923944.txt"].Records {
		article[r.Code] = r
	}
	var corrected []int64
	for _, r := range lists["corrections.tsv"].Records {
		old := article[r.Code]
		if old == nil {
			t.Errorf("%s: the article has no %d", r.Pos(), r.Code)
			continue
		}
		if r.Get(source.Message) == old.Get(source.Message) {
			t.Errorf("%s: %d is corrected to what the article has", r.Pos(), r.Code)
		}
		for _, f := range r.Fields {
			if f.Column != source.Message && f.Column != source.Note && f.Column != source.Why {
				t.Errorf("%s: %d: corrects the %s", r.Pos(), r.Code, f.Column)
			}
		}
		if why := r.Get(source.Why); !strings.HasPrefix(why, "The article ") || !strings.HasSuffix(why, ".") {
			t.Errorf("%s: %d: the reason is no sentence about the article: %q", r.Pos(), r.Code, why)
		}
		corrected = append(corrected, r.Code)
	}
	want := []int64{633, 654, 656, 693, 694, 695, 696, 697, 703, 704, 705, 711, 734, 739, 740, 749, 753, 777,
		782, 790, 795, 799, 825, 827}
	if !slices.Equal(corrected, want) {
		t.Errorf("corrected are %d\nwant %d", corrected, want)
	}
	for _, e := range c.Entries {
		if isCorrected := e.Corrects.File != ""; isCorrected != slices.Contains(want, e.Code) {
			t.Errorf("%d is corrected: %t", e.Code, isCorrected)
		}
	}
}

// TestDataNotes shows that the article's three notes, on misspellings, went with
// what they are about, and that none became part of a message.
func TestDataNotes(t *testing.T) {
	lists, c := embedded(t)
	var noted []int64
	for _, r := range lists["kb923944.txt"].Records {
		if r.Get(source.Note) != "" {
			noted = append(noted, r.Code)
		}
	}
	if want := []int64{633, 825, 827}; !slices.Equal(noted, want) {
		t.Errorf("the article has notes on %d, want %d", noted, want)
	}
	for _, e := range c.Entries {
		if e.Note != "" {
			t.Errorf("%d: note %q, want none", e.Code, e.Note)
		}
		for _, text := range []string{"misspelling", "Need more help", "dialout", "dialling", "Tunnelling"} {
			if strings.Contains(e.Message, text) {
				t.Errorf("%d: %q has %q in it", e.Code, e.Message, text)
			}
		}
	}
}

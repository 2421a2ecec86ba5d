package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"regexp"
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

// articleSum is the SHA-256 of the article as it was saved. The file is never
// edited; corrections.tsv corrects it.
const articleSum = "683a3f5ef2ba0831189d6f9f7c132718fddbff68636b35a57868a20b46ce6377"

// embedded reads the embedded lists, by their names, and what they make.
func embedded(t *testing.T) (map[string]*source.List, *catalog.Catalog) {
	t.Helper()
	var problems problem.Problems
	lists := readLists(cheader.Reader{}, defaultInputs(), &problems)
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

func TestDataSourcesHaveTitles(t *testing.T) {
	_, c := embedded(t)
	for _, s := range c.Sources {
		if s.Title == "" {
			t.Errorf("%s has no title in sources.tsv", s.File)
		}
	}
}

const factsFile = "../testdata/facts.tsv"

// fact is a row of facts.tsv, which was gathered independently of gen/data.
type fact struct{ symbol, header, inArticle, availability, winerrorSymbol string }

func readFacts(t *testing.T) map[int64]fact {
	t.Helper()
	text, err := os.ReadFile(factsFile)
	if err != nil {
		t.Fatal(err)
	}
	facts := map[int64]fact{}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if code, err := strconv.ParseInt(cells[0], 0, 64); err == nil {
			facts[code] = fact{cells[1], cells[2], cells[3], cells[4], cells[5]}
		}
	}
	return facts
}

// TestDataAgreesWithFacts compares all codes with facts.tsv, except those of
// winerror.h, which TestCompanionsAgreeWithSys compares.
func TestDataAgreesWithFacts(t *testing.T) {
	facts := readFacts(t)
	lists, c := embedded(t)
	article := codesOf(lists["kb923944.txt"])
	for _, e := range c.Entries {
		inArticle := "no"
		if slices.Contains(article, e.Code) {
			inArticle = "yes"
		}
		got := fact{e.Symbol, e.DefinedIn, inArticle, e.Availability, e.WinerrorSymbol}
		if want := facts[e.Code]; got != want && e.DefinedIn != "winerror.h" {
			t.Errorf("%s:\n got %+v\nwant %+v\nIf it is new, add what its header says to %s.", problem.CodeText(e.Code), got, want, factsFile)
		}
		delete(facts, e.Code)
	}
	for code := range facts {
		t.Errorf("%s is missing", problem.CodeText(code))
	}
}

// TestDataMessagesFrom shows that the article speaks for the codes that it lists.
func TestDataMessagesFrom(t *testing.T) {
	lists, c := embedded(t)
	article := codesOf(lists["kb923944.txt"])
	for _, e := range c.Entries {
		fromArticle := e.MessageFrom.File == "kb923944.txt" || e.Corrects.File == "kb923944.txt"
		if want := slices.Contains(article, e.Code); fromArticle != want {
			t.Errorf("%d: message of the article: %t, want %t", e.Code, fromArticle, want)
		}
	}
}

func TestDataMessages(t *testing.T) {
	_, c := embedded(t)
	codes := map[string]int64{}
	for _, e := range c.Entries {
		if old, ok := codes[e.Message]; ok {
			t.Errorf("%d has the message of %d: %q", e.Code, old, e.Message)
		}
		codes[e.Message] = e.Code
		if !strings.HasSuffix(e.Message, ".") || strings.HasSuffix(e.Message, "..") {
			t.Errorf("%d: no full stop at the end, or two: %q", e.Code, e.Message)
		}
		if strings.Count(e.Message, "(") != strings.Count(e.Message, ")") {
			t.Errorf("%d: parentheses do not match: %q", e.Code, e.Message)
		}
		if i := strings.IndexFunc(e.Message, func(r rune) bool { return r < ' ' || r > '~' }); i >= 0 {
			t.Errorf("%d: something other than ASCII at %d: %q", e.Code, i, e.Message)
		}
	}
}

// vague are first sentences that are short and unlike others, and yet do not say
// what is particular about the code.
var vague = []int64{800, 812}

// TestDataHeadlines shows that the headlines differ and fit in a line, and that a
// row has one of its own only where the first sentence of the message does not do.
func TestDataHeadlines(t *testing.T) {
	_, c := embedded(t)
	first, headlines := map[string]int{}, map[string]int64{}
	for _, e := range c.Entries {
		first[catalog.FirstSentence(e.Message)]++
	}
	for _, e := range c.Entries {
		sentence := catalog.FirstSentence(e.Message)
		headline := strings.TrimSuffix(sentence, ".")
		if needed := len(headline) > 100 || first[sentence] > 1 || slices.Contains(vague, e.Code); needed != (e.Short != "") {
			t.Errorf("%d: headline of its own %q for %q", e.Code, e.Short, sentence)
		}
		if e.Short != "" {
			headline = e.Short
		}
		if len(headline) > 100 || strings.HasSuffix(headline, ".") || headline[:1] != strings.ToUpper(headline[:1]) {
			t.Errorf("%d: headline is longer than 100 bytes, ends in a full stop or begins in lower case: %q", e.Code, headline)
		}
		if old, ok := headlines[headline]; ok {
			t.Errorf("%d has the headline of %d: %q", e.Code, old, headline)
		}
		headlines[headline] = e.Code
	}
}

// advice is how a sentence begins that says what to do.
var advice = regexp.MustCompile(`(^|[.:;] )(Ask|Change|Check|Choose|Close|Compare|Connect|Correct|Dial|Disconnect|Enable|Enter|Get|Install|` +
	`Let|Look|Make|Pass|Remove|Repair|Replace|Restart|Set|Start|Try|Turn|Update|Use|Wait)\b|\b[Pp]lease\b`)

// TestDataOwnMessages holds this project's own messages to its rules: what
// happened, in one or two sentences, and not what to do.
func TestDataOwnMessages(t *testing.T) {
	lists, _ := embedded(t)
	for _, r := range slices.Concat(lists["messages.tsv"].Records, lists["companions.tsv"].Records) {
		message := r.Get(source.Message)
		if n := len(sentences(message)); len(message) > 220 || n > 2 {
			t.Errorf("%d: %d bytes and %d sentences, at most 220 and 2: %q", r.Code, len(message), n, message)
		}
		if s := advice.FindString(message); s != "" {
			t.Errorf("%d: says what to do (%q): %q", r.Code, s, message)
		}
	}
}

// TestDataCategories shows that each category says in one sentence what its codes
// have in common, in another one what they call for, and is that of some code.
func TestDataCategories(t *testing.T) {
	_, c := embedded(t)
	used := map[*catalog.Category]bool{}
	for _, e := range c.Entries {
		if e.Category == nil {
			t.Errorf("%d is in no category", e.Code)
		}
		used[e.Category] = true
	}
	for _, category := range c.Categories {
		if !used[category] {
			t.Errorf("no code is in category %s", category.Name)
		}
		for _, text := range []string{category.Description, category.Action} {
			if !strings.HasSuffix(text, ".") || catalog.FirstSentence(text) != text {
				t.Errorf("category %s: %q is not one sentence", category.Name, text)
			}
		}
	}
}

// TestDataActionsAreHarmless shows that no action, which is said of codes without a
// remedy of their own, asks to install a certificate or to send a password again.
func TestDataActionsAreHarmless(t *testing.T) {
	_, c := embedded(t)
	for _, category := range c.Categories {
		if s := regexp.MustCompile(`(?i)\binstall\b|\b(enter|type|send) it again|turn off|delete|make it again`).FindString(category.Action); s != "" {
			t.Errorf("category %s: %q in %q", category.Name, s, category.Action)
		}
	}
}

// TestDataTraitsAreStated shows that each code has a row that says yes or no to
// every trait.
func TestDataTraitsAreStated(t *testing.T) {
	lists, c := embedded(t)
	stated := map[int64]bool{}
	for _, r := range slices.Concat(lists["traits.tsv"].Records, lists["companions.tsv"].Records) {
		stated[r.Code] = true
		for column := source.Timeout; column <= source.Unsupported; column++ {
			if r.Get(column) == "" {
				t.Errorf("%s: %d: %s is neither yes nor no", r.Pos(), r.Code, column)
			}
		}
	}
	for _, e := range c.Entries {
		if !stated[e.Code] {
			t.Errorf("%d has no traits", e.Code)
		}
	}
}

func TestDataTraitsFitTogether(t *testing.T) {
	_, c := embedded(t)
	for _, e := range c.Entries {
		is := e.Traits
		if is[source.Temporary] && is[source.Permanent] {
			t.Errorf("%d is both temporary and permanent", e.Code)
		}
		if is[source.Timeout] && !is[source.Temporary] {
			t.Errorf("%d is a timeout and not temporary", e.Code)
		}
		if is[source.Permission] && !is[source.Permanent] {
			t.Errorf("%d was refused because of who asked and is not permanent", e.Code)
		}
		if e.Category.Name == "in-progress" && (is[source.Timeout] || is[source.Permanent]) {
			t.Errorf("%d is in progress, and has a trait of a failure", e.Code)
		}
		if e.Category.Name == "credentials" && !is[source.Permanent] {
			t.Errorf("%d asks for credentials and is not permanent", e.Code)
		}
	}
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
	words := lists["words.tsv"].Pairs
	for _, w := range words {
		isPart := slices.ContainsFunc(words, func(glued *source.Pair) bool {
			return glued != w && used[glued.Key] && strings.Contains(glued.Value, w.Value)
		})
		if !used[w.Key] && !isPart {
			t.Errorf("%s: no symbol has the word %s", w.Pos(), w.Key)
		}
	}
}

// TestDataCorrections shows that every correction changes a message of the article
// and says why.
func TestDataCorrections(t *testing.T) {
	lists, _ := embedded(t)
	article := map[int64]string{}
	for _, r := range lists["kb923944.txt"].Records {
		article[r.Code] = r.Get(source.Message)
	}
	for _, r := range lists["corrections.tsv"].Records {
		if old := article[r.Code]; old == "" || old == r.Get(source.Message) {
			t.Errorf("%s: %d: the article has the message %q", r.Pos(), r.Code, old)
		}
		if why := r.Get(source.Why); !strings.HasPrefix(why, "The article ") || !strings.HasSuffix(why, ".") {
			t.Errorf("%s: %d: the reason is not a sentence about the article: %q", r.Pos(), r.Code, why)
		}
	}
}

// TestDataNotes shows that the article's notes, which are about its misspellings,
// went with these.
func TestDataNotes(t *testing.T) {
	_, c := embedded(t)
	for _, e := range c.Entries {
		if e.Note != "" && e.NoteFrom.File != "notes.tsv" {
			t.Errorf("%d: note %q of %s, want none", e.Code, e.Note, e.NoteFrom)
		}
		for _, text := range []string{"misspelling", "Need more help", "dialout", "dialling", "Tunnelling"} {
			if strings.Contains(e.Message, text) {
				t.Errorf("%d: %q in %q", e.Code, text, e.Message)
			}
		}
	}
}

// TestDataPage shows that the page of the embedded lists is well formed, and where
// its messages are from.
func TestDataPage(t *testing.T) {
	_, c := embedded(t)
	files, err := emit.Files(c, emit.Options{Package: "raserr", Prefix: "ras error"})
	if err != nil {
		t.Fatal(err)
	}
	checkPage(t, c, files[1].Data)
	page := string(files[1].Data)
	for _, link := range []string{"https://support.microsoft.com/kb/923944",
		"https://learn.microsoft.com/windows/win32/rras/routing-and-remote-access-error-codes"} {
		if !strings.Contains(page, link) {
			t.Errorf("the page does not link %s", link)
		}
	}
}

package search

import (
	"slices"
	"strings"
	"testing"
)

// TestWordsOf shows what the words of a text are.
func TestWordsOf(t *testing.T) {
	for text, want := range map[string][]string{
		"":                        nil,
		" - … ":                   nil,
		"büro-netz, ppp_timeout!": {"büro", "netz", "ppp", "timeout"},
		"can't":                   {"cant"},
		"802.1x":                  {"802", "1x"},
		"क्षेत्र":                 {"क्षेत्र"}, // with marks
		"远程访问":                    {"远程", "程访", "访问"},
		"远程":                      {"远程"},
		"エラー 651":                 {"エラ", "ラー", "651"},
		"통신 오류":                   {"통신", "오류"},
	} {
		if got := wordsOf(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestWithCompounds shows that compounds are one word as well.
func TestWithCompounds(t *testing.T) {
	for text, want := range map[string]string{
		"User name":       "user name username",
		"the smart cards": "the smart card the smartcard",
		"username":        "username",
		"phone":           "phone",
	} {
		if got := strings.Join(withCompounds(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestQueryOf shows which words are looked for: each once and in order, compounds as one, at most 100.
func TestQueryOf(t *testing.T) {
	if got := queryOf("Timed out: user name"); !slices.Equal(got, []string{"timeout", "username"}) {
		t.Errorf("%q", got)
	}
	if got := queryOf("vpn error, dialing VPN"); !slices.Equal(got, []string{"dial", "error", "vpn"}) {
		t.Errorf("%q", got)
	}
	if got := queryOf(strings.Repeat("b ", 99) + "a c"); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("%q", got)
	}
}

// TestStem shows which endings are left out.
func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"dialing": "dial", "dialed": "dial", "crashes": "crash", "tones": "tone", "tone": "tone", "rings": "ring", "bring": "bring", "keys": "keys",
	} {
		if got := stem(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

// TestSynonyms shows that each set of synonyms has a word that codes have.
func TestSynonyms(t *testing.T) {
	_, count := index()
	for line := range strings.Lines(strings.TrimSpace(synonyms)) {
		if !slices.ContainsFunc(wordsOf(line), func(word string) bool { return count[word] > 0 }) {
			t.Errorf("no code has any of %q", line)
		}
	}
}

package catalog

import (
	"strconv"
	"strings"
	"testing"
)

func TestFirstSentence(t *testing.T) {
	cases := []struct{ name, first, rest string }{
		{"none", "", ""},
		{"a single sentence", "The line is busy.", ""},
		{"no full stop", "The line is busy", ""},
		{"two sentences", "The line is busy.", "Try again."},
		{"a question", "Is the line busy?", "Try again."},
		{"an exclamation", "The line is busy!", "Try again."},
		{"a question mark and more", "Is the line busy?!", "Try again."},
		{"a full stop inside a word", "The device .INF file is missing.", "Install the device again."},
		{"a word that begins with a full stop, after another sentence", "The file is missing.", ".INF files describe devices."},
		{"a number inside a name", "The X.25 line is busy.", "Try again."},
		{"an address at the end", "ICS requires 192.168.0.1.", "No other client may use it."},
		{"an address inside", "The host 192.168.0.1 does not answer.", "Try again."},
		{"a version", "This needs Windows NT 4.0.", "It is older."},
		{"a decimal number at the end", "The limit is 2.5.", "It was 3.0."},
		{"a file name", "Cannot read C:\\modem.ini.", "Try again."},
		{"e.g. before a capital", "Use a protocol, e.g. PPP or SLIP.", "Try again."},
		{"i.e. before a number", "Use the default, i.e. 5.", "Try again."},
		{"e.g. in capitals", "Use a protocol, E.G. PPP.", "Try again."},
		{"e.g. in parentheses", "Use a protocol (e.g. PPP).", "Try again."},
		{"etc. inside a sentence", "Firewalls, routers, etc. can be the reason.", "Ask for help."},
		{"etc. in parentheses", "One of the devices (e.g., firewalls, NAT, routers, etc.) is the reason.", "Ask for help."},
		{"etc. at the end of a sentence", "Check the firewalls, the routers, etc.", "Ask for help."},
		{"an abbreviated country", "Calls to the U.S. Virgin Islands fail.", "Try again."},
		{"approx. before a number", "It takes approx. 5 minutes.", "Please wait."},
		{"vs. before a name", "Check TCP vs. UDP.", "Try again."},
		{"a title", "Ask Dr. Watson.", "He knows."},
		{"No. before a number", "Port No. 5 is closed.", "Open it."},
		{"no as the last word", "The answer is no.", "Try again."},
		{"Fig. before a number", "See Fig. 3 and the text.", "Try again."},
		{"max. before a number", "A message has max. 160 letters.", "Write less."},
		{"max. before a word", "The volume is at its max.", "Turn it down."},
		{"parentheses around a part", "The modem (or other device) failed.", "Try again."},
		{"parentheses around sentences", "The modem (it is old. Replace it.) failed.", "Try again."},
		{"square brackets around a sentence", "The modem [it is old. Replace it] failed.", "Try again."},
		{"parentheses in parentheses", "The modem (or (see there. Now) another) failed.", "Try again."},
		{"a full stop before a closing bracket ends no sentence", "The modem failed (it is old.) Replace it.", ""},
		{"a bracket left open", "The modem (or other device failed.", "Try again."},
		{"a parenthesis left open after the first sentence", "The modem failed.", "Try another (or a newer one."},
		{"a bracket that was never opened", "Step 1) failed (it was late. Or early) again.", "Try again."},
		{"a full stop in quotes", `It said "no carrier."`, "Try again."},
		{"a full stop in single quotes", "It said 'no carrier.'", "Try again."},
		{"a full stop in typographic quotes", "It said “no carrier.”", "Try again."},
		{"a full stop after quotes", `Check the field "Service Name".`, "Try again."},
		{"a second sentence in quotes", "It failed.", `"Try again" is all it says.`},
		{"a second sentence in parentheses", "It failed.", "(That happens.)"},
		{"an ellipsis inside", "Please wait... then try again.", "Or do not."},
		{"an ellipsis at the end", "Please wait...", "Then try again."},
		{"an ellipsis alone", "Dialing ...", "Please wait."},
		{"a sentence that goes on in lower case", "It failed. eh, try again.", ""},
		{"a sentence that begins with a number", "It failed.", "5 errors were found."},
		{"a sentence that begins with a letter that is not ASCII", "Es ging nicht.", "Übel."},
		{"one that goes on with a quote in lower case", `It failed. "eh" is all it says.`, ""},
		{"one that goes on with a small letter that is not ASCII", "Es ging nicht. übel.", ""},
		{"a step's number", "1. Turn the modem off.", "2. Turn it on."},
		{"only a number", "5.", ""},
		{"two full stops at the end", "The protocol terminated..", ""},
		{"a full stop without a space", "It failed.Try again.", ""},
		{"a letter as a sentence's last word", "Use plan B.", "It is better."},
		{"three sentences", "One.", "Two. Three."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			message := c.first
			if c.rest != "" {
				message += " " + c.rest
			}
			if got := FirstSentence(message); got != c.first {
				t.Errorf("FirstSentence(%q)\n got %q\nwant %q", message, got, c.first)
			}
		})
	}
}

// manyTimes are what the rules look at, to make long messages of.
var manyTimes = []string{".", "1. ", "a. b", "e.g. ", "a.", "(", "(. ", ")", ".) (", "No. 1", `."'" `, "e.g.(((( ", "…“"}

func TestFirstSentenceOfLongMessages(t *testing.T) {
	for _, part := range manyTimes {
		message := "a" + strings.Repeat(part, 1<<17/len(part))
		if got := FirstSentence(message); !strings.HasPrefix(message, got) || got == "" {
			t.Errorf("%q repeated gives %.20q, which is not its beginning", part, got)
		}
	}
}

// BenchmarkFirstSentence shows that the time grows with the length of a message,
// not faster: the time for a byte is the same for short and for long ones.
func BenchmarkFirstSentence(b *testing.B) {
	for _, size := range []int{1 << 10, 1 << 14, 1 << 18} {
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			var messages []string
			for _, part := range manyTimes {
				messages = append(messages, strings.Repeat(part, size/len(part)))
			}
			b.SetBytes(int64(size * len(messages)))
			for b.Loop() {
				for _, message := range messages {
					FirstSentence(message)
				}
			}
		})
	}
}

package source

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

const articleFile = "../../data/kb923944.txt"

func articleText(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(articleFile)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// articleCodes are the codes of the article as it lists them, as ranges.
var articleCodes = []Span{
	{600, 604}, {606, 606}, {608, 610}, {612, 612}, {615, 619}, {621, 625}, {627, 633}, {635, 636},
	{638, 638}, {645, 649}, {651, 673}, {676, 680}, {691, 705}, {707, 711}, {713, 713}, {716, 718},
	{720, 723}, {726, 726}, {728, 742}, {749, 749}, {752, 757}, {764, 778}, {780, 780}, {782, 827},
}

func TestArticleCodes(t *testing.T) {
	list, problems := readString(Article, articleText(t))
	checkProblems(t, problems)
	if len(list.Records) != 176 {
		t.Errorf("%d records, want 176", len(list.Records))
	}
	var want, got []int64
	for _, s := range articleCodes {
		for c := s.First; c <= s.Last; c++ {
			want = append(want, int64(c))
		}
	}
	for _, r := range list.Records {
		got = append(got, r.Code)
	}
	if !slices.Equal(got, want) {
		t.Errorf("codes %v\nwant %v", got, want)
	}
}

// articleMessages are the messages that are easiest to get wrong, as the article
// has them, mistakes included: those with a note, those that are corrected
// later, those without a blank line between number and message, those with full
// stops inside, those around a gap of other size, and a few plain ones.
var articleMessages = map[int64]string{
	600: "An operation is pending.",
	603: "Caller's buffer is too small.",
	604: "Wrong information specified.",
	633: "The port is already in use or is not configured for Remote Access dialout.",
	645: "Internal authentication error.",
	651: "Your modem (or other connecting device) has reported an error.",
	653: "A macro required by the device was not found in the device .INF file section.",
	654: "A command or response in the device .INF file section refers to an undefined macro",
	655: "The <message> macro was not found in the device .INF file section.",
	656: "The <defaultoff> macro in the device .INF file section contains an undefined macro",
	691: "Access denied because username and/or password is invalid on the domain.",
	693: "ERROR NOT BINARY MACRO",
	694: "ERROR DCB NOT FOUND",
	695: "ERROR STATE MACHINES NOT STARTED",
	696: "ERROR STATE MACHINES ALREADY STARTED",
	697: "ERROR PARTIAL RESPONSE LOOPING",
	698: "A response keyname in the device .INF file is not in the expected format.",
	703: "ERROR INTERACTIVE MODE",
	704: "ERROR BAD CALLBACK NUMBER",
	705: "ERROR INVALID AUTH STATE",
	707: "X.25 diagnostic indication.",
	711: "RasMan initialization failure. Check the event log.",
	718: "PPP timeout.",
	730: "Computer registration is not complete.",
	734: "The PPP link control protocol terminated..",
	749: "ERROR_BAD_PHONE_NUMBER",
	757: "Remote Access Services could not be started automatically. Additional information is provided in the event log.",
	765: "Internet Connection Sharing cannot be enabled. A LAN connection is already configured with the IP address that is required for automatic IP addressing.",
	766: "A certificate could not be found. Connections that use the L2TP protocol over IPSec require the installation of a machine certificate, also known as a computer certificate.",
	767: "Internet Connection Sharing cannot be enabled. The LAN connection selected as the private network has more than one IP address configured. Please reconfigure the LAN connection with a single IP address before enabling Internet Connection Sharing.",
	774: "The connection attempt failed because of a temporary failure. Try connecting again.",
	777: "The connection attempt failed because the modem (or other connecting device on the remote computer is out of order.",
	782: "Internet Connection Sharing (ICS and Internet Connection Firewall (ICF cannot be enabled because Routing and Remote Access has been enabled on this computer. To enable ICS or ICF, first disable Routing and Remote Access. For more information about Routing and Remote Access, ICS, or ICF, see Help and Support.",
	784: "You cannot dial using this connection at logon time, because it is configured to use a user name different than the one on the smart card. If you want to use it at logon time, you must configure it to use the user name on the smart card.",
	797: "A connection to the remote computer could not be established because the modem was not found or was busy. For further assistance, click More Info or search Help and Support Center for this error number.",
	799: "Internet Connection Sharing (ICS cannot be enabled due to an IP address conflict on the network. ICS requires the host be configured to use 192.168.0.1. Please ensure that no other client on the network is configured to use 192.168.0.1.",
	802: "The card supplied was not recognized. Please check that the card is inserted correctly, and fits tightly.",
	805: "You cannot dial using this connection at logon time, because it is configured to use logged on user's credentials.",
	806: "A connection between your computer and the VPN server has been started, but the VPN connection cannot be completed. The most common cause for this is that at least one Internet device (for example, a firewall or a router) between your computer and the VPN server is not configured to allow Generic Routing Encapsulation (GRE) protocol packets. If the problem persists, contact your network administrator or Internet service provider.",
	807: "The network connection between your computer and the VPN server was interrupted. This can be caused by a problem in the VPN transmission and is commonly the result of internet latency or simply that your VPN server has reached capacity. Please try to reconnect to the VPN server. If this problem persists, contact the VPN administrator and analyze quality of network connectivity.",
	808: "The network connection between your computer and the VPN server could not be established because the remote server refused the connection. This is typically caused by a mismatch between the server's configuration and your connection settings. Please contact the remote server's Administrator to verify the server configuration and your connection settings.",
	809: "The network connection between your computer and the VPN server could not be established because the remote server is not responding. This could be because one of the network devices (e.g., firewalls, NAT, routers, etc.) between your computer and the remote server is not configured to allow VPN connections. Please contact your Administrator or your service provider to determine which device may be causing the problem.",
	811: "The network connection between your computer and the VPN server could not be established because the remote server is not responding. This is typically caused by a pre-shared key problem between the client and server. A pre-shared key is used to guarantee you are who you say you are in an IP Security (IPSec) communication cycle. Please get the assistance of your administrator to determine where the pre-shared key problem is originating.",
	815: "The broadband network connection could not be established on your computer because the remote server is not responding. This could be caused by an invalid value for the 'Service Name' field for this connection. Please contact your Internet Service Provider and inquire about the correct value for this field and update it in the Connection Properties.",
	824: "Crypto-Binding TLV is not received.",
	825: "Point-to-Point Tunnelling Protocol (PPTP) is incompatible with IPv6. Change the type of virtual private network to Layer Two Tunnelling Protocol (L2TP)",
	826: "EAPTLS validation of the cached credentials failed. Please discard cached credentials.",
	827: "The L2TP/IPsec connection cannot be completed because the IKE and AuthIP IPSec Keying Modules service and/or the Base Filtering Engine service is not running. These services are required to establish an L2TP/IPSec connection. Please ensure that these services have been started before dialling the connection",
}

func TestArticleMessages(t *testing.T) {
	list, problems := readString(Article, articleText(t))
	checkProblems(t, problems)
	got := map[int64]string{}
	for _, r := range list.Records {
		got[r.Code] = r.Get(Message)
		if r.Get(Message) == "" {
			t.Errorf("%d has no message", r.Code)
		}
	}
	for code, want := range articleMessages {
		if got[code] != want {
			t.Errorf("message of %d:\n%s\nwant:\n%s", code, got[code], want)
		}
	}
}

func TestArticleNotes(t *testing.T) {
	want := map[int64]string{
		633: `In this error message, the word "dialout" is a misspelling for the words "dial out."`,
		825: `In this 8255 error message, the word "Tunnelling" is a misspelling for the word "Tunneling."`,
		827: `In this 827 error message, the word "dialling" is a misspelling for the word "dialing."`,
	}
	list, _ := readString(Article, articleText(t))
	for _, r := range list.Records {
		if got := r.Get(Note); got != want[r.Code] {
			t.Errorf("note on %d: %q, want %q", r.Code, got, want[r.Code])
		}
	}
}

func TestArticleLines(t *testing.T) {
	want := map[int64]int{600: 18, 604: 42, 633: 173, 691: 397, 825: 1061, 827: 1075}
	list, _ := readString(Article, articleText(t))
	for _, r := range list.Records {
		if line, ok := want[r.Code]; ok && r.Line != line {
			t.Errorf("%d is on line %d, want %d", r.Code, r.Line, line)
		}
	}
}

// TestArticleSkipped shows what of the real file is the page around the list:
// nothing inside the list is skipped.
func TestArticleSkipped(t *testing.T) {
	list, _ := readString(Article, articleText(t))
	want := []Span{{1, 14}, {1082, 1097}}
	if !slices.Equal(list.Skipped, want) {
		t.Errorf("skipped %v, want %v", list.Skipped, want)
	}
}

// Where the list begins and ends in the article, as lines counted from 0.
const (
	listFirst = 17   // 600
	listEnd   = 1081 // the line after the last note
)

// mapParts returns the article with its head, its list and its tail changed.
func mapParts(text string, head, list, tail func([]string) []string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var all []string
	all = append(all, head(slices.Clone(lines[:listFirst]))...)
	all = append(all, list(slices.Clone(lines[listFirst:listEnd]))...)
	all = append(all, tail(slices.Clone(lines[listEnd:]))...)
	return strings.Join(all, "\n") + "\n"
}

func same(lines []string) []string { return lines }

func without(lines []string) []string { return nil }

func withoutBlanks(lines []string) []string {
	return slices.DeleteFunc(lines, func(s string) bool { return strings.TrimSpace(s) == "" })
}

func eachLine(change func(i int, s string) string) func([]string) []string {
	return func(lines []string) []string {
		for i, s := range lines {
			lines[i] = change(i, s)
		}
		return lines
	}
}

// TestArticleTransformed shows that the looks of the file do not matter. What the
// plain file reads as is pinned by the tests above.
func TestArticleTransformed(t *testing.T) {
	plain, _ := readString(Article, articleText(t))
	want := fieldsOf(plain)

	indented := eachLine(func(_ int, s string) string { return "    " + s })
	padded := eachLine(func(i int, s string) string {
		space := []string{"\t", "\u00a0", " \u00a0\t ", "\u3000", "\u2003"}[i%5]
		return space + strings.ReplaceAll(s, " ", space) + space
	})
	spread := eachLine(func(_ int, s string) string { return s + strings.Repeat("\n", 9) })
	otherWords := func(lines []string) []string {
		return []string{"Codes A-Z", "", "Codes of 2006. All rights reserved", "", "See also: chapter 7", ""}
	}

	cases := []struct {
		name   string
		change func(string) string
	}{
		{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"CR only", func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }},
		{"byte order mark", func(s string) string { return "\ufeff" + s }},
		{"byte order mark directly before the first number", func(s string) string {
			return "\ufeff" + mapParts(s, without, same, same)
		}},
		{"tabs and no-break spaces", func(s string) string { return mapParts(s, padded, padded, padded) }},
		{"white space on blank lines only", func(s string) string {
			return mapParts(s, same, eachLine(func(_ int, s string) string {
				if s == "" {
					return " \t\u00a0"
				}
				return s
			}), same)
		}},
		{"no blank lines inside the list", func(s string) string {
			return mapParts(s, same, func(lines []string) []string {
				return append(withoutBlanks(lines), "")
			}, same)
		}},
		{"no blank lines but around the list", func(s string) string {
			return mapParts(s, func(lines []string) []string { return append(withoutBlanks(lines), "") },
				func(lines []string) []string { return append(withoutBlanks(lines), "") }, withoutBlanks)
		}},
		{"no blank line before the list", func(s string) string {
			return mapParts(s, withoutBlanks, same, same)
		}},
		{"ten blank lines everywhere", func(s string) string { return mapParts(s, spread, spread, spread) }},
		{"ten line breaks for one", func(s string) string {
			return strings.ReplaceAll(s, "\n", strings.Repeat("\n", 10))
		}},
		{"all indented", func(s string) string { return mapParts(s, indented, indented, indented) }},
		{"a line end at the end", func(s string) string { return s + "\n" }},
		{"other page around it", func(s string) string { return mapParts(s, otherWords, same, otherWords) }},
		{"no page around it", func(s string) string { return mapParts(s, without, same, without) }},
		{"no page around it, no blank lines, no line end at the end", func(s string) string {
			return strings.TrimRight(mapParts(s, without, withoutBlanks, without), "\n")
		}},
	}
	text := articleText(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			changed := c.change(text)
			if changed == text {
				t.Fatal("the text is not changed")
			}
			list, problems := readString(Article, changed)
			checkProblems(t, problems)
			got := fieldsOf(list)
			for i := range max(len(got), len(want)) {
				if i >= len(got) || i >= len(want) || got[i] != want[i] {
					t.Fatalf("%d facts, want %d, the first other one is %d:\n%v\nwant:\n%v", len(got), len(want), i,
						got[min(i, len(got)):min(i+1, len(got))], want[min(i, len(want)):min(i+1, len(want))])
				}
			}
		})
	}
}

func TestArticle(t *testing.T) {
	cases := []struct {
		name    string
		text    string
		want    []field
		skipped []Span
	}{
		{
			name: "message over several lines",
			text: "718\n\nThe answer\n  did not\ncome.\n\n720\nNo protocol.\n",
			want: []field{
				{718, Message, "The answer did not come."},
				{720, Message, "No protocol."},
			},
		},
		{
			name: "note over several lines",
			text: "718\nTimeout.\n\nNote This is\nold.\n\n720\nNo protocol.\n",
			want: []field{
				{718, Message, "Timeout."}, {718, Note, "This is old."},
				{720, Message, "No protocol."},
			},
		},
		{
			name: "note directly below a message",
			text: "718\nTimeout.\nNote: This is old.\n",
			want: []field{{718, Message, "Timeout."}, {718, Note, "This is old."}},
		},
		{
			name: "the word Note alone on its line",
			text: "718\nTimeout.\n\nNote\n\nThis is old.\n\nPage.\n",
			want: []field{
				{718, Message, "Timeout."}, {718, Note, "This is old."},
			},
			skipped: []Span{{8, 8}},
		},
		{
			name: "the word Note alone at the end",
			text: "718\nTimeout.\n\nNote:",
			want: []field{{718, Message, "Timeout."}},
		},
		{
			name: "two notes",
			text: "718\nTimeout.\n\nNote One.\n\nNote Two.\n",
			want: []field{{718, Message, "Timeout."}, {718, Note, "One. Two."}},
		},
		{
			name: "words that only begin like Note",
			text: "1\nNotebook is off.\n2\nNotes are lost.\n3\nNoted.\n4\nNote2 is lost.\n5\nNoté.\n6\nnote the port.\n",
			want: []field{
				{1, Message, "Notebook is off."},
				{2, Message, "Notes are lost."},
				{3, Message, "Noted."},
				{4, Message, "Note2 is lost."},
				{5, Message, "Noté."},
				{6, Message, "note the port."},
			},
		},
		{
			name: "note before the message leaves none",
			text: "718\nNote This is old.\n\nTimeout.\n",
			want: []field{{718, Note, "This is old."}},
			// The catalogue reports the code without message.
			skipped: []Span{{4, 4}},
		},
		{
			name: "hex codes",
			text: "0x2CE\nTimeout.\n0X800702ce\nTimeout as an HRESULT.\n",
			want: []field{
				{718, Message, "Timeout."},
				{0x800702ce, Message, "Timeout as an HRESULT."},
			},
		},
		{
			name: "white space around numbers",
			text: " 718\t\n\nTimeout.\n\u00a0720\u00a0\nNo protocol.\n",
			want: []field{{718, Message, "Timeout."}, {720, Message, "No protocol."}},
		},
		{
			name: "numbers with other text are message",
			text: "718\n720 and 721 are near.\n722.\n\n723\n#724\n",
			want: []field{{718, Message, "720 and 721 are near. 722."}, {723, Message, "#724"}},
		},
		{
			name: "second paragraph",
			text: "718\n\nTimeout.\n\nThe server is slow.\nOr gone.\n\nTry again.\n\n720\n\nNo protocol.\n",
			want: []field{
				{718, Message, "Timeout."},
				{720, Message, "No protocol."},
			},
			skipped: []Span{{5, 8}},
		},
		{
			name:    "paragraph after a note",
			text:    "718\nTimeout.\n\nNote This is old.\n\nTry again.\n720\nNo protocol.\n",
			want:    []field{{718, Message, "Timeout."}, {718, Note, "This is old."}, {720, Message, "No protocol."}},
			skipped: []Span{{6, 6}},
		},
		{
			name:    "heading directly above the list",
			text:    "All codes of the modem:\n718\nTimeout.\n",
			want:    []field{{718, Message, "Timeout."}},
			skipped: []Span{{1, 1}},
		},
		{
			name:    "sentence above the list after a blank line",
			text:    "These are all codes.\n\n718\nTimeout.\n",
			want:    []field{{718, Message, "Timeout."}},
			skipped: []Span{{1, 1}},
		},
		{
			name: "code without message between others",
			text: "718\n\n720\n\nNo protocol.\n",
			want: []field{{720, Message, "No protocol."}},
		},
		{
			name:    "last code without message, page far below",
			text:    "718\n\nTimeout.\n\n720\n\n\nFeedback\nThanks\n\nImprint\n",
			want:    []field{{718, Message, "Timeout."}},
			skipped: []Span{{8, 9}, {11, 11}},
		},
		{
			name: "only code, message far below",
			text: "718\n\n\n\nTimeout.\n",
			want: []field{{718, Message, "Timeout."}},
		},
		{
			name: "a code twice",
			text: "718\nTimeout.\n718\nTime is out.\n",
			want: []field{{718, Message, "Timeout."}, {718, Message, "Time is out."}},
		},
		{
			name: "list without end of line at its end",
			text: "718\nTimeout.\n720",
			want: []field{{718, Message, "Timeout."}},
		},
		{
			name: "text that is not ASCII",
			text: "718\nZeit\u00fcberschreitung – «PPP».\n",
			want: []field{{718, Message, "Zeitüberschreitung – «PPP»."}},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(Article, c.text)
			checkProblems(t, problems)
			checkFields(t, list, c.want...)
			if !slices.Equal(list.Skipped, c.skipped) {
				t.Errorf("skipped %v, want %v", list.Skipped, c.skipped)
			}
		})
	}
}

// TestArticleWithoutMessage shows that a code without a message is still a record,
// so that the catalogue can report it.
func TestArticleWithoutMessage(t *testing.T) {
	list, problems := readString(Article, "718\n\n720\nNo protocol.\n\n721\n")
	checkProblems(t, problems)
	var got []string
	for _, r := range list.Records {
		got = append(got, fmt.Sprintf("%d on line %d: %q", r.Code, r.Line, r.Get(Message)))
	}
	want := []string{`718 on line 1: ""`, `720 on line 3: "No protocol."`, `721 on line 6: ""`}
	if !slices.Equal(got, want) {
		t.Errorf("records %q, want %q", got, want)
	}
}

func TestArticleWarnings(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"word and number above the list", "Error 10\nToo hot.\n\n11\nToo cold.\n",
			"in:1: warning: line skipped: \"Error 10\"; a code must be a number alone on its line\n"},
		{"number and words above the list", "1   Line busy\n\n2\nNo answer.\n",
			"in:1: warning: line skipped: \"1 Line busy\"; a code must be a number alone on its line\n"},
		{"number in hex below the list", "1\nLine busy.\n\n0x2: No answer.\n",
			"in:4: warning: line skipped: \"0x2: No answer.\"; a code must be a number alone on its line\n"},
		{"word and number in a message", "9\nToo cold.\nError 10:\nToo hot.\n",
			"in:3: warning: line read as part of a message: \"Error 10:\"; a code must be a number alone on its line\n"},
		{"words with numbers in them", "Codes of 2026\nPart2\n\n1\nLine busy\nfor 10 s.\n", ""},
		{"last message farther away", "11\nA.\n\n13\n\nC.\n",
			"in:6: warning: text skipped: it is farther below its code than any other message of the list: \"C.\"\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			list, problems := readString(Article, c.text)
			checkProblems(t, problems)
			if got := list.Warnings.Text(nil, 10); got != c.want {
				t.Errorf("warnings:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestArticleProblems(t *testing.T) {
	cases := []struct {
		name string
		text string
		want []string
	}{
		{"empty", "", []string{"in: no codes found: no line is just a number"}},
		{"blank", "\n \r\n\t\n", []string{"in: no codes found: no line is just a number"}},
		{"no list", "Sign in\n\nAll codes: 600 to 999.\n", []string{"in: no codes found: no line is just a number"}},
		{
			"message before any code", "Page\n\nThe port is busy.\n718\nTimeout.\n",
			[]string{`in:3: message before any code: "The port is busy."`},
		},
		{
			"long message before any code", strings.Repeat("long ", 12) + "text.\n718\nTimeout.\n",
			[]string{`in:1: message before any code: "long long long long long long long long long long long long…"`},
		},
		{
			"numbers that cannot be codes", "9223372036854775808\nToo large.\n\n007\nNo number.\n5\nFine.\n",
			[]string{
				"in:1: 9223372036854775808: number out of range",
				"in:4: 007: leading zero; only numbers can be codes, not strings of digits",
			},
		},
		{
			"skipped text and no code that is right", "007\nNo number.\n\nSkipped.\n",
			[]string{"in:1: 007: leading zero; only numbers can be codes, not strings of digits"},
		},
		{
			"number of very many digits", strings.Repeat("9", 5000) + "\nToo large.\n",
			[]string{"in:1: " + strings.Repeat("9", 59) + "…: number out of range"},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := readString(Article, c.text)
			checkProblems(t, problems, c.want...)
		})
	}
}

package catalog

import (
	"strconv"
	"testing"
)

func TestName(t *testing.T) {
	const words = "PPP,PPP\nIKEV2,IKEv2\nipsec,IPsec\nDialTone,DialTone\nX25,X25\nID,ID\nA,Aye\n3COM,3Com\nX,-\n" +
		"ERROR_DISK_FULL,StorageExhausted\nfan_e_off,FanStopped"
	cases := []struct{ rule, symbol, name string }{
		{"each word is capitalised", "NO_SUCH_INTERFACE", "ErrNoSuchInterface"},
		{"ERROR_ is dropped", "ERROR_LINE_BUSY", "ErrLineBusy"},
		{"WARNING_ is dropped", "WARNING_LINE_BUSY", "ErrLineBusy"},
		{"but only one of them", "ERROR_WARNING_BUSY", "ErrWarningBusy"},
		{"in that order", "WARNING_ERROR_BUSY", "ErrErrorBusy"},
		{"and only in front", "LINE_ERROR_BUSY", "ErrLineErrorBusy"},
		{"and only as a word", "ERRORS_FOUND", "ErrErrorsFound"},
		{"and only in capitals", "Error_Busy", "ErrErrorBusy"},
		{"a symbol that is ERROR alone", "ERROR", "ErrError"},
		{"one without a prefix", "PENDING", "ErrPending"},
		{"another vendor's prefix stays", "E_FAIL", "ErrEFail"},
		{"a word of the table", "ERROR_PPP_TIMEOUT", "ErrPPPTimeout"},
		{"a word of the table in mixed case", "ERROR_IKEV2_FAILED", "ErrIKEv2Failed"},
		{"a word that the table has in lower case", "ERROR_IPSEC_OFF", "ErrIPsecOff"},
		{"a glued word", "ERROR_NO_DIALTONE", "ErrNoDialTone"},
		{"a word of the table in a symbol's lower case", "error_no_dialtone", "ErrErrorNoDialTone"},
		{"a word of the table inside another word does not count", "ERROR_PPPOE_FAILED", "ErrPppoeFailed"},
		{"two words of the table in a row", "ERROR_PPP_ID", "ErrPPPID"},
		{"a word of one letter", "ERROR_A_B", "ErrAyeB"},
		{"a word with a digit", "ERROR_MD5_HASH", "ErrMd5Hash"},
		{"a word that begins with a digit", "ERROR_5_TRIES", "Err5Tries"},
		{"a spelling that begins with a digit", "ERROR_3COM_CARD", "Err3ComCard"},
		{"a word in mixed case keeps its letters", "ERROR_LineBusy", "ErrLineBusy"},
		{"a word in lower case", "line_busy", "ErrLineBusy"},
		{"underscores in a row", "ERROR_LINE__BUSY", "ErrLineBusy"},
		{"underscores at the ends", "_LINE_BUSY_", "ErrLineBusy"},
		{"a word that the table leaves out", "FAN_X_BROKEN", "ErrFanBroken"},
		{"one in lower case", "fan_x_broken", "ErrFanBroken"},
		{"one in front and one at the end", "ERROR_X_FAN_X", "ErrFan"},
		{"one inside another word does not count", "FAN_XS_BROKEN", "ErrFanXsBroken"},
		{"a whole symbol of the table", "ERROR_DISK_FULL", "ErrStorageExhausted"},
		{"one in another case", "FAN_E_OFF", "ErrFanStopped"},
		{"the same words after another prefix", "WARNING_DISK_FULL", "ErrDiskFull"},
		{"the same words in a longer symbol", "FAN_E_OFFLINE", "ErrFanEOffline"},
		{"letters that are not ASCII", "ERROR_ÄNDERUNG_ÜBERNEHMEN", "ErrÄnderungÜbernehmen"},
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			e := entry(t, buildWell(t, table("list.tsv", "code,symbol,message\n1,"+c.symbol+",M.")+table("words.tsv", "word,go\n"+words)), 1)
			if e.Name != c.name {
				t.Errorf("%s makes %s, want %s", c.symbol, e.Name, c.name)
			}
		})
	}
}

func TestSymbolsWithoutName(t *testing.T) {
	for _, symbol := range []string{"ERROR_", "WARNING_", "_", "___", "ERROR___", "LINE-BUSY", "LINE BUSY", "LINE.BUSY", "LINE()", "LINE`", "\"", "ERROR_%s", "€", "＿"} {
		_, problems := build(table("list.tsv", "code,symbol,message\n1,"+symbol+",M."))
		if want := "list.tsv:2: 1: cannot derive a Go name from symbol " + strconv.Quote(symbol) + "\n"; problems != want {
			t.Errorf("%s: problems:\n%swant:\n%s", symbol, problems, want)
		}
	}
}

func TestSymbolOfWordsLeftOut(t *testing.T) {
	words := table("words.tsv", "word,go\nX,-\nY,-\nNO_NAME,-")
	for _, symbol := range []string{"X", "ERROR_X", "X_Y", "x_y", "NO_NAME"} {
		_, problems := build(table("list.tsv", "code,symbol,message\n1,"+symbol+",M.") + words)
		if want := "list.tsv:2: 1: cannot derive a Go name from symbol " + strconv.Quote(symbol) + "\n"; problems != want {
			t.Errorf("%s: problems:\n%swant:\n%s", symbol, problems, want)
		}
	}
}

func TestWordProblems(t *testing.T) {
	cases := []struct{ name, files, problems string }{
		{"a word in two lists", table("a.tsv", "word,go\nPPP,PPP") + table("b.tsv", "word,go\nppp,Ppp"),
			"b.tsv:2: duplicate word \"ppp\"; first at a.tsv:2\n"},
		{"spellings that no name can have", table("a.tsv", "word,go\nA,A B\nB,B-C\nC,C.D\nD,€"), `
a.tsv:2: word "A": "A B" cannot be part of a Go name
a.tsv:3: word "B": "B-C" cannot be part of a Go name
a.tsv:4: word "C": "C.D" cannot be part of a Go name
a.tsv:5: word "D": "€" cannot be part of a Go name
`[1:]},
		{"a wrong spelling twice", table("a.tsv", "word,go\nA,A B\nA,A"), `
a.tsv:2: word "A": "A B" cannot be part of a Go name
a.tsv:3: duplicate word "A"; first at a.tsv:2
`[1:]},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, problems := build(table("list.tsv", "code,symbol,message\n1,X,M.") + c.files); problems != c.problems {
				t.Errorf("problems:\n%swant:\n%s", problems, c.problems)
			}
		})
	}
}

// TestPrefixes shows what names leave out at the start of symbols.
func TestPrefixes(t *testing.T) {
	for _, c := range []struct {
		symbol, words string
		trim          []string
		want          string
	}{
		{"ERROR_BUSY", "", nil, "ErrBusy"},
		{"WARNING_BUSY", "", nil, "ErrBusy"},
		{"ERROR_WARNING_BUSY", "", nil, "ErrWarningBusy"},
		{"BUSY_ERROR_", "", nil, "ErrBusyError"},
		{"SCARD_E_BUSY", "", nil, "ErrScardEBusy"},
		{"SCARD_E_BUSY", "SCARD_,-", nil, "ErrEBusy"},
		{"SCARD_E_BUSY", "SCARD_,-\nSCARD_E_,-", nil, "ErrBusy"},
		{"SCARD_E_BUSY", "", []string{"SCARD_E_"}, "ErrBusy"},
		{"USB_ERROR_IO", "", []string{"USB_"}, "ErrIO"},
		{"USB_HUB_GONE", "HUB_,-", []string{"USB_", "USB_HUB_"}, "ErrGone"},
		{"scard_busy", "", []string{"SCARD_"}, "ErrScardBusy"},
		{"ENOENT", "", []string{"E"}, "ErrNoent"},
		{"HTTP_URL_ID", "", nil, "ErrHTTPURLID"},
		{"HTTP_URL_ID", "HTTP,Http", nil, "ErrHttpURLID"},
	} {
		lists := []string{"x.tsv", "code,symbol,message\n1," + c.symbol + ",M.\n"}
		if c.words != "" {
			lists = append(lists, "w.tsv", "word,go\n"+c.words+"\n")
		}
		catalog, problems := catalogOf(Options{Trim: c.trim}, lists...)
		if problems != "" {
			t.Errorf("%s: %s", c.symbol, problems)
		} else if got := catalog.Entries[0].Name; got != c.want {
			t.Errorf("%s with %q and %q is %s, want %s", c.symbol, c.words, c.trim, got, c.want)
		}
	}
	_, problems := catalogOf(Options{}, "x.tsv", "code,symbol,message\n1,A,M.\n", "w.tsv", "word,go\nE_,Error\n")
	if want := "w.tsv:2: prefix \"E_\": \"Error\" is not \"-\", which leaves it out\n"; problems != want {
		t.Errorf("problems %q, want %q", problems, want)
	}
}

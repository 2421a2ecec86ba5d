package search_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/ras/raserr"
	"example.com/ras/raserr/cmd/raserr/internal/search"
)

// TestFind shows the best code for what people type.
func TestFind(t *testing.T) {
	for text, want := range map[string]raserr.Code{
		"wrong password":                 raserr.ErrAuthenticationFailure,
		"Bad Password":                   raserr.ErrAuthenticationFailure,
		"vpn keeps disconnecting":        raserr.ErrVPNDisconnect,
		"wrong pasword":                  raserr.ErrAuthenticationFailure,
		"locked out":                     raserr.ErrAuthenticationFailure,
		"user locked out":                raserr.ErrAuthenticationFailure,
		"preshared key":                  raserr.ErrVPNBadPSK,
		"pre-shared key":                 raserr.ErrVPNBadPSK,
		"server not responding":          raserr.ErrVPNTimeout,
		"ikev2 policy match error":       13868,
		"pppoe no answer":                raserr.ErrNoAnswer,
		"account locked":                 647,
		"ip address pool exhausted":      717,
		"modem in use":                   raserr.ErrPortNotAvailable,
		"sstp certificate revocation":    0x80092013,
		"phone book entry not found":     raserr.ErrCannotFindPhonebookEntry,
		"password expired":               raserr.ErrPasswdExpired,
		"dial tone":                      raserr.ErrNoDialTone,
		"dialtone":                       raserr.ErrNoDialTone,
		"line busy":                      raserr.ErrLineBusy,
		"ppp timed out":                  raserr.ErrPPPTimeout,
		"login hours":                    raserr.ErrRestrictedLogonHours,
		"no such host":                   868,
		"error_no_dialtone":              raserr.ErrNoDialTone,
		"NoDialTone":                     raserr.ErrNoDialTone,
		"IKE authentication credentials": 13801,
		"gre blocked":                    raserr.ErrVPNGREBlocked,
	} {
		found := search.Find(text).Codes
		if len(found) == 0 {
			t.Errorf("%q finds nothing, want %d", text, want)
		} else if found[0] != want {
			t.Errorf("%q finds %d, want %d first", text, found[:min(len(found), 6)], want)
		}
	}
}

// TestRules has a case for each rule of the search: the codes that text finds first.
func TestRules(t *testing.T) {
	for _, test := range []struct {
		rule string
		text string
		want []raserr.Code
		all  bool
	}{
		{"all words", "ppp timeout", []raserr.Code{raserr.ErrPPPTimeout}, true},
		{"upper case", "PPP TIMEOUT", []raserr.Code{raserr.ErrPPPTimeout}, true},
		{"fillers may be missing", "the ppp timeout error", []raserr.Code{raserr.ErrPPPTimeout}, true},
		{"only fillers", "the vpn error", nil, false},
		{"not working", "vpn not working", nil, false},
		{"cannot connect", "I can't connect", nil, false},
		{"no internet", "no internet conection", nil, false},
		{"no word", "…", nil, false},
		{"nothing has it", "zzz", nil, false},
		{"another language", "mot de passe incorrect", nil, false},
		{"few words are not another language", "busy zzz yyy", []raserr.Code{797, raserr.ErrLineBusy}, false},
		{"half of the words are not another language", "busy line zzz yyy", []raserr.Code{raserr.ErrLineBusy}, false},
		{"some words", "dialtone zzz", []raserr.Code{raserr.ErrNoDialTone}, false},
		{"endings", "dialing tones", []raserr.Code{raserr.ErrNoDialTone}, true},
		{"synonym", "no reply", []raserr.Code{raserr.ErrNoAnswer}, true},
		{"misspelling", "pasword", []raserr.Code{raserr.ErrAuthenticationFailure}, true},
		{"one word for two", "username", []raserr.Code{raserr.ErrAuthenticationFailure}, true},
		{"two words for one", "phone book entry", []raserr.Code{raserr.ErrCannotFindPhonebookEntry}, true},
		{"symbol before message", "line busy", []raserr.Code{raserr.ErrLineBusy}, true},
		{"constant", "errlinebusy", []raserr.Code{raserr.ErrLineBusy}, true},
		{"beginning of a word of three letters", "rad proxy", []raserr.Code{823}, true},
		{"two letters are not the beginning of a word", "ra", nil, false},
		{"beginning of a word", "broadb", []raserr.Code{raserr.ErrBroadbandActive}, true},
		{"remedy", "fibre", []raserr.Code{raserr.ErrNoAnswer}, true},
		{"category", "credentials expired", []raserr.Code{raserr.ErrPasswdExpired}, true},
		{"keyword", "mistyped", []raserr.Code{raserr.ErrAuthenticationFailure}, true},
	} {
		t.Run(test.rule, func(t *testing.T) {
			found := search.Find(test.text)
			if len(found.Codes) < len(test.want) || len(test.want) == 0 && len(found.Codes) > 0 ||
				!slices.Equal(found.Codes[:len(test.want)], test.want) || found.All != test.all {
				t.Errorf("%q finds %d, all %t, want %d first", test.text, found.Codes, found.All, test.want)
			}
		})
	}
}

// TestNearest shows all codes that come near. The others weigh less than half as much as the best.
func TestNearest(t *testing.T) {
	for text, want := range map[string][]raserr.Code{
		"busy line zzz": {raserr.ErrLineBusy, 797},
		"gre nat zzz":   {raserr.ErrVPNGREBlocked, raserr.ErrVPNTimeout, 13893},
	} {
		if found := search.Find(text); !slices.Equal(found.Codes, want) || found.All || found.Other {
			t.Errorf("%q finds %d, want %d", text, found.Codes, want)
		}
	}
}

// TestOther finds codes by the symbols that winerror.h has for their numbers, those with the
// fewest other words first.
func TestOther(t *testing.T) {
	for text, want := range map[string][]raserr.Code{
		"thread":                     {691, 699},
		"hive":                       {685, 653},
		"terminate thread":           {691},
		"ERROR_DBG_TERMINATE_THREAD": {691},
		"debugger thread":            nil, // they have only one of the words
	} {
		found := search.Find(text)
		if !slices.Equal(found.Codes, want) || found.Other != (want != nil) || found.All {
			t.Errorf("%q finds %d, other %t, all %t, want %d", text, found.Codes, found.Other, found.All, want)
		}
	}
}

// TestReason shows the sentences by which codes are found.
func TestReason(t *testing.T) {
	for _, test := range []struct {
		rule, text string
		code       raserr.Code
		want       string
	}{
		{"headline has the word", "phone line", raserr.ErrLineBusy, ""},
		{"symbol has the word", "vpn timeout", raserr.ErrVPNTimeout, ""},
		{"message", "nat", raserr.ErrVPNTimeout, "… This could be because one of the network devices (e.g., firewalls, NAT, routers, etc.) " +
			"between your computer and the remote server is not configured to allow VPN connections."},
		{"remedy", "light", raserr.ErrNoAnswer, "… For dial-up, check the number; for PPPoE, the cable and the DSL or fibre light of the modem."},
		{"headline has a synonym", "bad password", 869, ""},
		{"sentence has a synonym", "gateway offers", raserr.ErrNoAnswer,
			"… For a VPN, check the address, and ask the administrator whether the server offers this type of tunnel and has free ports."},
		{"beginning of a word", "fibr", raserr.ErrNoAnswer,
			"… For dial-up, check the number; for PPPoE, the cable and the DSL or fibre light of the modem."},
		{"neither has the word", "zzz", raserr.ErrNoAnswer, ""},
		{"symbol in winerror.h", "hive", 685, "winerror.h calls 685 ERROR_REGISTRY_HIVE_RECOVERED; RAS means the above."},
	} {
		if got := search.Find(test.text).Reason(test.code); got != test.want {
			t.Errorf("%s: %q, want %q", test.rule, got, test.want)
		}
	}
}

// TestSDK finds the codes of raserror.h by their texts in it, whole and the first
// sentence alone, as a dialog of Windows shows them. It wants the right code first
// for 95 of 100. Codes with the same text count as one.
func TestSDK(t *testing.T) {
	dir := os.Getenv("RASERR_SDK_HEADERS")
	if dir == "" {
		t.Skip("RASERR_SDK_HEADERS does not name a directory with raserror.h")
	}
	texts := readHeader(t, dir)
	asked, right := 0, 0
	for _, whole := range []bool{true, false} {
		shown := map[raserr.Code]string{}
		for code, text := range texts {
			if !whole {
				text = firstSentence(text)
			}
			shown[code] = text
		}
		for code, text := range shown {
			asked++
			found := search.Find(text).Codes
			if len(found) > 0 && (found[0] == code || shown[found[0]] == text) {
				right++
				continue
			}
			t.Logf("%d: %q finds %d", code, text, found[:min(len(found), 3)])
		}
	}
	t.Logf("%d of %d texts find their code", right, asked)
	if asked == 0 || right*100 < asked*95 {
		t.Errorf("%d of %d texts find their code", right, asked)
	}
}

// readHeader returns the texts of the codes in raserror.h: the comments below their definitions.
func readHeader(t *testing.T, dir string) map[raserr.Code]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "[Rr]as[Ee]rror.h"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no raserror.h in %s: %v", dir, err)
	}
	header, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	texts := map[raserr.Code]string{}
	defined := regexp.MustCompile(`#define\s+\w+\s+\(\s*RASBASE\s*\+\s*(\d+)\s*\)\s*/\*((?s:.*?))\*/`)
	for _, m := range defined.FindAllStringSubmatch(string(header), -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(strings.NewReplacer("*", " ", "%0", " ").Replace(m[2])), " ")
		if text != "" {
			texts[raserr.Code(600+n)] = text
		}
	}
	return texts
}

func firstSentence(text string) string {
	sentence, _, _ := strings.Cut(text, ". ")
	return strings.TrimSuffix(sentence, ".")
}

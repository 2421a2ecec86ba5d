package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/ras/gen/internal/catalog"
	"example.com/ras/gen/internal/source"
)

// audiences are how a remedy begins that is not for everybody, or not for every
// kind of connection.
var audiences = regexp.MustCompile(`^(As administrator|In the (program|connection)|` +
	`On (the [A-Za-z ]+|both routers|an SSTP server|Windows 7 and 8|older Windows)|For (dial-up|PPPoE|PPTP|SSTP|the account of the calling router)|` +
	`If (the server uses a preshared key|this computer is not a router or VPN server)), `)

// imperatives are the verbs that the other remedies begin with.
var imperatives = strings.Fields(`Allow Ask Attach Call Change Check Choose Clear Close Compare Connect Correct Create
	Delete Dial Disconnect Do Enable Enter Extend Find Get Give Import Insert Install Leave Let Listen Log Look Lower
	Make Match Open Plug Put Read Remove Rename Renew Repair Replace Restart Restore Select Set Shorten Start Switch Sync
	Take Tick Try Turn Type Update Use Wait`)

// TestRemedies holds each remedy to the rules for them.
func TestRemedies(t *testing.T) {
	lists, c := embedded(t)
	article := wordsOf(articleMessages(lists["kb923944.txt"]))
	entries := map[int64]*catalog.Entry{}
	for _, e := range c.Entries {
		entries[e.Code] = e
	}
	for _, r := range slices.Concat(lists["remedies.tsv"].Records, lists["companions.tsv"].Records) {
		remedy, entry := r.Get(source.Remedy), entries[r.Code]
		if entry == nil || entry.Remedy != remedy {
			t.Errorf("%s: %d: the catalogue has another remedy", r.Pos(), r.Code)
			continue
		}
		if len(remedy) > 300 {
			t.Errorf("%d: %d bytes, at most 300: %q", r.Code, len(remedy), remedy)
		}
		if n := len(sentences(remedy)); n > 3 {
			t.Errorf("%d: %d sentences, at most 3: %q", r.Code, n, remedy)
		}
		if !strings.HasSuffix(remedy, ".") || strings.HasSuffix(remedy, "..") {
			t.Errorf("%d: no full stop at the end, or two: %q", r.Code, remedy)
		}
		if first, _, _ := strings.Cut(remedy, " "); !slices.Contains(imperatives, strings.Trim(first, ",")) && !audiences.MatchString(remedy) {
			t.Errorf("%d: begins with neither an imperative nor an audience: %q", r.Code, remedy)
		}
		if i := strings.IndexFunc(remedy, func(r rune) bool { return r < ' ' || r > '~' }); i >= 0 {
			t.Errorf("%d: something other than ASCII at %d: %q", r.Code, i, remedy)
		}
		if same := sharedRun(wordsOf(entry.Message), wordsOf(remedy), 5); same != "" {
			t.Errorf("%d: repeats its message: %q", r.Code, same)
		}
		if same := sharedRun(article, wordsOf(remedy), 6); same != "" {
			t.Errorf("%d: six words of the article: %q", r.Code, same)
		}
		if r.Get(source.Evidence) == "" {
			t.Errorf("%d: no evidence", r.Code)
		}
	}
}

// TestRemediesOfRAS shows that every code of raserror.h and mprerror.h has a
// remedy of its own, and that remedies.tsv is about no other.
func TestRemediesOfRAS(t *testing.T) {
	lists, _ := embedded(t)
	if got, want := codesOf(lists["remedies.tsv"]), codesOf(lists["codes.tsv"]); !slices.Equal(got, want) {
		t.Errorf("remedies.tsv has the codes %d\nwant %d", got, want)
	}
}

// TestRemedyCosts shows that advice which weakens security, locks somebody out or
// loses data names that cost in the same sentence.
func TestRemedyCosts(t *testing.T) {
	costs := []struct{ advice, cost string }{
		{`\bPAP\b`, `clear text|give no keys|Do not`},
		{`untick "Verify|the check off`, `Do not`},
		{`encryption off`, `Do not`},
		{`AssumeUDPEncapsulationContextOnSendRule`, `on both sides as administrator.*Microsoft warns`},
		{`MS-CHAPv2`, `in(side)? (IPsec or )?PEAP|fails|can change password|Credential Guard`},
		{`\bGRE\b`, `which is weak`},
		{`KeepRasConnections`, `stays open`},
		{`ProhibitIpSec`, `delete ProhibitIpSec`},
		{`out of the NPS policy`, `health`},
		{`device tunnel`, `others on this computer`},
		{`Tunnel-Type|Removing them`, `add the tunnel|admits every`},
		{`0\.0\.0\.0/0`, `reach more`},
		{`Windows authentication`, `Do not`},
		{`not expire`, `long password, since whoever learns it`},
		{`set it to Disabled`, `not a router or VPN server`},
		{`\(RasMan\) as administrator`, `ends all connections|start the service`},
		{`uninstall (all |the )?WAN Miniport (adapters|\(IP\))`, `ends VPN connections`},
		{`[Rr]estart the service Routing and Remote Access`, `cut off`},
		{`Configure and Enable`, `cut off Remote Desktop`},
		{`strong private key`, `unasked|without a prompt`},
		{`[Rr]estart (the service IKEEXT|IPsec|the IPsec services)`, `ends all (IPsec tunnels|its tunnels)`},
		{`reset the VPN gateway`, `breaks all its tunnels`},
		{`tpm\.msc`, `do not clear`},
		{`[Ss]ave the credentials`, `whoever`},
		{`[Rr]aise the time-out`, `forged`},
		{`[Rr]ename (it|the file)`, `gone`},
		{`delete it, and create it again|Reset or reinstall|remove it before|demand-dial interface that is not needed`, `lost|deletes|deleted`},
		{`configure Routing and Remote Access again`, `lost`},
		{`demands it`, `locked out`},
		{`[Rr]ename (this computer|the two)`, `administrator`},
		{`(Delete|remove) the (expired|old) one`, `encrypted with it`},
		{`[Aa]ccept blindly`, `do not`},
		{`group 2\b|MD5`, `Do not`},
	}
	lists, _ := embedded(t)
	for _, c := range costs {
		advice, cost, found := regexp.MustCompile(c.advice), regexp.MustCompile(c.cost), false
		for _, r := range slices.Concat(lists["remedies.tsv"].Records, lists["companions.tsv"].Records) {
			for _, s := range sentences(r.Get(source.Remedy)) {
				if !advice.MatchString(s) {
					continue
				}
				found = true
				if !cost.MatchString(s) {
					t.Errorf("%d: says %s without its cost (%s): %q", r.Code, c.advice, c.cost, s)
				}
			}
		}
		if !found {
			t.Errorf("no remedy says %s", c.advice)
		}
	}
}

// TestRemediesOfAdministrators shows that a remedy which starts a service or writes
// below HKLM names an administrator or a server.
func TestRemediesOfAdministrators(t *testing.T) {
	needs := regexp.MustCompile(`(?i)HKLM|\b(re)?start (the )?(services?|IPsec) `)
	who := regexp.MustCompile(`(?i)administrator|on (the|an) [a-z ]*(server|router)`)
	_, c := embedded(t)
	for _, e := range c.Entries {
		forAdministrators := strings.HasPrefix(e.Remedy, "As administrator") || strings.HasPrefix(e.Remedy, "On ")
		for _, s := range sentences(e.Remedy) {
			if needs.MatchString(s) && !forAdministrators && !who.MatchString(s) {
				t.Errorf("%d: does not say who: %q", e.Code, s)
			}
		}
	}
}

// TestRemediesNameWholeKeys shows that keys of the registry are whole, and that a value
// to set has its key.
func TestRemediesNameWholeKeys(t *testing.T) {
	key := regexp.MustCompile(`HKLM\\S(YSTEM\\CurrentControlSet|OFTWARE\\Microsoft)\\`)
	part := regexp.MustCompile(`Services\\|Parameters\\|Settings\\|\b[A-Z][A-Za-z]+\b"?=[0-9]`)
	_, c := embedded(t)
	for _, e := range c.Entries {
		if part.MatchString(e.Remedy) && !key.MatchString(e.Remedy) {
			t.Errorf("%d: no whole key: %q", e.Code, e.Remedy)
		}
	}
}

// TestRemediesNeverSay shows that no remedy of any code names a registry value or
// a step that turns a check off.
func TestRemediesNeverSay(t *testing.T) {
	never := regexp.MustCompile(`(?i)NoCertRevocationCheck|LmCompatibilityLevel|AllowPptpWeakCrypto|AllowL2tpWeakCrypto|ProhibitIpSec=1|` +
		`StrongCertificateBindingEnforcement|IgnoreCert|(turn|switch)(ing)? (the |your )?(firewall|antivirus)\w* off|disable (the |your )?(firewall|antivirus|revocation)|` +
		`(turn|switch) off (the |your )?(firewall|antivirus|revocation|check)|NegotiateDH2048_AES256=0|netsh winsock reset|please|simply|just `)
	_, c := embedded(t)
	for _, e := range c.Entries {
		if s := never.FindString(e.Remedy); s != "" {
			t.Errorf("%d: %q in %q", e.Code, s, e.Remedy)
		}
	}
}

// TestRemediesOfRefusals shows that no remedy of a code that was refused because
// of who asks says to send the same again: that can lock the account.
func TestRemediesOfRefusals(t *testing.T) {
	again := regexp.MustCompile(`(?i)\b(dial|connect|try|log on|redial) (once more|again)\b`)
	_, c := embedded(t)
	for _, e := range c.Entries {
		if e.Traits[source.Permission] && again.MatchString(e.Remedy) {
			t.Errorf("%d: %q", e.Code, e.Remedy)
		}
	}
}

func articleMessages(l *source.List) string {
	var b strings.Builder
	for _, r := range l.Records {
		b.WriteString(r.Get(source.Message) + "\n")
	}
	return b.String()
}

// sentences splits text into its sentences.
func sentences(text string) []string {
	var all []string
	for text != "" {
		s := catalog.FirstSentence(text)
		all = append(all, s)
		text = strings.TrimSpace(text[len(s):])
	}
	return all
}

// wordsOf returns the words of text in lower case, without marks around them.
func wordsOf(text string) []string {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if w = strings.Trim(w, `.,;:!?()"`); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// sharedRun returns the first n words in a row that a and b share, or "".
func sharedRun(a, b []string, n int) string {
	runs := map[string]bool{}
	for i := 0; i+n <= len(a); i++ {
		runs[strings.Join(a[i:i+n], " ")] = true
	}
	for i := 0; i+n <= len(b); i++ {
		if run := strings.Join(b[i:i+n], " "); runs[run] {
			return run
		}
	}
	return ""
}

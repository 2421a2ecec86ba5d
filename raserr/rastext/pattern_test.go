package rastext

import (
	"testing"

	"example.com/ras/raserr"
)

// example is a text and the code that it names, 0 if it names none.
type example struct {
	text string
	want raserr.Code
}

const coID = "{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}"

// patternExamples has, for each pattern, texts that it finds a code in, and texts that are
// nearly like them and name none.
var patternExamples = map[string][]example{
	"event": {
		{"CoId=" + coID + ": Käyttäjä CORP\\anna valitsi yhteyden Virhe 691, joka epäonnistui. Palautettu koodi on 1223.", 1223},
		{"CoId=" + coID + ": Der Benutzer \"anna\" hat \"Fehler 691\" gewählt. Der zurückgegebene Fehlercode lautet\r\n      1461.", 1461},
		{"CoId=" + coID + ": The link to the Remote Access Server has been established by user CORP\\pc-812.", 0},
		{"CoId=" + coID + ": 用户 anna 已成功建立名为 办公室 691 的连接。", 0},
		{"CoId=" + coID + ": … Palautettu koodi on -2146893052.", 0x80090304},
		{"CoId=" + coID + ": … Palautettu koodi on 1.", 0},
		{"CoId=" + coID + ": … Feilkoden som ble returnert ved feil, er 1461.", 1461},
		{"CoId=" + coID + ": … El código de error devuelto es 1461.", 1461},
		{"CoId=" + coID + ": 失敗時に返されたエラー コードは 1461 です。", 1461},
		{"CoId=" + coID + ": Der zurückgegebene Code: \"1461\".", 1461},
		{"CoId=" + coID + ": Der zurückgegebene Code ist 1461. Siehe dort.", 0},
		{"CoId=" + coID + `: … \"Büro 809\", … Fehlercode lautet 1461.","Level":5`, 1461},
		{"<Message>CoId=" + coID + ": … Fehlercode lautet 1461.</Message><Level>5</Level>", 1461},
	},
	"event in English": {
		{"The user anna dialed a connection named Error 691 which has failed. The error code returned on failure is 1223.", 1223},
		{"The user anna dialed a connection named VPN which has failed. The error code returned on failure is -2146893052.", 0x80090304},
		{"The user anna dialed a connection named VPN which has failed. The error code returned on failure is 0.", 0},
		{"The user anna dialed a connection named VPN which has failed. The text returned on failure is 1461.", 0},
	},
	"end of a connection in English": {
		{"The user anna dialed a connection named Error 691 which has terminated. The reason code returned on termination is 1223.", 1223},
		{"The user anna dialed a connection named VPN which has terminated. The reason code returned on termination is 1461.", 1461},
		{"The user anna dialed a connection named VPN which has terminated. The reason code returned on termination is 0.", 0},
		{"The user anna dialed a connection named VPN which has terminated. The time of termination is 1462.", 0},
	},
	"text of Code.Error": {
		{"ras error 1223: The operation was canceled by the user.", 1223},
		{"dialing: error 691: ras error 0x800F0823", 0x800F0823},
		{"ras error 1", 0},
		{"xras errors 1223", 0},
	},
	"symbol or constant": {
		{"error 809: ERROR_PPP_TIMEOUT", raserr.ErrPPPTimeout},
		{"want raserr.ErrVPNTimeout", raserr.ErrVPNTimeout},
		{"got ErrVPNTimeout", raserr.ErrVPNTimeout},
		{"want other.ErrVPNTimeout", 0},
		{"ERROR_PPP_TIMEOUTS", 0},
		{"Status: PENDING", 0},
	},
	"failure of MS-CHAP": {
		{"E=691 R=1 C=00112233445566778899AABBCCDDEEFF V=3", 691},
		{`MS-CHAP-Error = "\001E=648 R=0 V=3"`, 648},
		{"E=691 W=1", 0},
		{"E=404 R=1", 0},
	},
	"number right after error": {
		{"Error 691 appears again", 691},
		{"The error code 5 appears again", 5},
		{"HTTP error 691 appears again", 0},
		{"error 691 % of the time", 0},
		{"port 691 appears again", 0},
	},
	"number after error": {
		{"VPN error 691", 691},
		{"Fout (5)", 5},
		{"Error691", 691},
		{"Error L2TP 691", 691},
		{"Error5", 0},
		{"error VPN691", 0},
		{"Error[809]", 809},
		{"error 8007026f", 623},
		{"error – 809", 809},
		{"error-809", 809},
		{"error, 809", 809},
		{"%ERRORLEVEL% = 809", 809},
		{"error code: 691", 691},
		{`"errorCode" : "809"`, 809},
		{"Ошибка удалённого доступа 691", 691},
		{"Erreur de connexion VPN 691", 691},
		{"error returned by RAS: 809", 809},
		{"erreur nº 691/VPN", 691},
		{"error 404", 0},
		{"error TS691", 0},
		{"error port 691", 0},
		{"error 691 ms", 0},
		{"error: 691 requests", 0},
		{"Fehler: 691 Fehler gefunden", 0},
		{"error: connection 691 closed", 0},
		{"HTTP error 691", 0},
		{"error [691] link lost", 0},
		{"error <691>: user anna", 0},
		{"错误 691→61", 0},
		{"KeyError: 691", 0},
		{"IndexError: 691", 0},
		{"?error=691", 0},
		{"Anzahl der Fehler: 691", 0},
	},
	"number before error": {
		{"提示651错误", 651},
		{"the same \"809\" error", 809},
		{"the (809) error", 809},
		{"691 のエラー", 691},
		{"691-fout", 691},
		{"651 errors", 0},
		{"691 error messages", 0},
		{"691 errors occurred", 0},
		{"port 809 error", 0},
		{"port (809) error", 0},
		{"HTTP 691 error", 0},
		{"Site-809 error", 0},
		{"/809 error", 0},
		{"5 error", 0},
		{"651个错误", 0},
	},
	"number joined to error": {
		{"691-es hiba", 691},
		{"Der 691-Fehler ist wieder da", 691},
		{"691. numaralı hata", 691},
		{"691 hiba", 0},
		{"Site-691-Fehler", 0},
	},
	"number before error code": {
		{"691 hata kodu", 691},
		{"691 kod błędu", 691},
		{"691 hata", 0},
		{"691 kod", 0},
	},
	"numbers after errors": {
		{"VPN errors 691 and 809", 691},
		{"errors: 718/720", 718},
		{"errors 691 dropped 809", 0},
		{"errors 691, 5 retries", 0},
		{"errors 691, 809 packets", 0},
		{"HTTP errors 691 and 809", 0},
	},
	"numbers before errors": {
		{"691 and 809 errors", 691},
		{"718/720 error", 718},
		{"691 and 809 packets", 0},
		{"691 of 809 errors", 0},
		{"port 691 and 809 errors", 0},
	},
	"service-specific error": {
		{"terminated with the following service-specific text: %%623", 623},
		{"<Data Name='param2'>%%711</Data>", 711},
		{"%%5", 0},
		{"100%691", 0},
	},
	"HRESULT": {
		{"EAP said -2143157998 (attempt 2)", 0x80420112},
		{"The chain is not trusted (0x800B0109).", 0x800B0109},
		{"0x800B0109 3", 0x800B0109},
		{"0x800F080D", 0},
		{"batch 800B0109", 0},
	},
	"number after code": {
		{`{"code":809}`, 809},
		{"código de salida 691", 691},
		{"终止代码为 691", 0},
		{"area code 809", 0},
		{"code 5", 0},
		{"code 900 MHz", 0},
	},
	"number after result": {
		{"RasDial returned 691", 691},
		{"the Event Viewer shows 809", 809},
		{"return value 691", 691},
		{"returned 691 objects", 0},
		{"failed: 691 of 900", 0},
		{"return 691;", 0},
		{"returned 5", 0},
	},
	"number after RAS": {
		{"RasDialW -> 691", 691},
		{"RAS 809", 809},
		{"the ras 718 modem", 0},
		{"VPN 809", 0},
	},
	"sentence about an error": {
		{"error while the entry of the branch office was dialed: 691.", 691},
		{"error dialing the head office (809)", 809},
		{"error dialing the head office: '809'.", 809},
		{"error in all those tests: 691", 0},
		{"HTTP error of the office: 691", 0},
		{"error while dialing 5 times, at last to: 691", 0},
		{"error budget: 691 per hour", 0},
		{"Error: Timeout after 691", 0},
	},
	"parentheses after a failure": {
		{"failed to connect (809)", 809},
		{"Verbindung mit Büro fehlgeschlagen: Zeit um (809)", 809},
		{"failed to connect (809 ms)", 0},
		{"failed in all tests (809)", 0},
		{"connected (809)", 0},
	},
	"line of rasdial": {
		{"Zzz yyy 691 - Xxx", 691},
		{"Connecting…\nZzz yyy 691 – Xxx", 691},
		{"Job 718 - finished", 0},
		{"[INFO] worker 718 - connected", 0},
		{"Zzz yyy 691 - 5", 0},
		{"Zzz 5 zzz yyy 691 - xxx", 0},
		{"Windows Server 2022 - RRAS", 0},
	},
	"line of rasdial with one word": {
		{"Σφαλματα 691 - Η", 691},
		{"Ξξξ 809 — Ψ", 809},
		{"Ξξξ 5 - Ψ", 0},
		{"Ξξξ 809 - 5", 0},
		{"1 Ξξξ 809 - Ψ", 0},
	},
	"line of rasdial in another code page": {
		{"\x83\x8a\x83\x82\x81[\x83g \x83A\x83N\x83Z\x83X \x83G\x83\x89\x81[ 691 - \x83\x8a", 691},
		{"\xd4\xb6[\xb3\xcc[ 809 - \xd2\xd1", 809},
		{"5 \xb3\xcc[ 809 - \xd2\xd1", 0},
		{"\xb3\xcc[ 809", 0},
		{"\xb3\xcc[ 809 - 5", 0},
	},
	"number by itself": {
		{" 691\n", 691},
		{"0x2B3", 691},
		{"691 718", 0},
		{"5", 0},
	},
	"one more number": {}, // see TestFindAll
}

func TestPatterns(t *testing.T) {
	for name, remove := range removals() {
		t.Run(name, func(t *testing.T) {
			examples := patternExamples[name]
			named, needed := 0, false
			for _, e := range examples {
				checkExample(t, Find, e)
				if e.want != 0 {
					named++
				}
			}
			if others := len(examples) - named; name != "one more number" && (named < 2 || others < 2) {
				t.Errorf("%d examples name a code and %d do not, want two of each", named, others)
			}
			defer remove()()
			for _, e := range examples {
				got, _ := Find(e.text)
				needed = needed || got != e.want
			}
			if !needed && name != "one more number" {
				t.Error("no example needs it")
			}
		})
	}
}

// removals has, for each pattern, a function that takes it away and returns one that puts
// it back.
func removals() map[string]func() func() {
	removals := map[string]func() func(){
		"event": func() func() { return replace(&inMessage, nil) },
		"symbol or constant": func() func() {
			return replace(&names, func() map[string]raserr.Code { return nil })
		},
	}
	for i, p := range patterns {
		removals[p.name] = func() func() { return replace(&patterns[i], pattern{}) }
	}
	return removals
}

func replace[T any](v *T, by T) (restore func()) {
	old := *v
	*v = by
	return func() { *v = old }
}

func checkExample(t *testing.T, find func(string) (raserr.Code, bool), e example) {
	t.Helper()
	if got, ok := find(e.text); got != e.want || ok != (e.want != 0) {
		t.Errorf("%q: %d, %t, want %d", e.text, uint32(got), ok, uint32(e.want))
	}
}

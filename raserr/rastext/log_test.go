package rastext_test

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"unicode/utf8"

	"example.com/ras/raserr"
	"example.com/ras/raserr/rastext"
)

// TestFindInLog shows what is a code in a line of a log of many programs.
func TestFindInLog(t *testing.T) {
	const id = "{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}"
	for _, test := range []findText{
		// What no other program writes.
		{"CoId=" + id + ": The user anna dialed a connection named Office which has failed. The error code returned on failure is 691.", 691},
		{"CoId=" + id + ": Käyttäjä anna valitsi yhteyden Toimisto, joka epäonnistui. Palautettu koodi on 1460.", 1460},
		{"<Event><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>691</Data></EventData></Event>", 691},
		{"<Event><System><Provider Name='RemoteAccess'/></System><EventData><Binary>B3020000</Binary></EventData></Event>", 691},
		{`{"provider_name":"RasClient","event_data":{"param1":"` + id + `","param2":"SYSTEM","param3":"Office","param4":"691"}}`, 691},
		{"keeper: ras error 718: PPP timeout", 718},

		// The header of an event has no codes.
		{"<Event><System><Computer>VPN error 691</Computer></System><EventData><Data>VPN error 809</Data></EventData></Event>", 809},
		{"<Event><System><Computer>VPN error</Computer></System><EventData><Data>809</Data></EventData></Event>", none},
		{"<Event><System><Computer>VPN error 691", 691}, // a header that is cut
		{"CoId=" + id + ": The VPN error code of anna691", none},

		{"lost (ERROR_PPP_TIMEOUT)", 718},
		{"lost (CERT_E_EXPIRED)", raserr.ErrCertExpired},
		{"lost (ERROR_IPSEC_IKE_AUTH_FAIL)", 13801},
		{"E=691 R=0 V=3", 691},
		{"EAP host: 0x80420112", raserr.ErrEAPUserNamePasswordRejected},
		{"hr=0x800B0109", raserr.ErrCertUntrustedRoot},
		{"result -2147011095", raserr.ErrIPsecIKEAuthFail},
		{"Remote Access error 691 - denied", 691},
		{"Erreur d'accès distant 691 - refusé", 691},
		{"Σφάλμα απομακρυσμένης πρόσβασης 691 - Η σύνδεση", 691},
		{"远程访问错误 691 - 已拒绝", 691},
		{"\xd4\xb6\xb3\xcc\xb7\xc3\xce\xca\xb4\xed\xce\xf3 691 - \xd2\xd1\xbe\xdc\xbe\xf8", 691},

		// A word of RAS in the line.
		{"VPN connection failed with error 809", 809},
		{"PPPoE: error 651", 651},
		{"RasMan stopped, error 711", 711},
		{"IKEv2 negotiation: code=13801", 13801},
		{"dialing the office: 680 error", 680},
		{"error 680: cannot dial", 680},
		{"拨号失败，错误 691", 691},
		{"ошибка VPN-подключения 809", 809},
		{"The Remote Access Connection Manager service terminated with the following service-specific error: %%711", 711},
		{"RAS: hr = 0x80070005", 5},
		{"VPN: ERROR_ACCESS_DENIED", 5},

		// A word of RAS, but another number.
		{"VPN: 691 users online, 0 errors", none},
		{"ppp0: RX errors 691 dropped 809", none},
		{"IKE phase 1 timeout after 691 seconds", none},
		{"PPPoE session id 691 closed with an error", none},
		{"2026-11-24 06:09:01 691 ERROR VPN tunnel down", none},
		{"result: 691 VPN clients", none},
		{"dialing 691 failed, retry", none},
		{"VPN: HTTP status 691", none},

		// Neither.
		{"connection failed with error 809", none},
		{"dial tcp 10.0.0.1:443: error 809", none},
		{"Error code: 700", none},
		{`{"code":701}`, none},
		{"691", none},
		{"错误 691", none},
		{"The print service terminated with the following service-specific error: %%711", none},
		{"hr = 0x80070005", none},
		{"ERROR_ACCESS_DENIED", none},
		{"0x800F080D", none},
		{"Zzz yyy 691 - xxx", none},
		{"GET /vpn/691 error 809", none},
		{"OpenVPN: error 691", none},
		{`{"provider_name":"Other","event_data":{"param1":"` + id + `","param2":"SYSTEM","param3":"Office","param4":"691"}}`, none},
		{"remote host, access log: error 691", none},
	} {
		if got, ok := rastext.FindInLog(test.text); got != test.want || ok != (test.want != none) {
			t.Errorf("FindInLog(%q) = %d, %t, want %d", test.text, uint32(got), ok, uint32(test.want))
		}
	}
	if got := rastext.FindAllInLog("VPN errors 691 and 809"); len(got) != 2 {
		t.Errorf("FindAllInLog = %v, want two codes", got)
	}
	if got := rastext.FindAllInLog("errors 691 and 809"); got != nil {
		t.Errorf("FindAllInLog = %v, want none", got)
	}
}

// rasdialLines are what rasdial prints in the languages of Windows.
var rasdialLines = []string{
	"خطأ الوصول البعيد 691 - تم رفض الاتصال",
	"خطأ في الوصول عن بعد 691 - تم",
	"Грешка при отдалечен достъп 691 - Отказан",
	"Chyba vzdáleného přístupu 691 - Vzdálené",
	"Fjernadgangsfejl 691 - Fjern",
	"Fejl i fjernadgang 691 - Fjern",
	"Fejl ved fjernadgang 691 - Fjern",
	"RAS-Fehler 691 - Die",
	"Fehler beim Remotezugriff 691 - Die",
	"Σφάλμα απομακρυσμένης πρόσβασης 691 - Η",
	"Remote Access error 691 - The",
	"Error de acceso remoto 691 - Se",
	"Kaugpöörduse tõrge 691 - Kaug",
	"Kaugjuurdepääsu tõrge 691 - Kaug",
	"Etäkäyttövirhe 691 - Etä",
	"Etäyhteysvirhe 691 - Etä",
	"Erreur d'accès distant 691 - La",
	"Erreur d’accès à distance 691 - La",
	"שגיאת גישה מרחוק 691 - החיבור",
	"Pogreška daljinskog pristupa 691 - Daljinska",
	"Pogreška udaljenog pristupa 691 - Udaljena",
	"Távelérési hiba 691 - A",
	"Távoli elérési hiba 691 - A",
	"Errore di accesso remoto 691 - La",
	"リモート アクセス エラー 691 - リモート",
	"리모트 액세스 오류 691 - 원격",
	"원격 액세스 오류 691 - 원격",
	"Nuotolinės prieigos klaida 691 - Nuotolinis",
	"Attālās piekļuves kļūda 691 - Attālais",
	"Feil ved ekstern tilgang 691 - Den",
	"Feil med ekstern pålogging 691 - Den",
	"RAS-fout 691 - De",
	"Fout bij externe toegang 691 - De",
	"Fout met RAS 691 - De",
	"Błąd dostępu zdalnego 691 - Odmówiono",
	"Erro de Acesso Remoto 691 - A",
	"Eroare de acces la distanță 691 - Conexiunea",
	"Ошибка удаленного доступа 691 - Удаленное",
	"Chyba vzdialeného prístupu 691 - Vzdialené",
	"Napaka oddaljenega dostopa 691 - Oddaljena",
	"Greška daljinskog pristupa 691 - Udaljena",
	"Greška pri daljinskom pristupu 691 - Udaljena",
	"Fjärråtkomstfel 691 - Fjärr",
	"Fel vid fjärråtkomst 691 - Fjärr",
	"ข้อผิดพลาดการเข้าถึงระยะไกล 691 - การ",
	"ข้อผิดพลาดในการเข้าถึงระยะไกล 691 - การ",
	"Uzaktan Erişim hatası 691 - Uzak",
	"Помилка віддаленого доступу 691 - Віддалене",
	"远程访问错误 691 - 已",
	"遠端存取錯誤 691 - 遠端",
	"Lỗi truy nhập từ xa 691 - Kết",
	"Lỗi truy cập từ xa 691 - Kết",
	"Kesalahan akses jarak jauh 691 - Sambungan",
}

// TestRasdialLines shows that the lines of rasdial are found in logs of other programs.
func TestRasdialLines(t *testing.T) {
	for _, line := range rasdialLines {
		if got, ok := rastext.FindInLog(line); got != 691 || !ok {
			t.Errorf("FindInLog(%q) = %d, %t, want 691", line, uint32(got), ok)
		}
	}
}

// otherLogs are lines in the manner of programs that have nothing to do with RAS. In the
// place of § is a number from 600 to 999, of ¤ a small one, and of ¥ one in hex.
var otherLogs = map[string][]string{
	"system": {
		"Nov 24 06:¤:¤ host kernel: app[§]: segfault at ¥ ip ¥ sp ¥ error 6 in libc.so.6[¥+§]",
		"Nov 24 06:¤:¤ host kernel: [   §.§] usb 1-¤: device descriptor read/64, error -§",
		"Nov 24 06:¤:¤ host systemd[¤]: unit.service: Main process exited, code=exited, status=§/FAILURE",
		"Nov 24 06:¤:¤ host sshd[§]: error: kex_exchange_identification: read: Connection reset by peer port §",
		"Nov 24 06:¤:¤ host dhclient[§]: DHCPREQUEST for 10.0.¤.¤ on eth0 to 255.255.255.255 port 67 (xid=0x¥)",
		"2026-11-24 06:¤:¤, Error                 CBS    Failed to resolve package 'Package_¤' [HRESULT = 0x800F0§ - CBS_E_INVALID]",
		"2026-11-24 06:¤:¤, Info                  CSI    00000§ [SR] Verify complete, error code 0x0",
		"2026/11/24 06:¤:¤.§ §  ¤     Agent  *FAILED* [8024§] GetServiceObject",
		"Error       11/24/2026 6:¤:¤ AM  Service Control Manager  7024  None  The Print Spooler service terminated with the following service-specific error: %%§.",
		"Faulting application name: app.exe, version: 6.¤.§.¤, faulting module: ntdll.dll, exception code: 0xc0000005, fault offset: 0x¥, process id: 0x§",
		"The driver detected a controller error on \\Device\\Harddisk1\\DR§. error code §",
		"Error Domain=NSURLErrorDomain Code=§ \"The request failed\" UserInfo={§}",
		"CUDA error: an illegal memory access was encountered (error code: §)",
	},
	"web": {
		`10.0.¤.¤ - - [24/Nov/2026:06:¤:¤ +0000] "GET /item/§?code=§&reason=§ HTTP/1.1" 404 § "-" "Mozilla/5.0"`,
		`10.0.¤.¤ - - [24/Nov/2026:06:¤:¤ +0000] "GET /vpn/setup?error=§ HTTP/2" 200 §`,
		"2026/11/24 06:¤:¤ [error] §#§: *§ connect() failed (111: Connection refused) while connecting to upstream",
		"2026-11-24 06:¤:¤ 10.0.¤.¤ GET /app - 443 - 10.0.¤.¤ 500 0 § §",
		`{"level":"error","msg":"request failed","status":502,"code":§,"bytes":§}`,
		"dial tcp 10.0.¤.¤:§: connect: connection refused, error §",
		"SIP/2.0 § Decline, status code §",
		"[http-nio-§] ERROR o.a.c.c.C.[/] - Servlet error: § requests failed",
	},
	"database": {
		"2026-11-24 06:¤:¤.§ Logon       Error: §, Severity: 14, State: ¤.",
		"2026-11-24 06:¤:¤ UTC [§] ERROR:  duplicate key value violates unique constraint \"pk_§\"",
		"2026-11-24T06:¤:¤.§Z ¤ [ERROR] [MY-013§] [InnoDB] Operating system error number § in a file operation.",
		"ORA-00§: error occurred at recursive SQL level ¤",
		"ERROR § (HY000): Can't connect to MySQL server on '10.0.¤.¤' (111)",
		"FATAL:  remaining connection slots are reserved, error §",
	},
	"build": {
		"make: *** [Makefile:§: all] Error §",
		"main.c:§:¤: error: expected ';' before '}' token",
		"src/app.ts(§,¤): error TS2§: Cannot find name 'x'.",
		"npm ERR! code ELIFECYCLE, npm ERR! errno §",
		"[ERROR] Failures: §, Errors: §, Skipped: ¤",
		"error: process didn't exit successfully: `rustc` (exit code: §)",
		"KeyError: §",
		"OSError: [Errno 5] Input/output error",
		"--- FAIL: Test§ (0.§s) exit status ¤",
		"Build FAILED. § Warning(s), § Error(s)",
		"##[error]Bash exited with code '§'.",
	},
}

// TestOtherLogs shows that logs without RAS get hardly a note.
func TestOtherLogs(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	count := 4_000
	if os.Getenv("RASERR_LONG") != "" {
		count = 30_000
	}
	for name, lines := range otherLogs {
		notes := 0
		for range count {
			var line []byte
			for _, c := range lines[r.IntN(len(lines))] {
				switch c {
				case '§':
					line = strconv.AppendInt(line, 600+r.Int64N(400), 10)
				case '¤':
					line = strconv.AppendInt(line, 1+r.Int64N(59), 10)
				case '¥':
					line = strconv.AppendUint(line, uint64(r.Uint32()), 16)
				default:
					line = utf8.AppendRune(line, c)
				}
			}
			if code, ok := rastext.FindInLog(string(line)); ok {
				notes++
				t.Logf("%s: %d in %q", name, uint32(code), line)
			}
		}
		if most := count / 2000; notes > most {
			t.Errorf("%s: %d notes in %d lines, want %d at most", name, notes, count, most)
		}
	}
}

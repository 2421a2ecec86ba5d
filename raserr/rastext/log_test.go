package rastext_test

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"testing"

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
		{"lost (ERROR_PPP_TIMEOUT)", 718},
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

// otherLogs are lines in the manner of programs that have nothing to do with RAS. In
// place of N is a number from 600 to 999, of D any small one, of X one in hex.
var otherLogs = map[string][]string{
	"system": {
		"Nov 24 06:D:D host kernel: app[N]: segfault at X ip X sp X error 6 in libc.so.6[X+N]",
		"Nov 24 06:D:D host kernel: [   N.N] usb 1-D: device descriptor read/64, error -N",
		"Nov 24 06:D:D host systemd[D]: unit.service: Main process exited, code=exited, status=N/FAILURE",
		"Nov 24 06:D:D host sshd[N]: error: kex_exchange_identification: read: Connection reset by peer port N",
		"Nov 24 06:D:D host dhclient[N]: DHCPREQUEST for 10.0.D.D on eth0 to 255.255.255.255 port 67 (xid=0xX)",
		"2026-11-24 06:D:D, Error                 CBS    Failed to resolve package 'Package_D' [HRESULT = 0x800F0N - CBS_E_INVALID]",
		"2026-11-24 06:D:D, Info                  CSI    00000N [SR] Verify complete, error code 0x0",
		"2026/11/24 06:D:D.N N  D     Agent  *FAILED* [8024N] GetServiceObject",
		"Error       11/24/2026 6:D:D AM  Service Control Manager  7024  None  The Print Spooler service terminated with the following service-specific error: %%N.",
		"Faulting application name: app.exe, version: 6.D.N.D, faulting module: ntdll.dll, exception code: 0xc0000005, fault offset: 0xX, process id: 0xN",
		"The driver detected a controller error on \\Device\\Harddisk1\\DRN. error code N",
		"Error Domain=NSURLErrorDomain Code=N \"The request failed\" UserInfo={N}",
		"CUDA error: an illegal memory access was encountered (error code: N)",
	},
	"web": {
		`10.0.D.D - - [24/Nov/2026:06:D:D +0000] "GET /item/N?code=N&reason=N HTTP/1.1" 404 N "-" "Mozilla/5.0"`,
		`10.0.D.D - - [24/Nov/2026:06:D:D +0000] "GET /vpn/setup?error=N HTTP/2" 200 N`,
		"2026/11/24 06:D:D [error] N#N: *N connect() failed (111: Connection refused) while connecting to upstream",
		"2026-11-24 06:D:D 10.0.D.D GET /app - 443 - 10.0.D.D 500 0 N N",
		`{"level":"error","msg":"request failed","status":502,"code":N,"bytes":N}`,
		"dial tcp 10.0.D.D:N: connect: connection refused, error N",
		"SIP/2.0 N Decline, status code N",
		"[http-nio-N] ERROR o.a.c.c.C.[/] - Servlet error: N requests failed",
	},
	"database": {
		"2026-11-24 06:D:D.N Logon       Error: N, Severity: 14, State: D.",
		"2026-11-24 06:D:D UTC [N] ERROR:  duplicate key value violates unique constraint \"pk_N\"",
		"2026-11-24T06:D:D.NZ D [ERROR] [MY-013N] [InnoDB] Operating system error number N in a file operation.",
		"ORA-00N: error occurred at recursive SQL level D",
		"ERROR N (HY000): Can't connect to MySQL server on '10.0.D.D' (111)",
		"FATAL:  remaining connection slots are reserved, error N",
	},
	"build": {
		"make: *** [Makefile:N: all] Error N",
		"main.c:N:D: error: expected ';' before '}' token",
		"src/app.ts(N,D): error TS2N: Cannot find name 'x'.",
		"npm ERR! code ELIFECYCLE, npm ERR! errno N",
		"[ERROR] Failures: N, Errors: N, Skipped: D",
		"error: process didn't exit successfully: `rustc` (exit code: N)",
		"KeyError: N",
		"OSError: [Errno 5] Input/output error",
		"--- FAIL: TestN (0.NNs) exit status D",
		"Build FAILED. N Warning(s), N Error(s)",
		"##[error]Bash exited with code 'N'.",
	},
}

// TestOtherLogs shows that logs without RAS get hardly a note.
func TestOtherLogs(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	place := regexp.MustCompile(`[NDX]+\b|\b[NDX]`)
	for name, lines := range otherLogs {
		const count = 30_000
		notes := 0
		for range count {
			line := place.ReplaceAllStringFunc(lines[r.IntN(len(lines))], func(s string) string {
				switch s {
				case "N":
					return strconv.Itoa(600 + r.IntN(400))
				case "D":
					return strconv.Itoa(1 + r.IntN(59))
				case "X":
					return strconv.FormatUint(uint64(r.Uint32()), 16)
				}
				return s
			})
			if code, ok := rastext.FindInLog(line); ok {
				if notes == 0 {
					t.Logf("%s: %d in %q", name, uint32(code), line)
				}
				notes++
			}
		}
		if most := count / 2000; notes > most {
			t.Errorf("%s: %d notes in %d lines, want %d at most", name, notes, count, most)
		}
	}
}

package main

import (
	"encoding/json"
	"testing"
)

// TestEvent shows what events in the forms of other programs, and lines, say of
// themselves.
func TestEvent(t *testing.T) {
	anna := event{"2026-11-24T06:09:01Z", "LT-0718", `CORP\anna`, "Office"}
	for _, test := range []struct {
		name, log string
		want      event
	}{
		{"Winlogbeat", `{"@timestamp":"2026-11-24T06:09:01.691Z","agent":{"type":"winlogbeat"},"tags":["a"],"winlog":{"computer_name":"LT-0718",` +
			`"event_data":{"param1":"{0}","param2":"CORP\\anna","param3":"Office","param4":"691"},"event_id":20227,"keywords":["Classic"],"provider_name":"RasClient"},` +
			`"message":"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The error code returned on failure is 691."}`, anna},
		{"evtx_dump", `{"Event":{"EventData":{"Data":{"#text":["{5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}","CORP\\anna","Office","691"]}},` +
			`"System":{"Computer":"LT-0718","EventID":20227,"Provider":{"#attributes":{"Name":"RasClient"}},"TimeCreated":{"#attributes":{"SystemTime":"2026-11-24T06:09:01.691Z"}}}}}`, anna},
		{"ConvertTo-Json", `{"KeywordsDisplayNames":["Classic"],"Properties":[{"Value":"{0}"},{"Value":"CORP\\anna"},{"Value":"Office"},{"Value":"691"}],` +
			`"MachineName":"LT-0718","TimeCreated":"\/Date(1795500541691)\/","Message":"CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: Virhe 691."}`, anna},
		{"RemoteAccess", `<Event xmlns='x'><System><Provider Name='RemoteAccess'/><EventID>20271</EventID><TimeCreated SystemTime='2026-11-24T06:09:01.691Z'/>` +
			`<Computer>LT-0718</Computer></System><EventData><Data>CORP\anna</Data><Data>198.51.100.69</Data><Binary>B3020000</Binary></EventData></Event>`,
			event{"2026-11-24T06:09:01Z", "LT-0718", `CORP\anna`, ""}},
		{"RemoteAccess with an identifier", `<Event xmlns='x'><System><Provider Name='RemoteAccess'/><EventID>20271</EventID></System>` +
			`<EventData><Data>{NA}</Data><Data>CORP\anna</Data><Data>198.51.100.69</Data><Binary>B3020000</Binary></EventData></Event>`,
			event{"", "", `CORP\anna`, ""}},
		{"an event that is cut off", `<Event xmlns='x'><System><Provider Name='RasClient'/><EventID>20227</EventID></System><EventData><Data>{0}</Data><Data>CORP\anna</Data><Data>Office</Data><Data>691</Data>`,
			event{"", "", `CORP\anna`, "Office"}},
		{"wevtutil's text", "Event[0]:\n  Date: 2026-11-24T06:09:01.691\n  Computer: LT-0718\n  Description: \nCoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna " +
			"dialed a connection named Office which has failed. The error code returned on failure is 691.\nComputer: another",
			event{"2026-11-24T06:09:01", "LT-0718", `CORP\anna`, "Office"}},
		{"a message", "2026-11-24 06:09:01 CoId={5C7E1D40-691A-4F0B-8090-6B1D0E7A7180}: The user CORP\\anna dialed a connection named Office which has failed. The error code returned on failure is 691.",
			event{Time: "2026-11-24T06:09:01"}},
		{"a line", "Nov 24 06:09:01 lt-0718 rasdial: ras error 691", event{Time: "Nov 24 06:09:01"}},
	} {
		stdout, _, _ := runOn(test.log+"\n", "-log", "-json")
		var got struct {
			event
			Code int
		}
		if err := json.Unmarshal([]byte(stdout), &got); err != nil || got.event != test.want || got.Code != 691 {
			t.Errorf("%s: %+v, %v, want %+v", test.name, got, err, test.want)
		}
	}
}

// TestNoNote reads lines of logs that are not about a code of RAS, and events that only
// report progress.
func TestNoNote(t *testing.T) {
	const progress = `<Event xmlns='x'><System><Provider Name='RasClient'/><EventID>20223</EventID></System><EventData><Data>{0}</Data><Data>CORP\691</Data><Data>error 809</Data></EventData></Event>`
	for _, line := range []string{
		"2026-11-24 06:09:01, Info CBS Failed to get package [HRESULT = 0x800F080D]",
		"VPN: the download failed (0x800f080d)",
		"exit status 691",
		"GET /index.html?code=812 200",
		progress,
	} {
		const hint = "raserr: no code of RAS was found; with -log -all, the number of any error is a code\n"
		if stdout, stderr, status := runOn(line+"\n", "-log"); stdout != line+"\n" || stderr != hint || status != exitFound {
			t.Errorf("%s: %q, errors %q", line, stdout, stderr)
		}
	}
	if stdout, stderr, _ := runOn(progress+"\n", "-log", "-all"); stdout != progress+"\n" || stderr != "" {
		t.Errorf("with -all: %q, errors %q", stdout, stderr)
	}
}

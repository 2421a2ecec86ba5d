package rastext_test

import (
	"fmt"

	"example.com/ras/raserr/rastext"
)

func ExampleFind() {
	for _, line := range []string{
		"Remote Access error 691 - The remote connection was denied.",
		"远程访问错误 813 - 已建立宽带连接。",
		"rasdial: exit status 868",
		"2026-11-24 08:09:01 VPN609 failed with 0x800B0101 after 718 ms",
		"listening on port 809",
	} {
		code, ok := rastext.Find(line)
		fmt.Printf("%#v %t\n", code, ok)
	}
	// Output:
	// raserr.ErrAuthenticationFailure true
	// raserr.ErrBroadbandActive true
	// raserr.ErrDNSNameNotResolvable true
	// raserr.ErrCertExpired true
	// raserr.Code(0) false
}

// The events of Windows, as text in any language or as XML.
func ExampleFind_events() {
	for _, event := range []string{
		`CoId={4A7C9F0E-1D2B-4C55-9E01-7B3D5F6A8C90}: The user DOM\anna dialed a connection named Office which has failed. The error code returned on failure is -2146762495.`,
		`CoId={4A7C9F0E-1D2B-4C55-9E01-7B3D5F6A8C90}: The user DOM\anna dialed a connection named Office which has terminated. The reason code returned on termination is 829.`,
		`<Event><System><Provider Name="RemoteAccess"/><EventID>20271</EventID></System><EventData><Data>anna</Data><Binary>B3020000</Binary></EventData></Event>`,
	} {
		code, ok := rastext.Find(event)
		fmt.Printf("%#v %t\n", code, ok)
	}
	// Output:
	// raserr.ErrCertExpired true
	// raserr.ErrLinkFailure true
	// raserr.ErrAuthenticationFailure true
}

// The same error in two lines of a log: only one is about RAS.
func ExampleFindInLog() {
	for _, line := range []string{
		"vpn-client: connection failed with error 809",
		"backup: connection failed with error 809",
	} {
		code, ok := rastext.FindInLog(line)
		fmt.Printf("%#v %t\n", code, ok)
	}
	// Output:
	// raserr.ErrVPNTimeout true
	// raserr.Code(0) false
}

func ExampleFindAll() {
	for _, code := range rastext.FindAll("VPN errors 691 and 809, 3 retries") {
		fmt.Printf("%#v\n", code)
	}
	// Output:
	// raserr.ErrAuthenticationFailure
	// raserr.ErrVPNTimeout
}

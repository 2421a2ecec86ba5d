package raserr

import (
	"errors"
	"io/fs"
	"testing"
)

// advice is what a program can learn from an error about what to do.
type advice struct {
	category                      Category
	timeout, temporary, permanent bool
}

var (
	waits   = advice{temporary: true}                // dial again after a pause
	late    = advice{timeout: true, temporary: true} // the same, for want of an answer
	stops   = advice{permanent: true}                // a person has to do something
	unknown = advice{}                               // neither is known
)

// in returns the advice for a code of the category.
func (a advice) in(c Category) advice {
	a.category = c
	return a
}

// TestAdvice holds the codes that programs meet against what the current header
// of the Windows SDK says of them, quoted in part, and against what programs that
// dial do: a VPN monitor in Go, to which 711, 718, 800, 809 and 868 are transient
// ("monitor"), and an IKEv2 client, which dials again after 809 ("client").
func TestAdvice(t *testing.T) {
	tests := []struct {
		code     Code
		want     advice
		evidence string
	}{
		// Somebody has to enter something.
		{ErrPasswdExpired, stops.in(CategoryCredentials), "648: the password has expired"},
		{ErrAuthenticationFailure, stops.in(CategoryCredentials), "691: user name and password combination not recognized; each try counts towards lockout"},
		{ErrInteractiveMode, stops.in(CategoryCredentials), "703: needs information from you"},
		{ErrChangingPassword, stops.in(CategoryCredentials), "709: might have been too short, or used before"},
		{ErrCannotUseLogonCredentials, stops.in(CategoryCredentials), "739: redial, entering the password explicitly"},
		{ErrEAPTLSCacheCredentialsInvalid, stops.in(CategoryCredentials), "826: please discard cached credentials"},
		{ErrEAPTLSSmartCardCacheCredentialsInvalid, stops.in(CategoryCredentials), "847: cached smart card credential is invalid"},
		{ErrEAPTLSPasswdInvalid, stops.in(CategoryCredentials), "869: password for the certificate is not valid"},
		{ErrActionRequired, stops.in(CategoryCredentials), "877: requires input from the user"},
		{ErrNoInterfaceCredentialsSet, stops.in(CategoryCredentials), "909: the interface credentials have not been set"},
		{ErrRemoteAuthenticationFailure, stops.in(CategoryCredentials), "924: user name, password, or both not valid"},

		// The account, the policy or the method is in the way: no password helps.
		{ErrRestrictedLogonHours, stops.in(CategoryAuthentication), "646: not permitted at this time of day, refused"},
		{ErrAcctDisabled, stops.in(CategoryAuthentication), "647: the account is disabled"},
		{ErrAuthInternal, unknown.in(CategoryAuthentication), "645: an error in the exchange of credentials"},
		{ErrNoDialInPermission, stops.in(CategoryAuthentication), "649: no permission to dial in"},
		{ErrAcctExpired, stops.in(CategoryAuthentication), "708: the account has expired"},
		{ErrServerPolicy, stops.in(CategoryAuthentication), "812: a policy on the server; contact the administrator"},
		{ErrEAPMethodNotInstalled, stops.in(CategoryAuthentication), "850: not installed on your computer"},
		{ErrAuthProtocolRejected, stops.in(CategoryAuthentication), "917: rejected by the remote peer"},
		{ErrDialInHoursRestriction, stops.in(CategoryAuthentication), "940: no permission to connect at this time"},
		{ErrAuthProtocolRestriction, stops.in(CategoryAuthentication), "942: method not permitted by an access policy"},

		// Nothing failed.
		{ErrPending, waits.in(CategoryInProgress), "600: an operation is pending"},
		{ErrAsyncRequestPending, waits.in(CategoryInProgress), "616: a request is pending"},
		{ErrAlreadyDisconnecting, waits.in(CategoryInProgress), "617: already disconnecting"},
		{ErrDialAlreadyInProgress, waits.in(CategoryInProgress), "756: already being dialed"},
		{ErrBroadbandActive, unknown.in(CategoryInProgress), "813: a connection is already established, and stays"},
		{ErrAlreadyConnecting, waits.in(CategoryInProgress), "910: in the process of connecting"},

		// The line, the network or the server is not there right now.
		{ErrRequestTimeout, late.in(CategoryCall), "638: not responding in a timely fashion"},
		{ErrLineBusy, waits.in(CategoryCall), "676: busy"},
		{ErrVoiceAnswer, stops.in(CategoryCall), "677: a person answered: the number is wrong"},
		{ErrNoAnswer, late.in(CategoryCall), "678: the remote computer did not respond"},
		{ErrNoCarrier, waits.in(CategoryCall), "679: no carrier, as common as busy and no answer"},
		{ErrNoDialTone, unknown.in(CategoryCall), "680: no dial tone: in use, or unplugged"},
		{ErrBadAddressSpecified, waits.in(CategoryCall), "769: the destination is not reachable"},
		{ErrCongestion, waits.in(CategoryCall), "771: the network is busy"},
		{ErrNumberChanged, stops.in(CategoryCall), "773: the destination number has changed"},
		{ErrTempFailure, waits.in(CategoryCall), "774: a temporary failure, try again"},
		{ErrBroadbandTimeout, late.in(CategoryCall), "815: the remote server is not responding"},
		{ErrDNSNameNotResolvable, waits.in(CategoryCall), "868: the name did not resolve; monitor: transient"},
		{ErrUserLimit, waits.in(CategoryCall), "937: another connection of your type is in use"},
		{ErrInterfaceUnreachable, waits.in(CategoryRouter), "927: not reachable at this time"},

		// A connection was lost.
		{ErrPortDisconnected, unknown.in(CategoryDisconnect), "619: could not be established, so the port was closed: also how a server hangs up on a wrong password"},
		{ErrDisconnection, unknown.in(CategoryDisconnect), "628: terminated by the remote computer, as 619"},
		{ErrRemoteDisconnection, unknown.in(CategoryDisconnect), "629: closed by the remote computer, as 619"},
		{ErrUserDisconnection, unknown.in(CategoryDisconnect), "631: the user disconnected: on purpose"},
		{ErrVPNDisconnect, waits.in(CategoryDisconnect), "807: interrupted; try to reconnect"},
		{ErrIdleTimeout, unknown.in(CategoryDisconnect), "828: idle: a limit, no missing answer"},
		{ErrLinkFailure, waits.in(CategoryDisconnect), "829: link failure"},
		{ErrHibernation, waits.in(CategoryDisconnect), "832: hibernation, which is over by now"},
		{ErrSystemSuspended, waits.in(CategoryDisconnect), "833: the system got suspended, and runs again"},

		// Point-to-Point Protocol.
		{ErrPPPTimeout, late.in(CategoryPPP), "718: did not respond in a timely manner; monitor: transient"},
		{ErrPPPRemoteTerminated, unknown.in(CategoryPPP), "719: terminated by the remote computer, as 629"},
		{ErrPPPNoProtocolsConfigured, unknown.in(CategoryPPP), "720: damaged miniports, or a server without a free address, which passes"},
		{ErrPPPCPRejected, unknown.in(CategoryPPP), "733: also a server that got no address by DHCP (Q168720)"},
		{ErrPPPNoResponse, late.in(CategoryTunnel), "721: the server did not respond; KB 888201: GRE"},
		{ErrPPPLCPTerminated, unknown.in(CategoryPPP), "734: terminated, no reason given"},
		{ErrPPPRequiredAddressRejected, stops.in(CategoryPPP), "735: the requested address was rejected"},

		// Tunnels.
		{ErrOakleyGeneralProcessing, unknown.in(CategoryTunnel), "789: a processing error, no reason given"},
		{ErrOakleyTimedOut, late.in(CategoryTunnel), "792: the negotiation timed out"},
		{ErrAutomaticVPNFailed, waits.in(CategoryTunnel), "800: the server might be unreachable; monitor: transient"},
		{ErrVPNGREBlocked, unknown.in(CategoryTunnel), "806: a firewall is the most common cause, not the only one"},
		{ErrVPNRefused, unknown.in(CategoryTunnel), "808: refused, typically by a mismatch"},
		{ErrVPNTimeout, late.in(CategoryTunnel), "809: not responding; monitor and client: transient"},
		{ErrVPNBadPSK, stops.in(CategoryTunnel), "811: the symbol: a bad pre-shared key"},
		{ErrPluginNotInstalled, stops.in(CategoryPhonebook), "876: the app is required, download it"},

		// Certificates, and servers that did not prove who they are.
		{ErrNoCertificate, stops.in(CategoryCertificate), "766: requires the installation of a certificate"},
		{ErrUnableToAuthenticateServer, stops.in(CategoryCertificate), "778: the identity of the server: an impostor may ask"},
		{ErrValidatingServerCert, stops.in(CategoryCertificate), "801: cannot verify the certificate of the server"},
		{ErrVPNBadCert, stops.in(CategoryCertificate), "810: the symbol: a bad certificate"},
		{ErrPEAPCryptoBindingInvalid, stops.in(CategoryCertificate), "823: the check against a man in the middle failed"},
		{ErrPEAPCryptoBindingNotReceived, stops.in(CategoryCertificate), "824: as 823"},
		{ErrEAPUserCertExpired, stops.in(CategoryCertificate), "854: expired, renew it"},
		{ErrEAPServerRootCertNotFound, stops.in(CategoryCertificate), "864: the root certificate was not found"},

		// Settings, devices, services and the rest.
		{ErrCannotFindPhonebookEntry, stops.in(CategoryPhonebook), "623: no such entry"},
		{ErrTAPIConfiguration, stops.in(CategoryPhonebook), "740: an invalid dialing rule"},
		{ErrBadPhoneNumber, stops.in(CategoryPhonebook), "749: the address is invalid or not present"},
		{ErrInvalidVPNStrategy, stops.in(CategoryPhonebook), "825: use any other tunneling protocol"},
		{ErrProtocolEngineDisabled, stops.in(CategoryPhonebook), "839: select a different protocol"},
		{ErrDeviceDoesNotExist, stops.in(CategoryDevice), "608: the device does not exist"},
		{ErrPortAlreadyOpen, unknown.in(CategoryDevice), "602: in use, as 633"},
		{ErrInvalidParameter, stops.in(CategoryDevice), "87 of event 20227: damaged WAN miniports"},
		{ErrPortNotAvailable, unknown.in(CategoryDevice), "633: in use, or not configured properly"},
		{ErrFromDevice, waits.in(CategoryDevice), "651: the device reported an error; monitor: transient"},
		{ErrBroadbandNoNIC, stops.in(CategoryDevice), "814: please install and enable the adapter"},
		{ErrNoRemoteEncryption, stops.in(CategoryEncryption), "742: does not support the required type"},
		{ErrWrongInfoSpecified, stops.in(CategoryUsage), "604: incorrect information was specified"},
		{ErrHangUpFailed, stops.in(CategoryUsage), "753: the user lacks the permission"},
		{ErrSharingHostAddressConflict, stops.in(CategorySharing), "799: ensure that no other client has the address"},
		{ErrOutOfBuffers, waits.in(CategorySystem), "614: insufficient buffers, of a pool"},
		{ErrRasManCannotInitialize, late.in(CategorySystem), "711: not started in time, try again; monitor: transient"},
		{ErrUnknown, unknown.in(CategorySystem), "635: an unknown error"},
		{ErrWinHTTPAutoProxyService, unknown.in(CategorySystem), "878: the service may be starting"},
		{ErrRASQECNAPAgentNotEnabled, stops.in(CategoryCompliance), "819: disabled, or not installed"},
		{ErrAuthServerTimeout, late.in(CategoryRADIUS), "930: no response in a timely fashion"},
		{ErrInvalidRADIUSResponse, stops.in(CategoryRADIUS), "939: make sure that the secret is set correctly"},
		{ErrPortLimitReached, stops.in(CategoryRouter), "931: the maximum of ports of the multilink connection"},
		{ErrMaxClientInterfaceLimit, waits.in(CategoryRouter), "935: the maximum of clients: places come back"},
	}
	for _, test := range tests {
		got := advice{test.code.Category(), test.code.Timeout(), test.code.Temporary(), test.code.Permanent()}
		if got != test.want {
			t.Errorf("%s:\n got category %v, timeout %t, temporary %t, permanent %t\nwant category %v, timeout %t, temporary %t, permanent %t",
				test.evidence, got.category.String(), got.timeout, got.temporary, got.permanent,
				test.want.category.String(), test.want.timeout, test.want.temporary, test.want.permanent)
		}
	}
}

// TestTwinsAgree compares codes that different headers, or different parts of
// Windows, have for the same failure.
func TestTwinsAgree(t *testing.T) {
	twins := [][]Code{
		{ErrAllocatingMemory, ErrNotEnoughMemory, ErrIPsecIKEOutOfMemory},
		{ErrOakleyAuthFail, ErrIPsecIKEAuthFail},
		{ErrOakleyAttribFail, ErrIPsecIKEAttribFail, ErrIPsecIKEPolicyMatch},
		{ErrOakleyNoPolicy, ErrIPsecIKENoPolicy, ErrIPsecIKENoMMPolicy},
		{ErrOakleyTimedOut, ErrIPsecIKETimedOut},
		{ErrVPNRefused, ErrConnectionRefused, ErrWSAConnRefused, ErrWinHTTPCannotConnect},
		{ErrVPNTimeout, ErrPPPNoResponse, ErrWSATimedOut, ErrWinHTTPTimeout},
		{ErrNetNameDeleted, ErrWSAConnReset, ErrWinHTTPConnectionError},
		{ErrConnectionAborted, ErrWSAConnAborted},
		{ErrBadAddressSpecified, ErrNetworkUnreachable, ErrHostUnreachable, ErrWSANetUnreach, ErrWSAHostUnreach},
		{ErrAuthenticationFailure, ErrLogonFailure, ErrEAPUserNamePasswordRejected, ErrSecLogonDenied},
		{ErrCryptRevocationOffline, ErrCertRevocationFailure, ErrIPsecIKECRLFailed, ErrWinHTTPSecureCertRevFailed},
		{ErrFailedCPRequired, ErrIPsecIKERequireCPPayloadMissing},
		{ErrDNSNameNotResolvable, ErrWSAHostNotFound, ErrWinHTTPNameNotResolved},
		{ErrEAPUserCertInvalid, ErrEAPHostUserCertInvalid},
		{ErrEAPUserCertExpired, ErrEAPHostUserCertExpired},
		{ErrEAPUserCertRevoked, ErrEAPHostUserCertRevoked},
		{ErrEAPUserCertOtherError, ErrEAPHostUserCertOtherError},
		{ErrEAPServerCertInvalid, ErrEAPHostServerCertInvalid},
		{ErrEAPServerCertExpired, ErrEAPHostServerCertExpired},
		{ErrEAPServerCertRevoked, ErrEAPHostServerCertRevoked},
		{ErrEAPServerCertOtherError, ErrEAPHostServerCertOtherError},
		{ErrEAPUserRootCertNotFound, ErrEAPHostUserRootCertNotFound},
		{ErrEAPUserRootCertInvalid, ErrEAPHostUserRootCertInvalid},
		{ErrEAPUserRootCertExpired, ErrEAPHostUserRootCertExpired},
		{ErrEAPServerRootCertNotFound, ErrEAPHostServerRootCertNotFound},
		{ErrEAPServerRootCertInvalid, ErrEAPHostServerRootCertInvalid},
		{ErrEAPMethodNotInstalled, ErrEAPHostMethodNotInstalled},
		{ErrPortDisconnected, ErrDisconnection, ErrRemoteDisconnection},
		{ErrPortAlreadyOpen, ErrPortNotAvailable},
	}
	for _, group := range twins {
		for _, twin := range group[1:] {
			if got, want := factsOf(twin), factsOf(group[0]); got != want {
				t.Errorf("%v: %+v\n%v: %+v", twin, got, group[0], want)
			}
		}
	}
}

// facts is what a program may ask about a code.
type facts struct {
	advice
	permission, notExist, exist, unsupported bool
}

func factsOf(c Code) facts {
	return facts{advice{c.Category(), c.Timeout(), c.Temporary(), c.Permanent()},
		errors.Is(c, fs.ErrPermission), errors.Is(c, fs.ErrNotExist), errors.Is(c, fs.ErrExist), errors.Is(c, errors.ErrUnsupported)}
}

// TestAdviceOnUnknownCodes shows that unknown codes have no traits.
func TestAdviceOnUnknownCodes(t *testing.T) {
	for _, c := range []Code{0, 599, 879, 899, 947, 957, 999} {
		if c.Timeout() || c.Temporary() || c.Permanent() {
			t.Errorf("%v: timeout %t, temporary %t, permanent %t, want none", c, c.Timeout(), c.Temporary(), c.Permanent())
		}
	}
}

package raserr_test

import (
	"errors"
	"io/fs"
	"testing"

	"example.com/ras/raserr"
)

// advice is what a program can learn from an error about what to do.
type advice struct {
	category                      raserr.Category
	timeout, temporary, permanent bool
}

var (
	waits   = advice{temporary: true}                // dial again after a pause
	late    = advice{timeout: true, temporary: true} // the same, for want of an answer
	stops   = advice{permanent: true}                // a person has to do something
	unknown = advice{}                               // neither is known
)

// in returns the advice for a code of the category.
func (a advice) in(c raserr.Category) advice {
	a.category = c
	return a
}

// TestAdvice holds the codes that programs meet against what the current header
// of the Windows SDK says of them, quoted in part, and against what programs that
// dial do: a VPN monitor in Go, to which 711, 718, 800, 809 and 868 are transient
// ("monitor"), and an IKEv2 client, which dials again after 809 ("client").
func TestAdvice(t *testing.T) {
	tests := []struct {
		code     raserr.Code
		want     advice
		evidence string
	}{
		// Somebody has to enter something.
		{raserr.ErrPasswdExpired, stops.in(raserr.CategoryCredentials), "648: the password has expired"},
		{raserr.ErrAuthenticationFailure, stops.in(raserr.CategoryCredentials), "691: user name and password combination not recognized; each try counts towards lockout"},
		{raserr.ErrInteractiveMode, stops.in(raserr.CategoryCredentials), "703: needs information from you"},
		{raserr.ErrChangingPassword, stops.in(raserr.CategoryCredentials), "709: might have been too short, or used before"},
		{raserr.ErrCannotUseLogonCredentials, stops.in(raserr.CategoryCredentials), "739: redial, entering the password explicitly"},
		{raserr.ErrEAPTLSCacheCredentialsInvalid, stops.in(raserr.CategoryCredentials), "826: please discard cached credentials"},
		{raserr.ErrEAPTLSSmartCardCacheCredentialsInvalid, stops.in(raserr.CategoryCredentials), "847: cached smart card credential is invalid"},
		{raserr.ErrEAPTLSPasswdInvalid, stops.in(raserr.CategoryCredentials), "869: password for the certificate is not valid"},
		{raserr.ErrActionRequired, stops.in(raserr.CategoryCredentials), "877: requires input from the user"},
		{raserr.ErrNoInterfaceCredentialsSet, stops.in(raserr.CategoryCredentials), "909: the interface credentials have not been set"},
		{raserr.ErrRemoteAuthenticationFailure, stops.in(raserr.CategoryCredentials), "924: user name, password, or both not valid"},

		// The account, the policy or the method is in the way: no password helps.
		{raserr.ErrRestrictedLogonHours, stops.in(raserr.CategoryAuthentication), "646: not permitted at this time of day, refused"},
		{raserr.ErrAcctDisabled, stops.in(raserr.CategoryAuthentication), "647: the account is disabled"},
		{raserr.ErrAuthInternal, unknown.in(raserr.CategoryAuthentication), "645: an error in the exchange of credentials"},
		{raserr.ErrNoDialInPermission, stops.in(raserr.CategoryAuthentication), "649: no permission to dial in"},
		{raserr.ErrAcctExpired, stops.in(raserr.CategoryAuthentication), "708: the account has expired"},
		{raserr.ErrServerPolicy, stops.in(raserr.CategoryAuthentication), "812: a policy on the server; contact the administrator"},
		{raserr.ErrEAPMethodNotInstalled, stops.in(raserr.CategoryAuthentication), "850: not installed on your computer"},
		{raserr.ErrAuthProtocolRejected, stops.in(raserr.CategoryAuthentication), "917: rejected by the remote peer"},
		{raserr.ErrDialInHoursRestriction, stops.in(raserr.CategoryAuthentication), "940: no permission to connect at this time"},
		{raserr.ErrAuthProtocolRestriction, stops.in(raserr.CategoryAuthentication), "942: method not permitted by an access policy"},

		// Nothing failed.
		{raserr.ErrPending, waits.in(raserr.CategoryInProgress), "600: an operation is pending"},
		{raserr.ErrAsyncRequestPending, waits.in(raserr.CategoryInProgress), "616: a request is pending"},
		{raserr.ErrAlreadyDisconnecting, waits.in(raserr.CategoryInProgress), "617: already disconnecting"},
		{raserr.ErrDialAlreadyInProgress, waits.in(raserr.CategoryInProgress), "756: already being dialed"},
		{raserr.ErrBroadbandActive, unknown.in(raserr.CategoryInProgress), "813: a connection is already established, and stays"},
		{raserr.ErrAlreadyConnecting, waits.in(raserr.CategoryInProgress), "910: in the process of connecting"},

		// The line, the network or the server is not there right now.
		{raserr.ErrRequestTimeout, late.in(raserr.CategoryCall), "638: not responding in a timely fashion"},
		{raserr.ErrLineBusy, waits.in(raserr.CategoryCall), "676: busy"},
		{raserr.ErrVoiceAnswer, stops.in(raserr.CategoryCall), "677: a person answered: the number is wrong"},
		{raserr.ErrNoAnswer, late.in(raserr.CategoryCall), "678: the remote computer did not respond"},
		{raserr.ErrNoCarrier, waits.in(raserr.CategoryCall), "679: no carrier, as common as busy and no answer"},
		{raserr.ErrNoDialTone, unknown.in(raserr.CategoryCall), "680: no dial tone: in use, or unplugged"},
		{raserr.ErrBadAddressSpecified, waits.in(raserr.CategoryCall), "769: the destination is not reachable"},
		{raserr.ErrCongestion, waits.in(raserr.CategoryCall), "771: the network is busy"},
		{raserr.ErrNumberChanged, stops.in(raserr.CategoryCall), "773: the destination number has changed"},
		{raserr.ErrTempFailure, waits.in(raserr.CategoryCall), "774: a temporary failure, try again"},
		{raserr.ErrBroadbandTimeout, late.in(raserr.CategoryCall), "815: the remote server is not responding"},
		{raserr.ErrDNSNameNotResolvable, waits.in(raserr.CategoryCall), "868: the name did not resolve; monitor: transient"},
		{raserr.ErrUserLimit, waits.in(raserr.CategoryCall), "937: another connection of your type is in use"},
		{raserr.ErrInterfaceUnreachable, waits.in(raserr.CategoryRouter), "927: not reachable at this time"},

		// A connection was lost.
		{raserr.ErrPortDisconnected, unknown.in(raserr.CategoryDisconnect), "619: could not be established, so the port was closed: also how a server hangs up on a wrong password"},
		{raserr.ErrDisconnection, unknown.in(raserr.CategoryDisconnect), "628: terminated by the remote computer, as 619"},
		{raserr.ErrRemoteDisconnection, unknown.in(raserr.CategoryDisconnect), "629: closed by the remote computer, as 619"},
		{raserr.ErrUserDisconnection, unknown.in(raserr.CategoryDisconnect), "631: the user disconnected: on purpose"},
		{raserr.ErrVPNDisconnect, waits.in(raserr.CategoryDisconnect), "807: interrupted; try to reconnect"},
		{raserr.ErrIdleTimeout, unknown.in(raserr.CategoryDisconnect), "828: idle: a limit, no missing answer"},
		{raserr.ErrLinkFailure, waits.in(raserr.CategoryDisconnect), "829: link failure"},
		{raserr.ErrHibernation, waits.in(raserr.CategoryDisconnect), "832: hibernation, which is over by now"},
		{raserr.ErrSystemSuspended, waits.in(raserr.CategoryDisconnect), "833: the system got suspended, and runs again"},

		// Point-to-Point Protocol.
		{raserr.ErrPPPTimeout, late.in(raserr.CategoryPPP), "718: did not respond in a timely manner; monitor: transient"},
		{raserr.ErrPPPRemoteTerminated, unknown.in(raserr.CategoryPPP), "719: terminated by the remote computer, as 629"},
		{raserr.ErrPPPNoProtocolsConfigured, unknown.in(raserr.CategoryPPP), "720: damaged miniports, or a server without a free address, which passes"},
		{raserr.ErrPPPCPRejected, unknown.in(raserr.CategoryPPP), "733: also a server that got no address by DHCP (Q168720)"},
		{raserr.ErrPPPNoResponse, late.in(raserr.CategoryTunnel), "721: the server did not respond; KB 888201: GRE"},
		{raserr.ErrPPPLCPTerminated, unknown.in(raserr.CategoryPPP), "734: terminated, no reason given"},
		{raserr.ErrPPPRequiredAddressRejected, stops.in(raserr.CategoryPPP), "735: the requested address was rejected"},

		// Tunnels.
		{raserr.ErrOakleyGeneralProcessing, unknown.in(raserr.CategoryTunnel), "789: a processing error, no reason given"},
		{raserr.ErrOakleyTimedOut, late.in(raserr.CategoryTunnel), "792: the negotiation timed out"},
		{raserr.ErrAutomaticVPNFailed, waits.in(raserr.CategoryTunnel), "800: the server might be unreachable; monitor: transient"},
		{raserr.ErrVPNGREBlocked, unknown.in(raserr.CategoryTunnel), "806: a firewall is the most common cause, not the only one"},
		{raserr.ErrVPNRefused, unknown.in(raserr.CategoryTunnel), "808: refused, typically by a mismatch"},
		{raserr.ErrVPNTimeout, late.in(raserr.CategoryTunnel), "809: not responding; monitor and client: transient"},
		{raserr.ErrVPNBadPSK, stops.in(raserr.CategoryTunnel), "811: the symbol: a bad pre-shared key"},
		{raserr.ErrPluginNotInstalled, stops.in(raserr.CategoryPhonebook), "876: the app is required, download it"},

		// Certificates, and servers that did not prove who they are.
		{raserr.ErrNoCertificate, stops.in(raserr.CategoryCertificate), "766: requires the installation of a certificate"},
		{raserr.ErrUnableToAuthenticateServer, stops.in(raserr.CategoryCertificate), "778: the identity of the server: an impostor may ask"},
		{raserr.ErrValidatingServerCert, stops.in(raserr.CategoryCertificate), "801: cannot verify the certificate of the server"},
		{raserr.ErrVPNBadCert, stops.in(raserr.CategoryCertificate), "810: the symbol: a bad certificate"},
		{raserr.ErrPEAPCryptoBindingInvalid, stops.in(raserr.CategoryCertificate), "823: the check against a man in the middle failed"},
		{raserr.ErrPEAPCryptoBindingNotReceived, stops.in(raserr.CategoryCertificate), "824: as 823"},
		{raserr.ErrEAPUserCertExpired, stops.in(raserr.CategoryCertificate), "854: expired, renew it"},
		{raserr.ErrEAPServerRootCertNotFound, stops.in(raserr.CategoryCertificate), "864: the root certificate was not found"},

		// Settings, devices, services and the rest.
		{raserr.ErrCannotFindPhonebookEntry, stops.in(raserr.CategoryPhonebook), "623: no such entry"},
		{raserr.ErrTAPIConfiguration, stops.in(raserr.CategoryPhonebook), "740: an invalid dialing rule"},
		{raserr.ErrBadPhoneNumber, stops.in(raserr.CategoryPhonebook), "749: the address is invalid or not present"},
		{raserr.ErrInvalidVPNStrategy, stops.in(raserr.CategoryPhonebook), "825: use any other tunneling protocol"},
		{raserr.ErrProtocolEngineDisabled, stops.in(raserr.CategoryPhonebook), "839: select a different protocol"},
		{raserr.ErrDeviceDoesNotExist, stops.in(raserr.CategoryDevice), "608: the device does not exist"},
		{raserr.ErrPortAlreadyOpen, unknown.in(raserr.CategoryDevice), "602: in use, as 633"},
		{raserr.ErrInvalidParameter, stops.in(raserr.CategoryDevice), "87 of event 20227: damaged WAN miniports"},
		{raserr.ErrPortNotAvailable, unknown.in(raserr.CategoryDevice), "633: in use, or not configured properly"},
		{raserr.ErrFromDevice, waits.in(raserr.CategoryDevice), "651: the device reported an error; monitor: transient"},
		{raserr.ErrBroadbandNoNIC, stops.in(raserr.CategoryDevice), "814: please install and enable the adapter"},
		{raserr.ErrNoRemoteEncryption, stops.in(raserr.CategoryEncryption), "742: does not support the required type"},
		{raserr.ErrWrongInfoSpecified, stops.in(raserr.CategoryUsage), "604: incorrect information was specified"},
		{raserr.ErrHangUpFailed, stops.in(raserr.CategoryUsage), "753: the user lacks the permission"},
		{raserr.ErrSharingHostAddressConflict, stops.in(raserr.CategorySharing), "799: ensure that no other client has the address"},
		{raserr.ErrOutOfBuffers, waits.in(raserr.CategorySystem), "614: insufficient buffers, of a pool"},
		{raserr.ErrRasManCannotInitialize, late.in(raserr.CategorySystem), "711: not started in time, try again; monitor: transient"},
		{raserr.ErrUnknown, unknown.in(raserr.CategorySystem), "635: an unknown error"},
		{raserr.ErrWinHTTPAutoProxyService, unknown.in(raserr.CategorySystem), "878: the service may be starting"},
		{raserr.ErrRASQECNAPAgentNotEnabled, stops.in(raserr.CategoryCompliance), "819: disabled, or not installed"},
		{raserr.ErrAuthServerTimeout, late.in(raserr.CategoryRADIUS), "930: no response in a timely fashion"},
		{raserr.ErrInvalidRADIUSResponse, stops.in(raserr.CategoryRADIUS), "939: make sure that the secret is set correctly"},
		{raserr.ErrPortLimitReached, stops.in(raserr.CategoryRouter), "931: the maximum of ports of the multilink connection"},
		{raserr.ErrMaxClientInterfaceLimit, waits.in(raserr.CategoryRouter), "935: the maximum of clients: places come back"},
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
	twins := [][]raserr.Code{
		{raserr.ErrAllocatingMemory, raserr.ErrNotEnoughMemory, raserr.ErrIPsecIKEOutOfMemory},
		{raserr.ErrOakleyAuthFail, raserr.ErrIPsecIKEAuthFail},
		{raserr.ErrOakleyAttribFail, raserr.ErrIPsecIKEAttribFail, raserr.ErrIPsecIKEPolicyMatch},
		{raserr.ErrOakleyNoPolicy, raserr.ErrIPsecIKENoPolicy, raserr.ErrIPsecIKENoMMPolicy},
		{raserr.ErrOakleyTimedOut, raserr.ErrIPsecIKETimedOut},
		{raserr.ErrVPNRefused, raserr.ErrConnectionRefused, raserr.ErrWSAConnRefused, raserr.ErrWinHTTPCannotConnect},
		{raserr.ErrVPNTimeout, raserr.ErrPPPNoResponse, raserr.ErrWSATimedOut, raserr.ErrWinHTTPTimeout},
		{raserr.ErrNetNameDeleted, raserr.ErrWSAConnReset, raserr.ErrWinHTTPConnectionError},
		{raserr.ErrConnectionAborted, raserr.ErrWSAConnAborted},
		{raserr.ErrBadAddressSpecified, raserr.ErrNetworkUnreachable, raserr.ErrHostUnreachable, raserr.ErrWSANetUnreach, raserr.ErrWSAHostUnreach},
		{raserr.ErrAuthenticationFailure, raserr.ErrLogonFailure, raserr.ErrEAPUserNamePasswordRejected, raserr.ErrSecLogonDenied},
		{raserr.ErrCryptRevocationOffline, raserr.ErrCertRevocationFailure, raserr.ErrIPsecIKECRLFailed, raserr.ErrWinHTTPSecureCertRevFailed},
		{raserr.ErrFailedCPRequired, raserr.ErrIPsecIKERequireCPPayloadMissing},
		{raserr.ErrDNSNameNotResolvable, raserr.ErrWSAHostNotFound, raserr.ErrWinHTTPNameNotResolved},
		{raserr.ErrEAPUserCertInvalid, raserr.ErrEAPHostUserCertInvalid},
		{raserr.ErrEAPUserCertExpired, raserr.ErrEAPHostUserCertExpired},
		{raserr.ErrEAPUserCertRevoked, raserr.ErrEAPHostUserCertRevoked},
		{raserr.ErrEAPUserCertOtherError, raserr.ErrEAPHostUserCertOtherError},
		{raserr.ErrEAPServerCertInvalid, raserr.ErrEAPHostServerCertInvalid},
		{raserr.ErrEAPServerCertExpired, raserr.ErrEAPHostServerCertExpired},
		{raserr.ErrEAPServerCertRevoked, raserr.ErrEAPHostServerCertRevoked},
		{raserr.ErrEAPServerCertOtherError, raserr.ErrEAPHostServerCertOtherError},
		{raserr.ErrEAPUserRootCertNotFound, raserr.ErrEAPHostUserRootCertNotFound},
		{raserr.ErrEAPUserRootCertInvalid, raserr.ErrEAPHostUserRootCertInvalid},
		{raserr.ErrEAPUserRootCertExpired, raserr.ErrEAPHostUserRootCertExpired},
		{raserr.ErrEAPServerRootCertNotFound, raserr.ErrEAPHostServerRootCertNotFound},
		{raserr.ErrEAPServerRootCertInvalid, raserr.ErrEAPHostServerRootCertInvalid},
		{raserr.ErrEAPMethodNotInstalled, raserr.ErrEAPHostMethodNotInstalled},
		{raserr.ErrPortDisconnected, raserr.ErrDisconnection, raserr.ErrRemoteDisconnection},
		{raserr.ErrPortAlreadyOpen, raserr.ErrPortNotAvailable},
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

func factsOf(c raserr.Code) facts {
	return facts{advice{c.Category(), c.Timeout(), c.Temporary(), c.Permanent()},
		errors.Is(c, fs.ErrPermission), errors.Is(c, fs.ErrNotExist), errors.Is(c, fs.ErrExist), errors.Is(c, errors.ErrUnsupported)}
}

// TestAdviceOnUnknownCodes shows that unknown codes have no traits.
func TestAdviceOnUnknownCodes(t *testing.T) {
	for _, c := range []raserr.Code{0, 599, 879, 899, 947, 957, 999} {
		if c.Timeout() || c.Temporary() || c.Permanent() {
			t.Errorf("%v: timeout %t, temporary %t, permanent %t, want none", c, c.Timeout(), c.Temporary(), c.Permanent())
		}
	}
}

package main

import (
	"slices"
	"strings"
	"testing"
)

// remedyWord is a code with the words that its remedy must have, and those that it
// must not have, with | between two.
type remedyWord struct {
	code       int64
	has, lacks string
}

// remedyWords are words that the remedies of codes must have, and words that they
// must not have, divided by |. What the sources say of each code is the measure,
// not the remedies: the evidence column of remedies.tsv names them.
var remedyWords = []remedyWord{
	{600, "RasHangUp|RasGetConnectStatus", "restart"},
	{602, "RasMan|Disconnect", "rights|Correct the program"},
	{603, "buffer|again", "administrator"},
	{608, "WAN Miniport|scan for hardware changes", "password"},
	{609, "WAN Miniport", "password"},
	{615, "WAN Miniport|modem", "password"},
	{619, "password|GRE|1723|lock", "firewall off|Dial again"},
	{621, "rasphone.pbk|%ProgramData%", "create the connection again"},
	{622, "rasphone.pbk|gone", "delete"},
	{623, "AllUserConnection|name", "password"},
	{625, "rasphone.pbk|gone|keep", "delete"},
	{628, "preshared key|MS-CHAPv2|lock", "PAP|Dial again|what the server asks"},
	{629, "password|lock|log", "Dial again"},
	{632, "dwSize", "administrator|Miniport"},
	{633, "Close other connections|netstat -aon|1723", "ReservedPorts|taskkill"},
	{634, "administrator|domain", "Rename"},
	{642, "administrator|domain", "Rename"},
	{644, "Do nothing", "password"},
	{645, "clear text|NPS", "Local Users"},
	{646, "hour|administrator", "again"},
	{647, "administrator|enable", "once more"},
	{648, "Change the password|after it has expired", "once more|again"},
	{649, "NPS Network Policy|6273|Dial-in", "Allow access"},
	{651, "PPPOE|DSL", "raspppoe.sys|RSS|netsh"},
	{668, "RasHangUp|line", "password"},
	{676, "later|*70", "password"},
	{677, "Correct the number", "later"},
	{678, "PPPoE|VPN|tunnel", "password"},
	{680, "phone cable|dial tone", "Correct the number"},
	{691, `DOMAIN\user|authentication protocol|"Enable NTLMv2 Compatibility"=1|lock`, "LmCompatibilityLevel|PAP"},
	{703, "rasphone -d|Settings", "restart"},
	{708, "administrator|Account expires", "once more"},
	{709, "length|history|new password", "old password"},
	{711, "RasMan|SstpSvc|7001", "Disable SstpSvc"},
	{717, "pool|DHCP|server", "Miniport"},
	{718, "GRE|RADIUS|second factor", "firewall off"},
	{720, "WAN Miniport|scan for hardware changes|-InterfaceDescription|-ComponentID ms_wanarp|-IncludeHidden -AllBindings", "Compare the network settings|netsh"},
	{721, "1723|47 (GRE)|IKEv2|weak", "500"},
	{728, "ProhibitIpSec|WAN Miniport (IP)", "=1"},
	{732, "authentication protocol|IPv6", "20276"},
	{733, "General|IPv4 Remote access server|multi-link", "IPv4 tab"},
	{734, "user name and password|MS-CHAPv2|encryption|multi-link|lock", "PAP"},
	{738, "pool|DHCP|automatically|multi-link", "password"},
	{739, "Type the password|Credential Guard|EAP-TLS", "PAP"},
	{741, "encryption|NPS", "AllowPptpWeakCrypto|Optional encryption"},
	{742, "MS-CHAPv2|Do not turn encryption off", "AllowL2tpWeakCrypto|No encryption"},
	{749, "host name|https://|phone number", "password"},
	{756, "/disconnect|Wait", "RasMan"},
	{764, "SCardSvr|reader", "install the certificate"},
	{766, "preshared key|Personal store|administrator", "Current User"},
	{778, "Do not connect|shared secret|Do not allow PAP", "Connect again"},
	{782, "RemoteAccess|delete the whole configuration|NAT", "Disable Routing"},
	{783, "LAN adapter|Sharing tab", "Miniport"},
	{786, "Personal store|preshared key", "Current User"},
	{787, "single certificate|first that it finds|root|administrator", "ProhibitIpSec"},
	{788, "AES|DH group|Do not allow DES", "weaken"},
	{789, `preshared key|IKEEXT|AssumeUDPEncapsulationContextOnSendRule=2|Services\PolicyAgent|Microsoft warns`, "ProhibitIpSec=1"},
	{790, "Do not connect|purpose|CAPI2", "ignore"},
	{791, "PolicyAgent|IKEEXT|ProhibitIpSec|not encrypted", "ProhibitIpSec=1"},
	{792, "UDP 500 and 4500|fragments|AssumeUDPEncapsulationContextOnSendRule=2", "ProhibitIpSec"},
	{793, "preshared key|IKEEXT|log", "789"},
	{794, "Framed-Protocol|PPP|NPS", "password"},
	{795, "Tunnel-Type|admits every", "IKEv2"},
	{798, "Current User, Personal|client authentication|without strong private key", "local computer"},
	{799, "192.168.137.1|another address", "disable"},
	{800, "Automatic|500|443|1723", "later"},
	{801, "Do not connect|Do not untick", "password once"},
	{806, "GRE|1723|IKEv2|weak", "firewall off"},
	{808, "Routing and Remote Access|free ports", "password"},
	{809, "UDP 500 and 4500|TCP 443|AssumeUDPEncapsulationContextOnSendRule=2|Microsoft warns", "firewall off|1723"},
	{811, "preshared key|both sides", "certificate"},
	{812, "6273|20276|authentication method", "password once|Dial again"},
	{813, "Use the connection|router", "Wait"},
	{815, "Service name|DSL", "number"},
	{819, "napagent|health", "disable"},
	{823, "Do not connect|keep the check on|RADIUS", "untick"},
	{824, "Do not connect|keep the check on|EAP-TLS", "untick"},
	{825, "IKEv2|IPv4 address", "PPTP"},
	{827, "IKEEXT|BFE|Automatic", "disable"},
	{830, `KeepRasConnections=1|RasMan\Parameters|stays open`, "Winlogon|REG_SZ"},
	{834, "RasMan|7031", "Dial again"},
	{835, "Do not connect|Server Authentication", "send"},
	{842, "0.0.0.0/0|::/0", "0.0.0.0/0 on the client"},
	{853, "NTAuth|event 39|spell", "StrongCertificateBindingEnforcement"},
	{854, "encrypted|Renew", "password"},
	{856, "6273|CAPI2|auditing", "install the certificate"},
	{858, "Constraints, Authentication Methods|renew", "ignore"},
	{859, "Do not connect|new certificate", "Connect again"},
	{861, "administrator|nobody else", "download"},
	{864, "administrator|nobody else|NPS|Server Authentication", "download"},
	{868, "online|nslookup|DNS", "Dial the IP"},
	{869, "locks|PIN", "try again"},
	{876, "Microsoft Store", "firewall"},
	{877, "do not accept blindly", "password once"},
	{878, `WinHttpAutoProxySvc|Manual|Start=3|DisableWpad=1|Internet Settings\WinHttp`, "Start=4"},
	{900, "RemoteAccess|On a VPN client, leave it off", "reinstall"},
	{903, "System log|cut off", "reinstall"},
	{913, "inbound only|demand-dial interface", "administrator"},
	{920, "NPS Network Policy|6273", "Allow access"},
	{921, "calling router|long password", "administrator"},
	{922, "domain controller", "again"},
	{924, "dial-out credentials|answering router", "interface here"},
	{930, "same secret|1812|sidtype IAS unrestricted|Message-Authenticator", "firewall off"},
	{938, "1812|Do not switch to Windows authentication", "reinstall"},
	{939, "VPN server|NPS server", "both sides"},
	{942, "Authentication Methods|6273", "once more"},
	{950, "shared secret|case|space", "shorter"},
	{951, "Message-Authenticator|locked out|Always use message authenticator", "turn off"},
	{956, "Configure and Enable|Remote Desktop", "Disable"},
}

func TestRemedyWords(t *testing.T) {
	_, c := embedded(t)
	remedies := map[int64]string{}
	for _, e := range c.Entries {
		remedies[e.Code] = e.Remedy
	}
	for _, w := range slices.Concat(remedyWords, companionWords) {
		for word := range strings.SplitSeq(w.has, "|") {
			if !strings.Contains(remedies[w.code], word) {
				t.Errorf("%d: does not say %q: %q", w.code, word, remedies[w.code])
			}
		}
		for word := range strings.SplitSeq(w.lacks, "|") {
			if strings.Contains(remedies[w.code], word) {
				t.Errorf("%d: says %q: %q", w.code, word, remedies[w.code])
			}
		}
	}
}

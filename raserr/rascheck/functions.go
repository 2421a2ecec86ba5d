package rascheck

import (
	"slices"
	"strings"
)

// returning is what a function's return value means.
type returning int

const (
	returnsOther returning = iota // not known to be an error code
	returnsCode                   // a RAS or routing code, or 0
	returnsBool                   // a BOOL; its error is in a structure
)

// libraries are the DLLs, with the prefixes of functions that return an error code.
var libraries = map[string][]string{
	"rasapi32": {"Ras"},
	"rasdlg":   {"Ras"},
	"mprapi":   {"Mpr"},
	"rtm":      {"Rtm", "Mgm"},
}

// exceptions are the functions with such a prefix that return something else,
// by Microsoft's documentation, without A or W at their end. Some of the first
// version of the routing table manager do set the last error.
var exceptions = map[string]returning{
	"RasDialDlg":      returnsBool,
	"RasEntryDlg":     returnsBool,
	"RasPhonebookDlg": returnsBool,

	"RasFreeEapUserIdentity": returnsOther, // nothing
	"RasIsRouterConnection":  returnsOther, // BOOL

	"MprAdminIsServiceRunning": returnsOther, // BOOL
	"MprInfoBlockQuerySize":    returnsOther, // a size

	"RtmCreateEnumerationHandle": returnsOther, // a handle
	"RtmGetNetworkCount":         returnsOther, // a number
	"RtmGetRouteAge":             returnsOther, // seconds
	"RtmIsRoute":                 returnsOther, // BOOL
	"RtmRegisterClient":          returnsOther, // a handle
}

// rasdial is the program that dials from a command line, as fileName returns it.
const rasdial = "rasdial"

// proc is a function of a DLL.
type proc struct {
	library string // as fileName returns it; "" if name is for messages only
	name    string
}

// returns returns what the function's return value means.
func (p proc) returns() returning {
	if p.library == "" {
		return returnsCode // whoever made the proc knows
	}
	if !slices.ContainsFunc(libraries[p.library], func(prefix string) bool { return strings.HasPrefix(p.name, prefix) }) {
		return returnsOther
	}
	for _, name := range []string{p.name, strings.TrimRight(p.name, "AW")} {
		if r, ok := exceptions[name]; ok {
			return r
		}
	}
	if p.library == "rasdlg" {
		return returnsOther // the rest is not documented
	}
	return returnsCode
}

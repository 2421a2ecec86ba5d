package rascheck

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

const windowsPath = "golang.org/x/sys/windows"

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
	"rasdlg":   {}, // only those in exceptions are documented
	"mprapi":   {"Mpr"},
	"rtm":      {"Rtm", "Mgm"},
}

// exceptions are the functions that return something else according to Microsoft's
// documentation, without A or W at their end. Some of the first version of the routing
// table manager do set the last error.
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
		return returnsCode // only functions that return a code are without a library
	}
	if r, ok := exceptions[strings.TrimRight(p.name, "AW")]; ok {
		return r
	}
	hasPrefix := func(prefix string) bool { return strings.HasPrefix(p.name, prefix) }
	if slices.ContainsFunc(libraries[p.library], hasPrefix) {
		return returnsCode
	}
	return returnsOther
}

// fileName returns the name of a file without directory and ending, in lower case.
func fileName(file string) string {
	file = strings.ToLower(file[strings.LastIndexAny(file, `\/`)+1:])
	if name, ok := strings.CutSuffix(file, ".dll"); ok {
		return name
	}
	return strings.TrimSuffix(file, ".exe")
}

// procsOf returns the functions of DLLs that a call may call; nil if any is not known.
func (p *program) procsOf(call *ssa.Call) []proc {
	switch name := calleeName(call); {
	case name == "(*syscall.Proc).Call", name == "(*syscall.LazyProc).Call", strings.HasPrefix(name, "syscall.Syscall"):
		return p.calledBy(call.Call.Args[0])
	}
	return nil
}

// calledBy returns the functions that a *Proc, a *LazyProc or an address may be of; nil if
// any is not known.
func (p *program) calledBy(handle ssa.Value) []proc {
	if o := p.originOf(asHandle, p.loadedProcs, handle); o != nil {
		return o.procs
	}
	return nil
}

func (p *program) loadedProcs(source ssa.Value) []proc {
	switch name, args := callOf(source); name {
	case "(*syscall.Proc).Addr", "(*syscall.LazyProc).Addr":
		return p.calledBy(args[0])
	case "(*syscall.LazyDLL).NewProc", "(*syscall.DLL).FindProc", "(*syscall.DLL).MustFindProc",
		"syscall.GetProcAddress":
		if f := (proc{p.always(p.library, args[0]), p.text(args[1])}); f.library != "" && f.name != "" {
			return []proc{f}
		}
	}
	return nil
}

// library returns the name, as fileName returns it, of the DLL of a *DLL, a *LazyDLL or a
// handle, or "".
func (p *program) library(source ssa.Value) string {
	switch name, args := callOf(source); name {
	case "(*syscall.LazyDLL).Handle":
		return p.always(p.library, args[0])
	case "syscall.NewLazyDLL", "syscall.NewLazySystemDLL", "syscall.LoadDLL", "syscall.MustLoadDLL",
		"syscall.LoadLibrary", "syscall.LoadLibraryEx":
		return fileName(p.text(args[0]))
	}
	return ""
}

// always returns what read returns for the sources of a value, or "" if it differs.
func (p *program) always(read func(source ssa.Value) string, v ssa.Value) string {
	found := ""
	for source := range p.sources(asHandle, v) {
		if c, ok := source.(*ssa.Const); ok && isNeutral(c) {
			continue
		}
		text := read(source)
		if text == "" || found != "" && found != text {
			return ""
		}
		found = text
	}
	return found
}

// text returns the string that a value is, or "" if it is not known. Of a sum it returns
// what follows the last path separator, and of filepath.Join the last element.
func (p *program) text(v ssa.Value) string {
	return p.always(func(source ssa.Value) string {
		switch name, args := callOf(source); name {
		case "path/filepath.Join":
			if elements := p.variadic(args); len(elements) > 0 {
				source = elements[len(elements)-1]
			}
		case "os/exec.LookPath":
			source = args[0]
		}
		isSum := false
		if sum, ok := source.(*ssa.BinOp); ok && sum.Op == token.ADD {
			source, isSum = sum.Y, true
		}
		c, ok := source.(*ssa.Const)
		if !ok || c.Value == nil || c.Value.Kind() != constant.String {
			return ""
		}
		text := constant.StringVal(c.Value)
		if isSum && !strings.ContainsAny(text, `\/`) {
			return ""
		}
		return text
	}, v)
}

// callOf returns the name, as calleeName returns it, and the arguments of the call whose
// first result a value is, or "" if it is not one.
func callOf(v ssa.Value) (name string, args []ssa.Value) {
	if call, i := resultOf(v); call != nil && i == 0 {
		return calleeName(call), call.Call.Args
	}
	return "", nil
}

// calleeName returns the full name of the function that is called for certain, with package
// syscall for golang.org/x/sys/windows.
func calleeName(call *ssa.Call) string {
	if fn := call.Call.StaticCallee(); fn != nil {
		if object, ok := fn.Object().(*types.Func); ok {
			return strings.ReplaceAll(object.FullName(), windowsPath, "syscall")
		}
	}
	return ""
}

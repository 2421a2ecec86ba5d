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
	if slices.ContainsFunc(libraries[p.library], func(prefix string) bool { return strings.HasPrefix(p.name, prefix) }) {
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
	name := systemName(call)
	if name == "(*syscall.Proc).Call" || name == "(*syscall.LazyProc).Call" || strings.HasPrefix(name, "syscall.Syscall") {
		return p.procs(call.Call.Args[0])
	}
	return nil
}

// procs is procsOf for a *Proc, a *LazyProc or an address.
func (p *program) procs(v ssa.Value) []proc {
	return fromAll(p, v, func(call *ssa.Call) []proc {
		args := call.Call.Args
		switch systemName(call) {
		case "(*syscall.Proc).Addr", "(*syscall.LazyProc).Addr":
			return p.procs(args[0])
		case "(*syscall.LazyDLL).NewProc", "(*syscall.DLL).FindProc", "(*syscall.DLL).MustFindProc", "syscall.GetProcAddress":
			if libraries, names := p.dlls(args[0]), p.texts(args[1]); len(libraries) == 1 && len(names) == 1 {
				return []proc{{libraries[0], names[0]}}
			}
		}
		return nil
	})
}

// dlls returns the names, as fileName returns them, of the DLLs that a *DLL, a
// *LazyDLL or a handle may be of; nil if any is not known.
func (p *program) dlls(v ssa.Value) []string {
	return distinct(fromAll(p, v, func(call *ssa.Call) []string {
		args := call.Call.Args
		switch systemName(call) {
		case "(*syscall.LazyDLL).Handle":
			return p.dlls(args[0])
		case "syscall.NewLazyDLL", "syscall.NewLazySystemDLL", "syscall.LoadDLL", "syscall.MustLoadDLL",
			"syscall.LoadLibrary", "syscall.LoadLibraryEx":
			names := p.texts(args[0])
			for i, file := range names {
				names[i] = fileName(file)
			}
			return names
		}
		return nil
	}))
}

// fromAll returns what find returns for all calls whose first result a value may be; nil
// if find returns nil for one of them, or the value may be something else.
func fromAll[T any](p *program, v ssa.Value, find func(call *ssa.Call) []T) []T {
	var all []T
	for source := range p.sources(asHandle, v) {
		if c, ok := source.(*ssa.Const); ok && isNeutral(c) {
			continue
		}
		call, i := resultOf(source)
		if call == nil || i != 0 {
			return nil
		}
		found := find(call)
		if found == nil {
			return nil
		}
		all = append(all, found...)
	}
	return all
}

// texts returns what a string may be, or nil if any of it is not known. Of a sum only
// what follows its last path separator is known, and of filepath.Join the last element.
func (p *program) texts(v ssa.Value) []string {
	var texts []string
	for source := range p.sources(asHandle, v) {
		if call, i := resultOf(source); call != nil && i == 0 {
			source = p.pathElement(call)
		}
		if sum, ok := source.(*ssa.BinOp); ok && sum.Op == token.ADD {
			source = sum.Y
			if c, ok := source.(*ssa.Const); !ok || !strings.ContainsAny(constant.StringVal(c.Value), `\/`) {
				return nil
			}
		}
		c, ok := source.(*ssa.Const)
		if !ok || c.Value == nil || c.Value.Kind() != constant.String {
			return nil
		}
		texts = append(texts, constant.StringVal(c.Value))
	}
	return distinct(texts)
}

// pathElement returns the last element of the path that a call makes, or nil.
func (p *program) pathElement(call *ssa.Call) ssa.Value {
	switch calleeName(call) {
	case "path/filepath.Join":
		if elements := p.variadic(call); len(elements) > 0 {
			return elements[len(elements)-1]
		}
	case "os/exec.LookPath":
		return call.Call.Args[0]
	}
	return nil
}

func distinct(texts []string) []string {
	slices.Sort(texts)
	return slices.Compact(texts)
}

// calleeName returns the full name of the function that is called for certain.
func calleeName(call *ssa.Call) string {
	if fn := call.Call.StaticCallee(); fn != nil {
		if object, ok := fn.Object().(*types.Func); ok {
			return object.FullName()
		}
	}
	return ""
}

// systemName is calleeName with package syscall for golang.org/x/sys/windows.
func systemName(call *ssa.Call) string {
	return strings.ReplaceAll(calleeName(call), windowsPath, "syscall")
}

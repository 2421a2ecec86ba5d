package rascheck

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// handedOut returns RasGetConnectStatus if a value is what it gives a program in the
// member dwError of RASCONNSTATUS, and otherwise nil.
func handedOut(v ssa.Value) []proc {
	switch v := v.(type) {
	case *ssa.UnOp:
		if field, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return statusError(field.X.Type().Underlying().(*types.Pointer).Elem(), field.Field)
		}
	case *ssa.Field:
		return statusError(v.X.Type(), v.Field)
	}
	return nil
}

// statusError returns RasGetConnectStatus if the field is dwError of a structure that is
// RASCONNSTATUS by its name or by its fields.
func statusError(t types.Type, field int) []proc {
	plain := func(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
	structure, ok := t.Underlying().(*types.Struct)
	if !ok || strings.TrimPrefix(plain(structure.Field(field).Name()), "dw") != "error" {
		return nil
	}
	isStatus := strings.Contains(plain(t.String()), "rasconnstatus")
	for f := range structure.Fields() {
		isStatus = isStatus || strings.HasPrefix(plain(f.Name()), "rasconnstate")
	}
	if !isStatus {
		return nil
	}
	return []proc{{name: "RasGetConnectStatus"}}
}

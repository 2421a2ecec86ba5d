package rascheck

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// handedOut returns RasGetConnectStatus if a value is the member dwError of RASCONNSTATUS,
// by the name or the fields of the structure, and otherwise nil.
func handedOut(v ssa.Value) []proc {
	var t types.Type
	field := 0
	switch v := v.(type) {
	case *ssa.UnOp:
		if address, ok := v.X.(*ssa.FieldAddr); ok {
			t, field = address.X.Type().Underlying().(*types.Pointer).Elem(), address.Field
		}
	case *ssa.Field:
		t, field = v.X.Type(), v.Field
	}
	if t == nil {
		return nil
	}
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

package raserr

import (
	"bytes"
	"log/slog"
	"testing"
)

func TestLogValue(t *testing.T) {
	withoutTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	tests := []struct {
		code       Code
		text, json string
	}{
		{ErrRasManCannotInitialize,
			`level=ERROR msg=dial err.code=711 err.symbol=ERROR_RASMAN_CANNOT_INITIALIZE err.message="RasMan initialization failure. Check the event log."`,
			`{"level":"ERROR","msg":"dial","err":{"code":711,"symbol":"ERROR_RASMAN_CANNOT_INITIALIZE","message":"RasMan initialization failure. Check the event log."}}`},
		{Code(879),
			`level=ERROR msg=dial err.code=879 err.symbol="" err.message="ras error 879"`,
			`{"level":"ERROR","msg":"dial","err":{"code":879,"symbol":"","message":"ras error 879"}}`},
	}
	for _, test := range tests {
		var text, json bytes.Buffer
		slog.New(slog.NewTextHandler(&text, withoutTime)).Error("dial", "err", test.code)
		slog.New(slog.NewJSONHandler(&json, withoutTime)).Error("dial", "err", test.code)
		if got := text.String(); got != test.text+"\n" {
			t.Errorf("as text: %s, want %s", got, test.text)
		}
		if got := json.String(); got != test.json+"\n" {
			t.Errorf("as JSON: %s, want %s", got, test.json)
		}
	}
}

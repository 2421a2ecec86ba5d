package raslog_test

import (
	"fmt"
	"log/slog"
	"os"

	"example.com/ras/raserr"
	"example.com/ras/raserr/raslog"
)

// Every error that the program logs goes through ReplaceAttr.
func ExampleReplaceAttr() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{} // a replacement of the program's own
			}
			return raslog.ReplaceAttr(groups, a)
		},
	}))

	err := fmt.Errorf("dialing the office: %w", raserr.FromReturn(718))
	log.Error("no connection", "err", err)
	// Output: level=ERROR msg="no connection" err.text="dialing the office: ras error 718: PPP timeout" err.code=718 err.symbol=ERROR_PPP_TIMEOUT err.message="PPP timeout." err.category=ppp err.temporary=true err.permanent=false
}

func ExampleAttr() {
	log := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{} // for this example's sake
			}
			return a
		},
	}))

	err := fmt.Errorf("dialing the office: %w", raserr.FromReturn(718))
	log.Error("no connection", raslog.Attr("err", err))
	// Output: {"level":"ERROR","msg":"no connection","err":{"text":"dialing the office: ras error 718: PPP timeout","code":718,"symbol":"ERROR_PPP_TIMEOUT","message":"PPP timeout.","category":"ppp","temporary":true,"permanent":false}}
}

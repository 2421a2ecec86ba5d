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
				return slog.Attr{} // what the program itself replaces
			}
			return raslog.ReplaceAttr(groups, a)
		},
	}))

	err := fmt.Errorf("dialing the office: %w", raserr.FromReturn(676))
	log.Error("no connection", "err", err)
	// Output: level=ERROR msg="no connection" err.text="dialing the office: ras error 676: The phone line is busy" err.code=676 err.symbol=ERROR_LINE_BUSY err.message="The phone line is busy." err.remedy="Dial again later. If the line cannot be busy, remove prefixes such as *70 from the number." err.category=call err.temporary=true err.permanent=false
}

func ExampleAttr() {
	log := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{} // for a stable output
			}
			return a
		},
	}))

	err := fmt.Errorf("dialing the office: %w", raserr.FromReturn(676))
	log.Error("no connection", raslog.Attr("err", err))
	// Output: {"level":"ERROR","msg":"no connection","err":{"text":"dialing the office: ras error 676: The phone line is busy","code":676,"symbol":"ERROR_LINE_BUSY","message":"The phone line is busy.","remedy":"Dial again later. If the line cannot be busy, remove prefixes such as *70 from the number.","category":"call","temporary":true,"permanent":false}}
}

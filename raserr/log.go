package raserr

import "log/slog"

// LogValue returns the code as a group for log/slog: code, the number; symbol,
// empty for a code that the package does not know; and message, in that case
// what Error returns.
func (c Code) LogValue() slog.Value {
	message := c.Message()
	if message == "" {
		message = c.Error()
	}
	return slog.GroupValue(
		slog.Uint64("code", uint64(c)),
		slog.String("symbol", c.Symbol()),
		slog.String("message", message),
	)
}

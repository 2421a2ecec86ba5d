package main

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// eventLogs are the logs of Windows that RAS writes to: RasClient to the first,
// RemoteAccess to the second.
var eventLogs = []string{"Application", "System"}

// readEvents reads the events of RasClient and RemoteAccess from this computer's logs.
func (c *command) readEvents() {
	for _, name := range eventLogs {
		wevtutil := exec.Command("wevtutil", "qe", name, "/q:"+query(c.since), "/f:xml", "/uni:true")
		var stderr bytes.Buffer
		wevtutil.Stderr = &stderr
		events, err := wevtutil.StdoutPipe()
		if err == nil {
			err = wevtutil.Start()
		}
		switch {
		case errors.Is(err, exec.ErrNotFound):
			c.problem("-events needs wevtutil, which Windows has; elsewhere, read exported events with -log")
			return
		case err != nil:
			c.problem("%v", err)
			return
		}
		c.readLog(name, events)
		events.Close()
		if err := wevtutil.Wait(); err != nil && c.out.Flush() == nil {
			c.problem("wevtutil qe %s: %v %s", name, err, strings.TrimSpace(stderr.String()))
		}
	}
}

// query returns what wevtutil is asked for.
func query(since time.Duration) string {
	age := ""
	if since > 0 {
		age = fmt.Sprintf(" and TimeCreated[timediff(@SystemTime) <= %d]", since.Milliseconds())
	}
	return "*[System[Provider[@Name='RasClient' or @Name='RemoteAccess']" + age + "]]"
}

// parseSince reads a duration such as 7d or 90m.
func parseSince(s string) (time.Duration, error) {
	days, isDays := strings.CutSuffix(s, "d")
	n, err := strconv.ParseUint(days, 10, 16)
	d := time.Duration(n) * 24 * time.Hour
	if !isDays {
		d, err = time.ParseDuration(s)
	}
	if err != nil || d <= 0 {
		return 0, fmt.Errorf("%s is not a time; write for instance 7d, 12h or 90m", quoted(s))
	}
	return d, nil
}

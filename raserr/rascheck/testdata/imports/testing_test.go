package imports

import "testing"

func TestDial(t *testing.T) {
	r, _, err := dial.Call()
	if r != 0 {
		t.Fatalf("dial: %v", err) // want `the last error`
	}
}

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// TestLicence shows that each module carries the licence, since a module proxy
// hands out a module without the directories around it.
func TestLicence(t *testing.T) {
	want, err := os.ReadFile(filepath.Join(repository(t), "LICENSE"))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range modules {
		got, err := os.ReadFile(filepath.Join(repository(t), dir, "LICENSE"))
		if err != nil {
			t.Error(err)
		} else if string(got) != string(want) {
			t.Errorf("%s/LICENSE differs from LICENSE", dir)
		}
	}
}

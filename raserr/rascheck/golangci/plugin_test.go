package golangci_test

import (
	"testing"

	"example.com/ras/raserr/rascheck"
	_ "example.com/ras/raserr/rascheck/golangci"
	"github.com/golangci/plugin-module-register/register"
)

func TestPlugin(t *testing.T) {
	newPlugin, err := register.GetPlugin("rascheck")
	if err != nil {
		t.Fatal(err)
	}
	plugin, err := newPlugin(map[string]any{"skip": "format,result"})
	if err != nil {
		t.Fatal(err)
	}
	defer rascheck.Analyzer.Flags.Set("skip", "")
	if skip := rascheck.Analyzer.Flags.Lookup("skip").Value.String(); skip != "format,result" {
		t.Errorf("skip is %q", skip)
	}
	analyzers, err := plugin.BuildAnalyzers()
	if err != nil || len(analyzers) != 1 || analyzers[0] != rascheck.Analyzer || plugin.GetLoadMode() != register.LoadModeTypesInfo {
		t.Errorf("%v, %v, %s", analyzers, err, plugin.GetLoadMode())
	}
}

func TestPluginSettings(t *testing.T) {
	newPlugin, err := register.GetPlugin("rascheck")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := newPlugin(nil); err != nil {
		t.Error(err)
	}
	for _, settings := range []any{map[string]any{"skip": "formats"}, map[string]any{"only": "format"}, "format"} {
		if _, err := newPlugin(settings); err == nil {
			t.Errorf("no error of settings %v", settings)
		}
	}
}

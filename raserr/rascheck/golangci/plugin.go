// Package golangci makes package rascheck a module plugin of golangci-lint. The README of
// rascheck has what to write into .custom-gcl.yml and .golangci.yml. The settings are the
// flags of the analyzer.
package golangci

import (
	"fmt"

	"example.com/ras/raserr/rascheck"
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

func init() { register.Plugin(rascheck.Analyzer.Name, New) }

// New returns the plugin with these settings, a map[string]any, or nil for none.
func New(settings any) (register.LinterPlugin, error) {
	flags, err := register.DecodeSettings[map[string]string](settings)
	if err != nil {
		return nil, err
	}
	for name, value := range flags {
		if err := rascheck.Analyzer.Flags.Set(name, value); err != nil {
			return nil, fmt.Errorf("setting %s: %w", name, err)
		}
	}
	return plugin{}, nil
}

type plugin struct{}

func (plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{rascheck.Analyzer}, nil
}

func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

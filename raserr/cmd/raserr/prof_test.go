//go:build linux && !race

package main
import ("testing";"io")
func BenchmarkWrite(b *testing.B) { writeLog(b, "/tmp/cmd-ev.log", 64<<20, eventLine) }
func BenchmarkProf(b *testing.B) { for range b.N { run([]string{"-log","-count","/tmp/cmd-ev.log"}, nil, io.Discard, io.Discard, 0) } }

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestHeaderCommands makes packages of headers in the manners of the Windows SDK,
// each in one command, and compiles and runs them.
func TestHeaderCommands(t *testing.T) {
	module := t.TempDir()
	headers, err := filepath.Abs("../testdata/headers")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(module)
	writeFiles(t, ".", txtar.Parse([]byte(`
-- go.mod --
module example.com/headers

go 1.23
-- facility.h --
#define FACILITY_ROBOT 0x123
#define ROBOT_E_BASE 0x10
#define ROBOT_LIMIT (OTHER + 5)
-- robot.h --
#define ROBOT_API __declspec(dllimport)
#define ROBOT_FLAG_FAST 0x4
#define ROBOT_E_ARM MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ROBOT, ROBOT_E_BASE + 1)
#define ROBOT_E_HAND ROBOT_E_ARM
#define ROBOT_E_ArmTooLong HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER)
#define ROBOT_W_ARM ((HRESULT)-7) // The arm is weak. Rest.
#ifdef _MAC
#define ROBOT_W_LEG 1
#else
#define ROBOT_W_LEG 2
#endif
-- main.go --
package main

import (
	"errors"
	"fmt"

	"example.com/headers/belfryerr"
	"example.com/headers/gardenerr"
	"example.com/headers/lamperr"
	"example.com/headers/roboterr"
)

func main() {
	fmt.Println(gardenerr.ErrPondFrozen)
	fmt.Println(gardenerr.ErrHouseGateShut)
	fmt.Println(lamperr.ErrBeaconOut == lamperr.ErrLampOut, lamperr.ErrLightOut, errors.Is(lamperr.ErrStepsWet, lamperr.ErrStairsWet))
	fmt.Println(belfryerr.ErrBellLow.Message())
	fmt.Println(belfryerr.ErrClockStopped)
	fmt.Println(roboterr.ErrRobotEHand, roboterr.ErrRobotEArm.Symbol())
	fmt.Println(roboterr.ErrRobotEArmTooLong, uint32(roboterr.ErrRobotWLeg))
	fmt.Println(roboterr.ErrRobotWArm, int32(roboterr.ErrRobotEArm))
}
`)).Files)

	for _, c := range []struct {
		dir, said string
		args      []string
	}{
		{"gardenerr", "wrappers.h: 9 codes, 12 names skipped", []string{"-source", headers + "/wrappers.h", "-only", "!AREA_.*"}},
		{"lamperr", "aliases.h: 4 codes, 5 aliases, 2 names skipped", []string{"-source", headers + "/aliases.h", "-only", "!AREA_.*"}},
		{"belfryerr", "paragraphs.h: 11 codes, 4 notes", []string{"-source", headers + "/paragraphs.h", "-words", "-U", "CLOCK_LATE"}},
		{
			"roboterr", "facility.h: 3 names skipped\nrobot.h: 4 codes, 1 alias, 2 names skipped",
			[]string{"-source", "facility.h", "-source", "robot.h", "-only", "ROBOT_[EW]_.*", "-only", "!.*_BASE", "-words", "-U", "_MAC", "-type", "int32"},
		},
	} {
		got := runGen("", append(c.args, "-v", "-o", c.dir)...)
		said := strings.ReplaceAll(got.stderr, headers+"/", "")
		if got.status != 0 || !strings.HasPrefix(said, c.said+"\ncodes in all: ") {
			t.Errorf("exit status %d, said\n%s, want\n%s", got.status, said, c.said)
		}
	}
	if t.Failed() {
		return
	}
	checkPackage(t, module, "gardenerr", "lamperr", "belfryerr", "roboterr")
	compareText(t, mustGo(t, module, nil, "run", "."), `
garden error 0x80120102: The pond is frozen
garden error 0x800704D2: The gate is shut, seen from the house
true lamp error 17: The lamp is out true
The bell %1 sounds low, at 80%0f what it should.
belfry error 8: Clock stopped
robot error -2128412655: Robot e arm ROBOT_E_ARM
robot error -2147024774: Robot e arm too long 2
robot error -7: The arm is weak -2128412655
`)
	page, err := os.ReadFile("roboterr/CODES.md")
	if err != nil {
		t.Fatal(err)
	}
	if want := "<small>`ROBOT_E_ARM` of robot.h, `ErrRobotEArm`<br>also `ROBOT_E_HAND` of robot.h, `ErrRobotEHand`</small> |"; !strings.Contains(string(page), want) {
		t.Errorf("no %s in\n%s", want, page)
	}
}

package number

func ofIota() {
	r, _, _ := dial.Call()
	const (
		_ = iota
		a = iota == 1
	)
	switch {
	case a, r == 691: // want `691 is`
	}
}

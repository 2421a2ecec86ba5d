package imports

func none() error {
	if r, _, err := dial.Call(); r != 0 {
		return err // want `the last error`
	}
	return nil
}

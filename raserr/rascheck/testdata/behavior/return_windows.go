package main

// setReturn has no function to fake here: it is for the analyzer, which reads the
// program as one for Windows.
func setReturn(uintptr) {}

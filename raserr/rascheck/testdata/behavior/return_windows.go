package main

// There is nothing to fake here: this is for the analyzer, which reads the program
// as one for Windows.

func setReturn(uintptr) {}

func fakeRasdial() error { return nil }

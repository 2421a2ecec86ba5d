// Client lists the entries of the phone book, dials one and hangs up.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	"example.com/client/client/ras"
)

func main() {
	name := flag.String("entry", "", "entry of the phone book to dial")
	user := flag.String("user", "", "user name")
	password := flag.String("password", "", "password")
	flag.Parse()

	entries, err := ras.Entries()
	if err != nil {
		log.Fatal(err)
	}
	for _, entry := range entries {
		fmt.Println(entry)
	}
	if *name == "" {
		return
	}

	var connection uintptr
	for attempt := 1; ; attempt++ {
		var code uint32
		connection, code = ras.Dial(*name, *user, *password)
		if code == 0 {
			break
		}
		log.Printf("attempt %d failed: error %d", attempt, code)
		if code == 691 || attempt == 3 {
			os.Exit(1)
		}
		time.Sleep(5 * time.Second)
	}
	if err := ras.HangUp(connection); err != nil {
		log.Fatal(err)
	}
}

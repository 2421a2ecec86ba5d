module example.com/ras/raserr

go 1.23

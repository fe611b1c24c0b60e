$ echo before; exit 5
before
$ echo never

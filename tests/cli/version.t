# version: which program this is; needs no register.
$ otklik version
otklik \d+\.\d+\.\d+ (re)

$ [ "$(otklik version)" = "$(otklik --version)" ] && echo same
same

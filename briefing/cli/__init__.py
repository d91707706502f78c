"""The command line: words in, one call, exit status out."""

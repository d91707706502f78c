"""A derived index: the same answers as reading all of the data, sooner.

An index is never needed for being right. It only narrows down what must be looked at: which brief
is meant, and what is found in it, is decided by the same code with and without an index. Whatever
is wrong with an index, the data is read instead, and the next run makes the index anew.

An index is one SQLite database (`database`, `rows`) in a folder of the cache, derived from data
files that are known by their stamps (`stamps`). `access` opens it; a run that meets other stamps
brings it up to date (`update`, `writer`). `indexed` answers questions from it, `words` narrows a
search, `fallback` has the data finish the answers of one that is damaged.
"""

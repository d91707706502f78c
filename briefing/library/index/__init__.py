"""A derived index: the same answers as reading all of the data, sooner.

It is never needed for being right. Whatever is wrong with it, it is passed over, and made
anew where that can be done.

An index is a folder in the cache: *segments*, which are SQLite databases that never change
once written, and a *manifest* that names them and says which data files each of them holds,
in which state. What changed is read into a new segment, and a new manifest replaces the old
one in one step; so nothing that stops a run can leave a half-written index behind, and
nobody who reads it waits for anybody who writes.
"""

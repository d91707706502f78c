"""A document: blocks of parts, each said what it is, never how it looks.

It is to this program what its syntax tree is to pandoc: views make one, formats write it.
"""

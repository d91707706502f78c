"""Fuzzers: what must hold for any input, tried with inputs that look for the opposite.

`python -m tests.fuzz reader --seconds 60`, or `make fuzz` for all of them. Each target is a
module with a function `target(data)`, which raises when something does not hold.
"""

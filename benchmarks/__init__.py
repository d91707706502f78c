"""Ratios against other programs, measured in whole processes: `python -m benchmarks`."""

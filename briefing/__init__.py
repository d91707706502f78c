"""Structured briefs in the terminal, for people who read Arabic."""

__version__ = "0.1.0"

"""Marks for levels, severities, trends, what awaits: told apart by shape, not by colour alone."""

LEVEL_MARKS = {"good": "✓", "watch": "!", "bad": "✗"}
LEVEL_BLOCKS = {
    "good": "black on green",
    "watch": "black on yellow",
    "bad": "white on red",
    None: "black on white",
}
LEVEL_STYLES = {"good": "green", "watch": "yellow", "bad": "bold red"}

SEVERITY_MARKS = {"low": "●○○", "medium": "●●○", "high": "●●●"}
SEVERITY_STYLES = {"low": "green", "medium": "yellow", "high": "bold red"}

KIND_MARKS = {"new": "+", "changed": "~", "gone": "−"}
KIND_STYLES = {"new": "green", "changed": "yellow", "gone": "red"}

TREND_MARKS = {"up": "↑", "down": "↓", "steady": "↔"}

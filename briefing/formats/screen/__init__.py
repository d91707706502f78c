"""Documents drawn in terminal cells: finished lines, as an emission takes them. Without Rich."""

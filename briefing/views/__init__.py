"""A brief, or many, as something to look at or to read by machine."""

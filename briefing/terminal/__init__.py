"""Which terminal this is, and how finished lines are written so that it shows them as meant."""

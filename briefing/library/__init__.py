"""Many briefs as one collection: where they are, and which of them are meant."""

"""What is new or changed since the reader last looked."""

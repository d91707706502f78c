"""What makes text safe and comparable: cleaning, bidi controls, folding. Imports nothing."""

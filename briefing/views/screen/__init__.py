"""The screen: briefs as Rich renderables, laid out from the side their language begins at.

Each view is the function of its name in the module of its name.
"""

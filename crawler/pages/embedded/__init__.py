"""Articles that stand only in the data from which a script would show them."""

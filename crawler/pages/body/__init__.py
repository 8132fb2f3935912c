"""Which lines of a page are its article, and the blocks that they make."""

"""When an article was published and changed, out of all that a page says of it."""

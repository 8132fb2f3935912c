"""Who wrote an article, and which agency it comes from."""

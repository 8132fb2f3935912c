"""The figures of an article with their captions, and what it embeds."""

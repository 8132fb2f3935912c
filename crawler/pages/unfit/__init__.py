"""Pages that hold no article, or only its beginning."""

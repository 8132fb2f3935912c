"""What an outlet says of its own pages: CSS rules, and page objects in Python."""

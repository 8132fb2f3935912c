"""The doctor's checks: the machine, what is set up, what is kept, the post, and whether outlets can be reached."""

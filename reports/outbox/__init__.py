"""What leaves the institute: how a dispatch is worded, what it is as a mail, and how it is handed over.

Nothing here knows states: the newsroom says what may leave, and enters what became of it.
"""

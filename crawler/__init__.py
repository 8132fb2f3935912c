"""Finds, reads and keeps articles; knows nothing of reports."""

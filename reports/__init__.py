"""Answers commissions from what the archive keeps; never imports Scrapy."""

"""The spider that visits an outlet, and what a visit and a crawl carry along."""

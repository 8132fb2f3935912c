"""Where an outlet announces its pages: feeds, news sitemaps and section pages, each read into leads.

Nothing here asks the network: every function takes what a server answered. What an outlet announces is not trusted, so
a link that leads to another site, or by another way than http, is no lead.
"""

from crawler.discovery.feeds import leads_of_feed
from crawler.discovery.links import Ground, kept_newest
from crawler.discovery.sections import leads_of_section
from crawler.discovery.sitemaps import leads_of_sitemap

__all__ = ["Ground", "kept_newest", "leads_of_feed", "leads_of_section", "leads_of_sitemap"]

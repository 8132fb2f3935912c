"""Scrapy's settings, all of them here. What is left at Scrapy's default is not named.

``scrapy list`` finds this module by scrapy.cfg; a crawl adds the institute's name (``settings_for``).
"""

from __future__ import annotations

import re
import unicodedata

from scrapy.settings import Settings

from crawler.config import Institute

VERSION = "0.1"

BOT_NAME = "DeskOfficer"
SPIDER_MODULES = ["crawler.spiders"]
USER_AGENT = f"{BOT_NAME}/{VERSION}"
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",  # what every reader of the captures can unpack, also in twenty years
}

# One process can crawl again and again: no reactor that runs but once.
TWISTED_REACTOR_ENABLED = False

# Robots are obeyed, and hosts asked one after the other; the delays between are crawler.middlewares.patience's.
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = BOT_NAME
CONCURRENT_REQUESTS = 8
CONCURRENT_REQUESTS_PER_DOMAIN = 4

# The guard.
DOWNLOAD_HANDLERS = {
    "http": "crawler.middlewares.wire.Wire",
    "https": "crawler.middlewares.wire.Wire",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024  # bytes, on the wire and after decompression
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 30  # seconds for the whole answer
DOWNLOAD_VERIFY_CERTIFICATES = True
REDIRECT_MAX_TIMES = 5
HTTPPROXY_ENABLED = False
COOKIES_ENABLED = False
REFERER_ENABLED = False
METAREFRESH_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
EXTENSIONS = {
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    "scrapy.extensions.feedexport.FeedExporter": None,
    "scrapy.extensions.logstats.LogStats": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
}

RETRY_TIMES = 2
RETRY_HTTP_CODES = [429, 500, 502, 503, 504]
RETRY_EXCEPTIONS = [
    "scrapy.exceptions.CannotResolveHostError",
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.DownloadTimeoutError",
    "scrapy.exceptions.ResponseDataLossError",
]
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"  # a visit's row says it

DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "crawler.middlewares.robots.Robots": 100,
    "crawler.middlewares.retries.Retries": 550,
    "crawler.middlewares.redirects.Redirects": 600,
}
ITEM_PIPELINES = {"crawler.pipelines.KeepArticles": 300}

# The archive knows what was fetched; a redirect to a page that was fetched too must still come to an end.
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"

# Scrapy parses the source of each callback to warn of a mistake that we don't make, and two threads may not parse at
# the same time: Python 3.11 then raises SystemError, and the page is lost for this visit.
WARN_ON_GENERATOR_RETURN_VALUE = False

LOG_INSTALL_ROOT_HANDLER = False
DOWNLOADER_STATS = False
STATS_DUMP = False


def settings_for(institute: Institute) -> Settings:
    """The settings of a crawl by an institute, whose name and contact every request carries."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.set("USER_AGENT", user_agent(institute), priority="cmdline")
    return settings


def user_agent(institute: Institute) -> str:
    """Such as ``DeskOfficer/0.1 (+Institute; desk@institute.example)``, in the characters that a header may hold."""
    return f"{BOT_NAME}/{VERSION} (+{_plain(institute.name)}; {_plain(institute.address)})"


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^ !#-'*-~]", " ", ascii_only).split())

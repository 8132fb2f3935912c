"""From a page to an article: body, metadata, dates, figures. ``read`` a decoded page, ``read_capture`` what was captured."""

from crawler.pages.reader import READER, read, read_capture

__all__ = ["READER", "read", "read_capture"]

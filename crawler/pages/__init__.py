"""From a page to an article: ``read`` takes a decoded page, ``read_capture`` what was captured."""

from crawler.pages.reader import READER, read, read_capture

__all__ = ["READER", "read", "read_capture"]

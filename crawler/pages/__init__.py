"""From a page to an article: ``read`` takes a decoded page, ``read_capture`` what was captured."""

import os

# Said before numpy is loaded: a page's matrices are too small to share over cores, whose threads would only wait.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from crawler.pages.reader import READER, read, read_capture

__all__ = ["READER", "read", "read_capture"]

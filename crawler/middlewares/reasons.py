"""Why a request came to nothing, in words for a visit's row."""

from __future__ import annotations

from http import HTTPStatus

from scrapy.exceptions import NotSupported
from scrapy.spidermiddlewares.httperror import HttpError

from crawler.errors import NotFetched, PageError


def why(error: BaseException) -> str:
    """One line, without the address, which stands beside it."""
    if isinstance(error, NotFetched | PageError):
        return error.why
    if isinstance(error, HttpError):
        return http(error.response.status)
    if isinstance(error, NotSupported):
        return "refused: only http and https are fetched"
    said = " ".join(str(error).split())
    if "during decompression" in said:  # Scrapy's HttpCompressionMiddleware
        return "its body is larger than allowed after decompression"
    return said or type(error).__name__


def http(status: int) -> str:
    """The status with its name: HTTP 404 Not Found."""
    try:
        return f"HTTP {status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"HTTP {status}"

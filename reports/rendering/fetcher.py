"""The only way for a page to load anything: files of the templates' folders, under ``bundle:``; all else is refused.

WeasyPrint's own fetcher would read ``file:`` and the network, and a template that an institute was given could
then carry any file of the machine into a PDF.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

SCHEME = "bundle:"


class Bundle(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Serves ``bundle:report/style.css`` from the first folder that has it."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(allowed_protocols={SCHEME.rstrip(":")}, allow_redirects=False, fail_on_errors=True)
        self._folders = folders
        self.refused: list[str] = []  # why, one sentence each: WeasyPrint swallows some of what is raised

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002
        """The file's bytes. Raises FatalURLFetchingError for any other address, so that nothing is quietly left out."""
        if not url.lower().startswith(SCHEME):
            raise self._refusal(f'a page may only load "{SCHEME}" addresses, found "{url}"')
        path = unquote(url[len(SCHEME) :].split("?")[0].split("#")[0]).lstrip("/")
        for folder in self._folders:
            file = (folder / path).resolve()
            if file.is_relative_to(folder.resolve()) and file.is_file():
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})
        raise self._refusal(f'"{url}": no such file in the folder templates/')

    def _refusal(self, why: str) -> FatalURLFetchingError:
        self.refused.append(why)
        return FatalURLFetchingError(why)

"""The example press: what each outlet answers at a path, at the instant that its clock shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from reports.demo.articles import PressArticle, latest_change, load_articles
from reports.demo.designs import Designs, around, sections_of
from reports.demo.feeds import atom, news_sitemap, robots, rss
from reports.demo.outlets import PressOutlet, load_outlets
from reports.demo.server import Page, Site
from reports.demo.tables import PressError

HTML = "text/html; charset=utf-8"


class Press:
    """Outlets, designs and articles of a folder, served as sites.

    Only what was published by ``now()`` is shown, and each page in its state of that instant. ``articles`` names
    another folder of articles for the same outlets and designs.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime], articles: Path | None = None) -> None:
        self.folder, self.now = folder, now
        self.outlets: dict[str, PressOutlet] = load_outlets(folder / "outlets.toml")
        self.articles: tuple[PressArticle, ...] = load_articles(articles or folder / "articles")
        self.designs = Designs(folder / "designs")
        self._by_path = self._sorted_by_path()

    def sites(self, port: int) -> dict[tuple[str, int], Site]:
        """Return every outlet's site, each at its own address and the same port."""
        return {(outlet.address, port): self.site(outlet.id) for outlet in self.outlets.values()}

    def hosts(self, port: int) -> dict[str, str]:
        """Return where each outlet's name leads, as ``[network.hosts]`` of institute.toml has it."""
        return {outlet.host: f"{outlet.address}:{port}" for outlet in self.outlets.values()}

    def site(self, outlet: str) -> Site:
        """Return one outlet's site."""
        return _OutletSite(self, self.outlets[outlet])

    def shown(self, outlet: str) -> tuple[PressArticle, ...]:
        """Return the states of the outlet's articles just now, newest first."""
        now = self.now()
        states = (article.at(now) for article in self._by_path[outlet].values())
        return tuple(sorted((state for state in states if state), key=lambda each: each.published, reverse=True))

    def find(self, outlet: str, path: str) -> PressArticle | None:
        """Return the state of the article at a path, or None where there is none yet."""
        article = self._by_path[outlet].get(path)
        return article.at(self.now()) if article else None

    def _sorted_by_path(self) -> dict[str, dict[str, PressArticle]]:
        by_path: dict[str, dict[str, PressArticle]] = {outlet: {} for outlet in self.outlets}
        for article in self.articles:
            if article.outlet not in by_path:
                raise PressError(f"articles/{article.outlet}: no such outlet; outlets.toml has {', '.join(by_path)}")
            path = self.outlets[article.outlet].path_of(article)
            if other := by_path[article.outlet].get(path):
                raise PressError(
                    f"articles/{article.id}.toml: same address as {other.id}.toml: {path}; give another slug"
                )
            by_path[article.outlet][path] = article
        return by_path


class _OutletSite:
    """From a path of one outlet to its page."""

    def __init__(self, press: Press, outlet: PressOutlet) -> None:
        self.press, self.outlet = press, outlet
        announcements = {outlet.rss: self._rss, outlet.atom: self._atom, outlet.sitemap: self._sitemap}
        self._fixed: dict[str, Callable[[], Page]] = {
            "/": self._home,
            "/latest/": self._latest,
            "/robots.txt": lambda: Page(robots(outlet), "text/plain; charset=utf-8"),
            "/assets/style.css": lambda: Page(press.designs.style(outlet), "text/css; charset=utf-8"),
            "/about/": self._about,
            **{path: page for path, page in announcements.items() if path},
        }

    def __call__(self, target: str) -> Page | None:
        parts = urlsplit(target)
        path = unquote(parts.path)
        if path in self._fixed:
            return self._fixed[path]()
        if path.startswith("/images/"):
            return self._image(path.removeprefix("/images/"))
        if path == "/search":
            return self._search(parse_qs(parts.query).get("q", [""])[0])
        return self._article(path) or self._section(path)

    def _shown(self) -> tuple[PressArticle, ...]:
        return self.press.shown(self.outlet.id)

    def _home(self) -> Page:
        shown = self._shown()
        near = around(shown, self.press.now())
        return Page(self.press.designs.home_page(self.outlet, shown, near), HTML, latest_change(shown))

    def _latest(self) -> Page:
        return self._list(self.outlet.labels["latest"], self._shown())

    def _section(self, path: str) -> Page | None:
        shown = self._shown()
        name = next((name for name, its_path in sections_of(shown).items() if unquote(its_path) == path), None)
        return self._list(name, [each for each in shown if each.section == name]) if name else None

    def _search(self, words: str) -> Page:
        wanted = words.casefold()
        found = [each for each in self._shown() if any(wanted == word.casefold() for word in (*each.keywords, ""))]
        return self._list(f"{self.outlet.labels['search']}: {words}", found)

    def _about(self) -> Page:
        return self._list(self.outlet.labels["about"], [], note=self.outlet.labels["invented"])

    def _list(self, heading: str, articles: Sequence[PressArticle], note: str = "") -> Page:
        near = around(self._shown(), self.press.now())
        body = self.press.designs.section_page(self.outlet, heading, articles, near, note)
        return Page(body, HTML, latest_change(articles))

    def _article(self, path: str) -> Page | None:
        article = self.press.find(self.outlet.id, path)
        if article is None:
            return None
        near = around(self._shown(), self.press.now(), article)
        return Page(self.press.designs.article_page(self.outlet, article, near), HTML, article.changed)

    def _image(self, name: str) -> Page | None:
        file = self.press.folder / "images" / name
        if file.parent != self.press.folder / "images" or file.suffix != ".svg" or not file.is_file():
            return None
        return Page(file.read_bytes(), "image/svg+xml")

    def _rss(self) -> Page:
        shown = self._shown()
        return Page(rss(self.outlet, shown), "application/rss+xml; charset=utf-8", latest_change(shown))

    def _atom(self) -> Page:
        shown = self._shown()
        return Page(atom(self.outlet, shown), "application/atom+xml; charset=utf-8", latest_change(shown))

    def _sitemap(self) -> Page:
        shown = self._shown()
        return Page(news_sitemap(self.outlet, shown), "application/xml; charset=utf-8", latest_change(shown))

"""The outlet among the authors: what it is called, and which of the names is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.pages.jsonld import strings
from crawler.pages.keys import host_of
from crawler.pages.metadata import Facts
from crawler.pages.people.agencies import is_agency
from crawler.pages.people.names import has_role
from crawler.pages.people.personal import is_personal
from crawler.pages.titles import is_site, joints, letters
from crawler.pages.tree import folded

_KOREAN = re.compile("[가-힣]{2,4}")


def outlets_of(facts: Facts, site: str) -> list[str]:
    """What the outlet is called: by us, by its pages, by its address."""
    host = host_of(facts.url)
    found = [site, facts.site, *strings(facts.article.get("publisher"))]
    found = [*(found if any(found) else [_title_end(facts)]), host]
    return list(dict.fromkeys(name for name in found if len(name) > 2))


def _title_end(facts: Facts) -> str:
    """The last part of the title: the outlet's name, most often."""
    title = next((folded(element.node.text()) for element in facts.tree.all("title")), "")
    joined = joints(title)
    return title[joined[-1][1] :] if joined else ""


def is_outlet(name: str, outlets: Sequence[str]) -> bool:
    return not is_agency(name) and any(is_site(name, outlet) or _begins(name, outlet) for outlet in outlets)


def _begins(name: str, outlet: str) -> bool:
    """Whether a name begins as the outlet's address does."""
    label = letters(outlet.split(".")[0]) if "." in outlet else ""
    return len(label) > 2 and letters(name).startswith(label)


def without_outlet(name: str, outlets: Sequence[str]) -> str:
    """The person behind the outlet's name: "Le Littoral Erwan LE GALL"."""
    for outlet in outlets:
        if not name.startswith(f"{outlet} "):
            continue
        person = name[len(outlet) + 1 :]
        if (is_personal(person) and not has_role(person)) or _KOREAN.fullmatch(person):
            return person
    return name

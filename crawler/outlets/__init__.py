"""Outlets as the institute's folder describes them: outlets/ID.toml, one file an outlet (docs/outlets.md)."""

from crawler.outlets.files import load_outlet, load_outlets, shared_addresses

__all__ = ["load_outlet", "load_outlets", "shared_addresses"]

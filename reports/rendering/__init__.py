"""Draws an edition, lists what it was made from, packs its evidence, and proves it. Importing it loads no engine."""

"""How each language writes who speaks: its verbs of speech, pronouns and nouns of office, as a ``Voice``.

English, French and German are read alike, so theirs are words alone; Turkish, Arabic and Russian bring their own
ways of attributing as well. A language is loaded when its first text comes.
"""

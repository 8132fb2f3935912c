-- Which articles print one text: numbers by which copies are found as they come, and what was found.

CREATE TABLE copy_numbers (                  -- the sketches of current articles (crawler/text/fingerprints.py)
    number  INTEGER NOT NULL,                -- 64 bits of a run of words
    article INTEGER NOT NULL REFERENCES articles (number),
    PRIMARY KEY (number, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE copies (                        -- each pair in both directions; an article with itself is a roundup
    article INTEGER NOT NULL REFERENCES articles (number),
    other   INTEGER NOT NULL REFERENCES articles (number),
    share   REAL NOT NULL,                   -- of the article's own words that stand in the other, 0 to 1
    PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE copies_waiting (                -- kept by an earlier version: a few get their sketches with each that is kept
    article INTEGER PRIMARY KEY REFERENCES articles (number)
) STRICT;
INSERT INTO copies_waiting SELECT number FROM articles WHERE current = 1;

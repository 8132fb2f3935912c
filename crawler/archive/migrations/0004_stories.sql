-- Stories as they grow: what each article is about, and the story that it joined or founded. Provisional: a later
-- article may join two stories into one.

CREATE TABLE article_stories (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    story   INTEGER NOT NULL,                -- the article that founded it
    day     INTEGER NOT NULL,                -- of publication, else of keeping; counted from 0001-01-01 as 1
    terms   TEXT NOT NULL                    -- JSON: {stem: weight}, the weightiest first
) STRICT;
CREATE INDEX article_stories_story ON article_stories (story);

CREATE TABLE story_terms (                   -- the weightiest few stems of each article, to find its neighbours by
    term    INTEGER NOT NULL,                -- CRC-32 of the stem
    day     INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (term, day, article)
) STRICT, WITHOUT ROWID;

-- Text in scripts without blanks is found by pairs of its letters (crawler/text/pairs.py); and which countries an article
-- is of is asked anew, for more names are known (crawler/text/home.py). The functions are this program's own.

DROP TRIGGER articles_kept;
DROP TABLE articles_text;
ALTER TABLE articles ADD COLUMN unspaced TEXT NOT NULL DEFAULT '';
UPDATE articles SET unspaced = letter_pairs(headline || ' ' || standfirst || ' ' || text)
    WHERE letter_pairs(headline || ' ' || standfirst || ' ' || text) <> '';

CREATE VIRTUAL TABLE articles_text USING fts5 (
    headline, standfirst, text, unspaced,
    content = 'articles', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO articles_text (articles_text) VALUES ('rebuild');
CREATE TRIGGER articles_kept AFTER INSERT ON articles BEGIN
    INSERT INTO articles_text (rowid, headline, standfirst, text, unspaced)
    VALUES (new.number, new.headline, new.standfirst, new.text, new.unspaced);
END;

INSERT OR IGNORE INTO article_countries
    SELECT number, value FROM articles, json_each(countries_named(headline, text));
DELETE FROM article_countries WHERE NOT (
    SELECT is_of_country(headline, text, country) FROM articles WHERE number = article
);

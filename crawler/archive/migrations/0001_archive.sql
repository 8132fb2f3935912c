-- The archive: what was announced, captured and read. Instants are ISO 8601 in UTC; spans and offsets are whole numbers.

CREATE TABLE captures (
    id               INTEGER PRIMARY KEY,
    digest           TEXT NOT NULL,          -- sha256:<hex> of the payload as the WARC record holds it
    url              TEXT NOT NULL,
    captured         TEXT NOT NULL,
    status           INTEGER NOT NULL,
    content_type     TEXT NOT NULL,
    content_encoding TEXT NOT NULL,
    warc             TEXT NOT NULL,          -- path relative to the institute's folder
    "offset"         INTEGER NOT NULL,
    length           INTEGER NOT NULL,
    UNIQUE (warc, "offset")
) STRICT;
CREATE INDEX captures_digest ON captures (digest);

CREATE TABLE articles (
    number     INTEGER PRIMARY KEY,          -- the row of the full-text index
    id         TEXT NOT NULL UNIQUE,
    key        TEXT NOT NULL,
    revision   INTEGER NOT NULL,             -- 1, 2, ... of one key
    current    INTEGER NOT NULL CHECK (current IN (0, 1)),
    url        TEXT NOT NULL,
    outlet     TEXT NOT NULL,
    headline   TEXT NOT NULL,
    standfirst TEXT NOT NULL,
    text       TEXT NOT NULL,
    day        TEXT,                         -- of publication, as the page dates it; null where it has none
    published  TEXT,
    language   TEXT,
    kind       TEXT NOT NULL,
    body       TEXT NOT NULL,                -- the article as JSON
    capture    INTEGER REFERENCES captures (id),
    kept       TEXT NOT NULL,
    UNIQUE (key, revision)
) STRICT;
CREATE INDEX articles_current ON articles (key) WHERE current = 1;
CREATE INDEX articles_day ON articles (day) WHERE current = 1;
CREATE INDEX articles_outlet ON articles (outlet, day) WHERE current = 1;

CREATE TABLE article_countries (
    article INTEGER NOT NULL REFERENCES articles (number),
    country TEXT NOT NULL,                   -- ISO 3166-1 alpha-2: of the outlet, or named in the article
    PRIMARY KEY (article, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_countries_country ON article_countries (country);

CREATE VIRTUAL TABLE articles_text USING fts5 (
    headline, standfirst, text, content = 'articles', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_kept AFTER INSERT ON articles BEGIN
    INSERT INTO articles_text (rowid, headline, standfirst, text)
    VALUES (new.number, new.headline, new.standfirst, new.text);
END;

CREATE TABLE leads (
    url        TEXT PRIMARY KEY,
    outlet     TEXT NOT NULL,
    via        TEXT NOT NULL,
    found      TEXT NOT NULL,
    mark       TEXT,                         -- the announcement's lastmod or updated value, as last seen
    published  TEXT,
    headline   TEXT,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'kept', 'failed')),
    first_read TEXT,                         -- when its page was read for the first time
    last_tried TEXT,
    tries      INTEGER NOT NULL DEFAULT 0,   -- failed tries in a row
    looks      INTEGER NOT NULL DEFAULT 0,   -- second looks taken at a page that no mark announces
    why        TEXT,
    capture    INTEGER REFERENCES captures (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX leads_waiting ON leads (outlet, state);

CREATE TABLE validators (                    -- what a server gave us to ask conditionally (RFC 9110, 13.1)
    url      TEXT PRIMARY KEY,
    etag     TEXT,
    modified TEXT,
    seen     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holds (                         -- hosts that asked us to wait
    host    TEXT PRIMARY KEY,
    "until" TEXT NOT NULL,
    why     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE visits (
    id       INTEGER PRIMARY KEY,
    outlet   TEXT NOT NULL,
    started  TEXT NOT NULL,
    finished TEXT NOT NULL,
    found    INTEGER NOT NULL,
    fetched  INTEGER NOT NULL,
    new      INTEGER NOT NULL,
    revised  INTEGER NOT NULL,
    same     INTEGER NOT NULL,
    kept     INTEGER NOT NULL,
    failed   INTEGER NOT NULL,
    failures TEXT NOT NULL                   -- JSON: [{"url": ..., "why": ...}]
) STRICT;
CREATE INDEX visits_outlet ON visits (outlet, started);

-- The ledger: what was asked for and what was issued.

CREATE TABLE commissions (
    id       TEXT PRIMARY KEY,              -- C-2023-0041
    client   TEXT NOT NULL,
    received TEXT NOT NULL,
    body     TEXT NOT NULL                  -- the commission as JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE editions (
    id         TEXT PRIMARY KEY,            -- C-2023-0041-1
    commission TEXT NOT NULL REFERENCES commissions (id),
    number     INTEGER NOT NULL,
    now        TEXT NOT NULL,               -- the instant that the edition was made for
    manifest   TEXT NOT NULL,               -- sha256:<hex> of manifest.json
    pdf        TEXT NOT NULL,               -- sha256:<hex> of report.pdf
    statements INTEGER NOT NULL,
    pages      INTEGER NOT NULL,
    UNIQUE (commission, number)
) STRICT, WITHOUT ROWID;

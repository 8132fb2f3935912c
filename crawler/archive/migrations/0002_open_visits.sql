-- Visits that go on, so that one that is killed leaves a trace; and whether a visit was cut short.

CREATE TABLE open_visits (
    outlet  TEXT NOT NULL,
    site    TEXT NOT NULL,                   -- whose lock its process holds while the visit goes on
    home    TEXT NOT NULL,
    started TEXT NOT NULL,
    PRIMARY KEY (outlet, site)
) STRICT, WITHOUT ROWID;

-- 1: the visit was stopped or killed, and the outlet is due again at once
ALTER TABLE visits ADD COLUMN again INTEGER NOT NULL DEFAULT 0 CHECK (again IN (0, 1));

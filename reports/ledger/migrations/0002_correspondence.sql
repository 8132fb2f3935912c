-- Letters and what came of them, the way of each commission, dispatches and their states, and the journal.

CREATE TABLE letters (
    id           INTEGER PRIMARY KEY,
    file         TEXT NOT NULL UNIQUE,        -- its name in the mailbox, without folder and flags
    read         TEXT NOT NULL,
    size         INTEGER NOT NULL,
    digest       TEXT NOT NULL,               -- over sender, date, subject and body
    message_id   TEXT NOT NULL,
    "references" TEXT NOT NULL,               -- JSON list
    sender       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    why          TEXT NOT NULL,
    waiting      INTEGER NOT NULL CHECK (waiting IN (0, 1)),  -- for the editor
    client       TEXT NOT NULL
) STRICT;
CREATE INDEX letters_digest ON letters (digest);
CREATE INDEX letters_message_id ON letters (message_id) WHERE message_id <> '';
CREATE INDEX letters_waiting ON letters (waiting) WHERE waiting = 1;

ALTER TABLE commissions ADD COLUMN letter INTEGER REFERENCES letters (id);
ALTER TABLE commissions ADD COLUMN mail_to TEXT NOT NULL DEFAULT '';     -- where its editions go; '' for nowhere

CREATE TABLE steps (
    id         INTEGER PRIMARY KEY,
    commission TEXT NOT NULL REFERENCES commissions (id),
    state      TEXT NOT NULL CHECK (state IN (
                   'received', 'building', 'awaiting approval', 'approved', 'dispatched', 'refused', 'failed')),
    at         TEXT NOT NULL,
    who        TEXT NOT NULL,
    why        TEXT NOT NULL,
    edition    TEXT NOT NULL                  -- '' where the step is about none
) STRICT;
CREATE INDEX steps_commission ON steps (commission, id);
CREATE INDEX steps_at ON steps (at);
INSERT INTO steps (commission, state, at, who, why, edition)
    SELECT id, 'received', received, 'command line', '', '' FROM commissions;
INSERT INTO steps (commission, state, at, who, why, edition)
    SELECT commission, 'approved', "now", 'command line', 'issued before approvals were kept', id FROM editions ORDER BY id;

CREATE TABLE approvals (                      -- an approval holds for exactly this manifest
    edition  TEXT PRIMARY KEY REFERENCES editions (id),
    manifest TEXT NOT NULL,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dispatches (
    id           INTEGER PRIMARY KEY,
    message_id   TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'clarification', 'refusal', 'notice', 'edition')),
    recipient    TEXT NOT NULL,
    subject      TEXT NOT NULL,
    text         TEXT NOT NULL,
    dated        TEXT NOT NULL,
    in_reply_to  TEXT NOT NULL,
    "references" TEXT NOT NULL,               -- JSON list
    commission   TEXT REFERENCES commissions (id),
    letter       INTEGER REFERENCES letters (id),
    edition      TEXT REFERENCES editions (id),
    manifest     TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'sending', 'sent', 'failed')),
    changed      TEXT NOT NULL,
    tries        INTEGER NOT NULL DEFAULT 0,
    next_try     TEXT,
    why          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX dispatches_open ON dispatches (state) WHERE state IN ('draft', 'approved', 'sending');
CREATE INDEX dispatches_commission ON dispatches (commission);
CREATE INDEX dispatches_letter ON dispatches (letter);

CREATE TABLE dispatch_states (
    id       INTEGER PRIMARY KEY,
    dispatch INTEGER NOT NULL REFERENCES dispatches (id),
    state    TEXT NOT NULL,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    why      TEXT NOT NULL
) STRICT;
CREATE INDEX dispatch_states_dispatch ON dispatch_states (dispatch, id);
CREATE INDEX dispatch_states_at ON dispatch_states (at);

CREATE TABLE journal (                        -- what happened to the folder as a whole
    id     INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    what   TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX journal_at ON journal (at);

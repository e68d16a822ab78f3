CREATE INDEX affair_of on affair_report (report);

CREATE INDEX edit_report on edit (report);

CREATE INDEX entry_contested on entry (kind, day, known, rank, root) where told & 24 <> 0;

CREATE INDEX joined_parent on joined (parent);

CREATE INDEX joined_root on joined (root);

CREATE INDEX link_earlier on link (earlier, later);

CREATE UNIQUE INDEX party_named on party (id, name);

CREATE INDEX report_order on report (known, rank);

CREATE INDEX report_parent on report (parent) where parent is not null;

CREATE INDEX report_root on report (root, no) where root is not null;

CREATE INDEX withdrawal_later on withdrawal (later);

CREATE TABLE actor (no integer primary key, id text not null unique) strict;

CREATE TABLE affair (name text primary key, rule text not null, sum integer not null) strict, without rowid;

CREATE TABLE affair_report (
  affair text not null, report integer not null, named integer not null, primary key (affair, report)
) strict, without rowid;

CREATE TABLE body (no integer primary key, packed blob not null) strict;

CREATE TABLE deed (
  root integer not null, item integer not null, first integer, last integer, worth integer not null, dated integer not null,
  dealings text, goldstein integer, cooperative integer, primary key (root, item)
) strict, without rowid;

CREATE TABLE due (
  day integer not null, kind integer not null, root integer not null, known integer not null, primary key (day, kind, root)
) strict, without rowid;

CREATE TABLE edit (
  seq integer primary key,
  item text not null, report text not null, kind text not null, start integer not null, end integer not null,
  action text not null, field text, value text, note text, author text not null, made text not null, sum integer not null
, moves text) strict;

CREATE TABLE entry (
  kind integer not null, day integer not null, known integer not null, rank integer not null, root integer not null,
  told integer not null, primary key (kind, day, known, rank, root)
) strict, without rowid;

CREATE TABLE entry_actor (
  actor integer not null, kind integer not null, day integer not null, known integer not null, rank integer not null,
  root integer not null, roles integer not null, primary key (actor, kind, day, known, rank, root)
) strict, without rowid;

CREATE TABLE entry_day (
  kind integer not null, last integer not null, first integer not null, day integer not null, known integer not null,
  rank integer not null, root integer not null, primary key (kind, last, first, day, known, rank, root)
) strict, without rowid;

CREATE TABLE item_id (hash integer not null, item integer not null, primary key (hash, item)) strict, without rowid;

CREATE TABLE joined (item integer primary key, parent integer not null, root integer not null) strict;

CREATE TABLE link (
  later integer not null, earlier integer not null, says integer not null, primary key (later, earlier)
) strict, without rowid;

CREATE TABLE outlet (name text primary key, grade text not null, sum integer not null) strict, without rowid;

CREATE TABLE party (no integer primary key, id text not null, name text not null) strict;

CREATE TABLE report (
  no integer primary key,
  id text not null unique,
  -- Seconds since 1970, UTC; 2^47 - 1 for a report without a date, which stands after all others.
  known integer not null,
  -- Its turn among reports of one instant, then 40 bits of `id`: (known, rank) is the canonical order.
  rank integer not null,
  -- Title, outlet, address and publication as JSON.
  head text not null,
  added text not null,
  coder text not null,
  items integer not null,
  -- CRC-32 of `head`, `added`, `coder` and `body.packed`.
  sum integer not null,
  -- The report that it copies and the root of its story, both by number; null: it is an origin.
  parent integer,
  root integer
) strict;

CREATE TABLE shared (key integer not null, thing integer not null, primary key (key, thing)) strict, without rowid;

CREATE TABLE withdrawal (
  earlier integer not null, later integer not null, spans text, copies integer not null, primary key (earlier, later)
) strict, without rowid;

CREATE VIRTUAL TABLE words using fts5 (
  text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);

-- Reports. `no` is the number of the report's first item; its others follow, so that no table of items is needed. A report
-- takes one number at least.
create table report (
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
create index report_order on report (known, rank);
create index report_root on report (root, no) where root is not null;
create index report_parent on report (parent) where parent is not null;

-- Text and items, packed together, as the items quote the text.
create table body (no integer primary key, packed blob not null) strict;

-- Where an item with an id is: `hash` is the first 32 bits of it.
create table item_id (hash integer not null, item integer not null, primary key (hash, item)) strict, without rowid;

-- Keys that reports and items share with those that may be their like: the search for neighbours in the canonical order.
-- `thing` is the number of an item or a report; `key` is a hash that tells which of both. Where it stands, its report says.
create table shared (key integer not null, thing integer not null, primary key (key, thing)) strict, without rowid;

-- Items that tell what an earlier one (parent) tells. An item that is not here is the root of its own entry.
create table joined (item integer primary key, parent integer not null, root integer not null) strict;
create index joined_root on joined (root);
create index joined_parent on joined (parent);

-- Pairs of items of which one bears on the other.
create table link (later integer not null, earlier integer not null, primary key (later, earlier)) strict, without rowid;
create index link_earlier on link (earlier, later);

-- Reports that withdraw earlier ones, or themselves where they tell nothing else. spans: parts of the text, as JSON [[start, end], …]; null = all of it. copies: 0 = the
-- report alone, 1 = its copies too, 2 = the same sentences in its copies.
create table withdrawal (
  earlier integer not null, later integer not null, spans text, copies integer not null, primary key (earlier, later)
) strict, without rowid;
create index withdrawal_later on withdrawal (later);

-- The ledger: one row for each entry, in the order in which it is paged. day: days since 1970 on which its root happened, at the
-- latest that on which it became known; sure: 1 = not doubtful.
create table entry (
  kind integer not null, day integer not null, known integer not null, rank integer not null, root integer not null,
  sure integer not null, primary key (kind, day, known, rank, root)
) strict, without rowid;

create table actor (no integer primary key, id text not null unique) strict;

-- Entries by who is in them. roles: 1 by, 2 to, 4 attribution, added up.
create table entry_actor (
  actor integer not null, kind integer not null, day integer not null, known integer not null, rank integer not null,
  root integer not null, roles integer not null, primary key (actor, kind, day, known, rank, root)
) strict, without rowid;

-- Items whose day was not over when they became known: last and first day, and since when they are known.
create table ahead (
  last integer not null, known integer not null, item integer not null, first integer not null, kind integer not null,
  primary key (last, known, item)
) strict, without rowid;
create index ahead_first on ahead (first, known, item, kind) where known < first * 86400;

-- Words of titles and texts, folded by us before they come here.
create virtual table words using fts5 (
  text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
);

create table affair (name text primary key, rule text not null, sum integer not null) strict, without rowid;
-- named: 1 = added to it by name, 0 = taken in by its rule.
create table affair_report (
  affair text not null, report integer not null, named integer not null, primary key (affair, report)
) strict, without rowid;
create index affair_of on affair_report (report);

-- What analysts said of items, in the order in which they said it.
create table edit (
  seq integer primary key,
  item text not null, report text not null, kind text not null, start integer not null, end integer not null,
  action text not null, field text, value text, note text, author text not null, made text not null, sum integer not null
) strict;
create index edit_report on edit (report);

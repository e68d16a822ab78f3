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

-- Pairs of items of which one bears on the other. says: how, as a number (link-says.ts).
create table link (
  later integer not null, earlier integer not null, says integer not null, primary key (later, earlier)
) strict, without rowid;
create index link_earlier on link (earlier, later);

-- Reports that withdraw earlier ones, or themselves where they tell nothing else. spans: parts of the text, as JSON [[start, end], …]; null = all of it. copies: 0 = the
-- report alone, 1 = its copies too, 2 = the same sentences in its copies.
create table withdrawal (
  earlier integer not null, later integer not null, spans text, copies integer not null, primary key (earlier, later)
) strict, without rowid;
create index withdrawal_later on withdrawal (later);

-- The ledger: one row for each entry, in the order in which it is paged. day: days since 1970 on which its root happened, at the
-- latest that on which it became known; told: what its tellings are, as bits (facets.ts).
create table entry (
  kind integer not null, day integer not null, known integer not null, rank integer not null, root integer not null,
  told integer not null, primary key (kind, day, known, rank, root)
) strict, without rowid;
-- Those whose tellings differ, or that somebody has edited.
create index entry_contested on entry (kind, day, known, rank, root) where told & 24 <> 0;

create table actor (no integer primary key, id text not null unique) strict;

-- Entries by who is in them. roles: 1 by, 2 to, 4 attribution, 8 in a line that is sure, added up.
create table entry_actor (
  actor integer not null, kind integer not null, day integer not null, known integer not null, rank integer not null,
  root integer not null, roles integer not null, primary key (actor, kind, day, known, rank, root)
) strict, without rowid;

-- Days of entries other than the one under which they are listed, as a telling has it: of several days, or of one that was to come.
create table entry_day (
  kind integer not null, last integer not null, first integer not null, day integer not null, known integer not null,
  rank integer not null, root integer not null, primary key (kind, last, first, day, known, rank, root)
) strict, without rowid;

-- Days by which something is due, as a telling has it; known: when the first that says so became known.
create table due (
  day integer not null, kind integer not null, root integer not null, known integer not null, primary key (day, kind, root)
) strict, without rowid;

-- Actors as they are named in deeds.
create table party (no integer primary key, id text not null, name text not null) strict;
create unique index party_named on party (id, name);
-- Tellings of events, as far as they say who dealt with whom. first and last: days, where any are told; worth: the greatest in an entry
-- speaks for it; dated: 0 = as known, 1 = on `first`, 2 = on no day; dealings: parties by number, who did
-- it and to whom in turn, as JSON [1, 2, …]; null where there is none.
create table deed (
  root integer not null, item integer not null, first integer, last integer, worth integer not null, dated integer not null,
  dealings text, goldstein integer, cooperative integer, primary key (root, item)
) strict, without rowid;

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

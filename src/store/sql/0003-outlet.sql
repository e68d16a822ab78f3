-- The user's letters for outlets, A to E; one that is not here has none (F).
create table outlet (name text primary key, grade text not null, sum integer not null) strict, without rowid;

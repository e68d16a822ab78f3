-- What came of splitting and merging by hand, as JSON [{item, to?}, …], each an item as an edit's target is written.
alter table edit add column moves text;

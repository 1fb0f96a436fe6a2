-- Whoever owes a decision after a poll is reminded once more.
alter table poll add column reminded_at bigint;

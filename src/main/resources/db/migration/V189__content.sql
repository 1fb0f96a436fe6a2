-- Nobody comments any more, for a reason that everyone reads.
alter table content add column locked_at bigint;
alter table content add column lock_reason varchar(300);

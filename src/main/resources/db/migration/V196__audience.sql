-- Since when the first posts of its members wait for who makes it live.
alter table audience add column reviewing_since bigint;

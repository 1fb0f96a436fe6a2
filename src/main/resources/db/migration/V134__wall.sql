-- The original that a post quotes. No foreign key: that there was one is said after it is gone for good.
alter table post add column quoted_id bigint;
-- How many posts quote this one, those apart that were withdrawn.
alter table post add column shares bigint default 0 not null;

-- What becomes of a place is told to all who are in it, some at a time.
alter table notification_place_errand add column reached bigint default 0 not null;

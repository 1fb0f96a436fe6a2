alter table person add column reading_order varchar(20) default 'NEWEST' not null;
alter table person add column reading_show varchar(20) default 'ALL' not null;
alter table person add column read_before bigint default 0 not null;

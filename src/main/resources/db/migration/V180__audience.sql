alter table audience add column slug varchar(80);
alter table audience add column name varchar(100);
alter table audience add column hue integer default 0 not null;
alter table audience add column archived_at bigint;
create index audience_slug_index on audience (slug);
alter table audience_grant add column level varchar(12) default 'EVERYTHING' not null;
alter table audience_grant add column menu_order integer;
create index content_audience_activity_index on content (audience_id, last_activity_at desc, id desc);

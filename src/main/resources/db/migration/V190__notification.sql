-- What became of someone in a place is told without a content.
alter table notification alter column content_id drop not null;
alter table notification add column audience_id bigint;
alter table notification add column step varchar(16);
alter table notification add constraint notification_audience_fk foreign key (audience_id) references audience (id);
create index notification_audience_index on notification (audience_id, person_id);
alter table notification_act add column word varchar(500);

create table notification_place_errand (
  id bigint not null primary key,
  step varchar(16) not null,
  actor_id bigint not null,
  person_id bigint,
  audience_id bigint not null,
  word varchar(500),
  happened_at bigint not null,
  constraint notification_place_errand_fk foreign key (audience_id) references audience (id)
);
create index notification_place_errand_index on notification_place_errand (audience_id);

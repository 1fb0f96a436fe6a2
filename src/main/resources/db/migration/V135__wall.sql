create table pin (
  audience_id bigint not null primary key,
  content_id bigint not null,
  pinned_by bigint not null,
  pinned_at bigint not null,
  until_at bigint not null,
  constraint pin_audience_fk foreign key (audience_id) references audience (id),
  constraint pin_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint pin_person_fk foreign key (pinned_by) references person (id)
);
create index pin_content_index on pin (content_id);

alter table mark add column folded_at bigint;

-- More than one post can stand first in a community.
create table pinned (
  content_id bigint not null primary key,
  audience_id bigint not null,
  pinned_by bigint not null,
  pinned_at bigint not null,
  until_at bigint not null,
  constraint pinned_audience_fk foreign key (audience_id) references audience (id),
  constraint pinned_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint pinned_person_fk foreign key (pinned_by) references person (id)
);
create index pinned_audience_index on pinned (audience_id);
insert into pinned (content_id, audience_id, pinned_by, pinned_at, until_at)
  select content_id, audience_id, pinned_by, pinned_at, until_at from pin;
drop table pin;

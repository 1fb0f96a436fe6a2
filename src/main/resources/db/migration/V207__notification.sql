-- What waits for a decision, and what was decided, is told too.
alter table notification add column verb varchar(16);

create table notification_matter_errand (
  id bigint not null primary key,
  verb varchar(16) not null,
  person_id bigint,
  content_id bigint not null,
  comment_id bigint,
  happened_at bigint not null,
  constraint notification_matter_errand_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint notification_matter_errand_comment_fk foreign key (comment_id) references comment (id) on delete cascade
);
create index notification_matter_errand_content_index on notification_matter_errand (content_id);
create index notification_matter_errand_comment_index on notification_matter_errand (comment_id);

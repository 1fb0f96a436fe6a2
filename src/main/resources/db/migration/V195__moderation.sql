create table moderation_matter (
  id bigint not null primary key,
  thing varchar(24) not null,
  content_id bigint not null,
  comment_id bigint,
  author_id bigint not null,
  state varchar(12) not null,
  reports integer not null,
  stirred_at bigint not null,
  decided_by bigint,
  decided_at bigint,
  word varchar(300),
  version integer not null,
  constraint moderation_matter_thing unique (thing),
  constraint moderation_matter_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint moderation_matter_comment_fk foreign key (comment_id) references comment (id) on delete cascade,
  constraint moderation_matter_author_fk foreign key (author_id) references person (id),
  constraint moderation_matter_decider_fk foreign key (decided_by) references person (id)
);
create index moderation_matter_state_index on moderation_matter (state, stirred_at desc, id desc);
create index moderation_matter_content_index on moderation_matter (content_id);
create index moderation_matter_comment_index on moderation_matter (comment_id);

create table moderation_report (
  matter_id bigint not null,
  reporter_id bigint not null,
  reason varchar(12) not null,
  word varchar(500),
  reported_at bigint not null,
  primary key (matter_id, reporter_id),
  constraint moderation_report_matter_fk foreign key (matter_id) references moderation_matter (id) on delete cascade,
  constraint moderation_report_person_fk foreign key (reporter_id) references person (id)
);
create index moderation_report_mine_index on moderation_report (reporter_id, reported_at desc, matter_id desc);

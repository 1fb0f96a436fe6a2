create table scheduled (
  id bigint not null primary key,
  author_id bigint not null,
  audience_id bigint not null,
  submit_key varchar(40) not null,
  title varchar(200),
  body varchar(30000) not null,
  publish_at bigint not null,
  due_at bigint not null,
  state varchar(20) not null,
  tries integer not null,
  content_id bigint,
  written_at bigint not null,
  deleted_at bigint,
  version integer not null,
  constraint scheduled_author_fk foreign key (author_id) references person (id),
  constraint scheduled_audience_fk foreign key (audience_id) references audience (id),
  constraint scheduled_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint scheduled_submit_key unique (author_id, submit_key)
);
create index scheduled_due_index on scheduled (state, due_at, id);
create index scheduled_author_index on scheduled (author_id, publish_at, id);
create index scheduled_key_index on scheduled (submit_key);
create index scheduled_content_index on scheduled (content_id);

create table comment (
  id bigint not null primary key,
  content_id bigint not null,
  parent_id bigint,
  thread_id bigint not null,
  thread_at bigint not null,
  author_id bigint not null,
  body varchar(4000) not null,
  written_at bigint not null,
  edited_at bigint,
  deleted_at bigint,
  submit_key varchar(40) not null,
  version integer not null,
  constraint comment_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint comment_parent_fk foreign key (parent_id) references comment (id) on delete cascade,
  constraint comment_author_fk foreign key (author_id) references person (id),
  constraint comment_submit_key unique (author_id, submit_key)
);
create index comment_latest_index on comment (content_id, written_at desc, id desc);
create index comment_thread_index on comment (content_id, thread_at desc, thread_id desc, written_at desc, id desc);
create index comment_parent_index on comment (parent_id);
create index comment_deleted_index on comment (deleted_at);

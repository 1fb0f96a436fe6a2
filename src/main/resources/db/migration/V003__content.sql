create table content (
  id bigint not null primary key,
  author_id bigint not null,
  audience_id bigint not null,
  kind varchar(20) not null,
  title varchar(200),
  text varchar(20000) not null,
  published_at bigint not null,
  edited_at bigint,
  deleted_at bigint,
  submit_key varchar(40) not null,
  version integer not null,
  constraint content_author_fk foreign key (author_id) references person (id),
  constraint content_audience_fk foreign key (audience_id) references audience (id),
  constraint content_submit_key unique (author_id, submit_key)
);
create index content_published_index on content (published_at desc, id desc);
create index content_audience_index on content (audience_id, published_at desc, id desc);
create index content_author_index on content (author_id, published_at desc, id desc);
create index content_deleted_index on content (deleted_at);

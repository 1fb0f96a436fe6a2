create table edition (
  id bigint not null primary key,
  content_id bigint not null,
  comment_id bigint,
  title varchar(200),
  html varchar(31000) not null,
  written_at bigint not null,
  constraint edition_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint edition_comment_fk foreign key (comment_id) references comment (id) on delete cascade
);
create index edition_content_index on edition (content_id, written_at desc, id desc);
create index edition_comment_index on edition (comment_id, written_at desc, id desc);

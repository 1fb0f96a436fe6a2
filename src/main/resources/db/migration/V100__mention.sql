create table mention (
  id bigint not null primary key,
  content_id bigint not null,
  comment_id bigint,
  person_id bigint not null,
  constraint mention_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint mention_comment_fk foreign key (comment_id) references comment (id) on delete cascade,
  constraint mention_person_fk foreign key (person_id) references person (id)
);
create index mention_content_index on mention (content_id, comment_id);
create index mention_comment_index on mention (comment_id);
create index mention_person_index on mention (person_id, content_id);

create table hashtag (
  id bigint not null primary key,
  content_id bigint not null,
  comment_id bigint,
  tag_key varchar(120) not null,
  word varchar(120) not null,
  used_at bigint not null,
  constraint hashtag_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint hashtag_comment_fk foreign key (comment_id) references comment (id) on delete cascade
);
create index hashtag_key_index on hashtag (tag_key, used_at desc);
create index hashtag_content_index on hashtag (content_id, comment_id);
create index hashtag_comment_index on hashtag (comment_id);

alter table comment add column html varchar(30000);

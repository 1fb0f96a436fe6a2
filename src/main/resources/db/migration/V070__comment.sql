create table comment_like (
  comment_id bigint not null,
  person_id bigint not null,
  liked_at bigint not null,
  primary key (comment_id, person_id),
  constraint comment_like_comment_fk foreign key (comment_id) references comment (id) on delete cascade,
  constraint comment_like_person_fk foreign key (person_id) references person (id)
);
create index comment_like_latest_index on comment_like (comment_id, liked_at desc, person_id desc);
create index comment_like_person_index on comment_like (person_id);

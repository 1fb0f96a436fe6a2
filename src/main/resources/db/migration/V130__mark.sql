create table mark (
  person_id bigint not null,
  content_id bigint not null,
  saved_at bigint,
  follows varchar(20),
  primary key (person_id, content_id),
  constraint mark_person_fk foreign key (person_id) references person (id),
  constraint mark_content_fk foreign key (content_id) references content (id) on delete cascade
);
create index mark_follower_index on mark (content_id, follows, person_id);
create index mark_saved_index on mark (person_id, saved_at desc, content_id desc);

insert into mark (person_id, content_id, follows)
select author_id, id, 'FOLLOWED' from content
union
select author_id, content_id, 'FOLLOWED' from comment where deleted_at is null;

create table reaction (
  content_id bigint not null,
  person_id bigint not null,
  kind varchar(20) not null,
  reacted_at bigint not null,
  primary key (content_id, person_id, kind),
  constraint reaction_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint reaction_person_fk foreign key (person_id) references person (id)
);
create index reaction_latest_index on reaction (content_id, reacted_at desc, person_id desc);
create index reaction_person_index on reaction (person_id);

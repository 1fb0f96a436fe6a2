create table thanks (
  id bigint not null primary key,
  skill_id bigint not null,
  constraint thanks_content_fk foreign key (id) references content (id) on delete cascade,
  constraint thanks_skill_fk foreign key (skill_id) references skill (id)
);
create index thanks_skill_index on thanks (skill_id);

create table thanks_person (
  thanks_id bigint not null,
  person_id bigint not null,
  place integer not null,
  thanked_at bigint not null,
  primary key (thanks_id, person_id),
  constraint thanks_person_thanks_fk foreign key (thanks_id) references thanks (id) on delete cascade,
  constraint thanks_person_person_fk foreign key (person_id) references person (id)
);
create index thanks_person_latest_index on thanks_person (person_id, thanked_at desc, thanks_id desc);

create table thanks_credit (
  person_id bigint not null,
  content_id bigint not null,
  spent_at bigint not null,
  returned_at bigint,
  primary key (person_id, content_id),
  constraint thanks_credit_person_fk foreign key (person_id) references person (id)
);

-- What is not to be suggested to someone again.
create table community_dismissal (
  person_id bigint not null,
  community_id bigint not null,
  dismissed_at bigint not null,
  primary key (person_id, community_id),
  constraint community_dismissal_person_fk foreign key (person_id) references person (id),
  constraint community_dismissal_fk foreign key (community_id) references community (id) on delete cascade
);
create index community_dismissal_index on community_dismissal (community_id);

create table endorsement (
  person_id bigint not null,
  skill_id bigint not null,
  endorser_id bigint not null,
  word varchar(200),
  endorsed_at bigint not null,
  primary key (person_id, skill_id, endorser_id),
  constraint endorsement_person_fk foreign key (person_id) references person (id),
  constraint endorsement_skill_fk foreign key (skill_id) references skill (id),
  constraint endorsement_endorser_fk foreign key (endorser_id) references person (id)
);
create index endorsement_latest_index on endorsement (person_id, skill_id, endorsed_at desc, endorser_id desc);
create index endorsement_skill_index on endorsement (skill_id);
create index endorsement_endorser_index on endorsement (endorser_id);

-- Who carries the network around them, in the company or in one community, and what they relay.
create table office_holder (
  audience_id bigint not null,
  person_id bigint not null,
  office varchar(12) not null,
  named_by bigint not null,
  named_at bigint not null,
  primary key (audience_id, person_id, office),
  constraint office_holder_audience_fk foreign key (audience_id) references audience (id),
  constraint office_holder_person_fk foreign key (person_id) references person (id),
  constraint office_holder_namer_fk foreign key (named_by) references person (id)
);
create table relayed (
  id bigint not null primary key,
  said_by varchar(100),
  colleague_id bigint,
  constraint relayed_content_fk foreign key (id) references content (id) on delete cascade,
  constraint relayed_colleague_fk foreign key (colleague_id) references person (id)
);

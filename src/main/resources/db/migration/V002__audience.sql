create table audience (
  id bigint not null primary key,
  kind varchar(20) not null
);
insert into audience (id, kind) values (1, 'COMPANY');

create table audience_grant (
  audience_id bigint not null,
  person_id bigint not null,
  role varchar(20) not null,
  granted_at bigint not null,
  primary key (audience_id, person_id),
  constraint audience_grant_audience_fk foreign key (audience_id) references audience (id),
  constraint audience_grant_person_fk foreign key (person_id) references person (id)
);
create index audience_grant_person_index on audience_grant (person_id, audience_id);

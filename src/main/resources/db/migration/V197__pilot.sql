-- A community run as an experiment. Who took part is counted in fives, answers in tenths: nothing finer is kept.
alter table community add column pilot varchar(12);
create table pilot (
  community_id bigint not null primary key,
  hypothesis varchar(500) not null,
  sponsor_id bigint,
  starts_on date not null,
  ends_on date not null,
  measure varchar(12) not null,
  target integer not null,
  started_by bigint not null,
  started_at bigint not null,
  version integer not null,
  constraint pilot_community_fk foreign key (community_id) references community (id),
  constraint pilot_sponsor_fk foreign key (sponsor_id) references person (id),
  constraint pilot_starter_fk foreign key (started_by) references person (id)
);
create table pilot_count (
  community_id bigint not null primary key,
  weeks integer not null,
  took_part integer not null,
  answered integer,
  came_back integer not null,
  constraint pilot_count_fk foreign key (community_id) references pilot (community_id)
);
create table pilot_decision (
  community_id bigint not null,
  ended_on date not null,
  verdict varchar(12) not null,
  word varchar(1000) not null,
  new_end date,
  decided_by bigint not null,
  decided_at bigint not null,
  took_part integer not null,
  answered integer,
  came_back integer not null,
  primary key (community_id, ended_on),
  constraint pilot_decision_fk foreign key (community_id) references pilot (community_id),
  constraint pilot_decision_person_fk foreign key (decided_by) references person (id)
);

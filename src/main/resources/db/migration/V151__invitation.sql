create table invitation (
  person_id bigint not null primary key,
  invited_by bigint not null,
  invited_at bigint not null,
  expires_at bigint not null,
  sent integer not null,
  mail_cause varchar(120),
  version integer not null,
  constraint invitation_person_fk foreign key (person_id) references person (id),
  constraint invitation_by_fk foreign key (invited_by) references person (id)
);
create index invitation_at_index on invitation (invited_at desc, person_id desc);

create table roster (
  id bigint not null primary key,
  brought_by bigint not null,
  brought_at bigint not null,
  file_name varchar(200) not null,
  ignored varchar(500),
  state varchar(20) not null,
  ended_at bigint,
  version integer not null,
  constraint roster_by_fk foreign key (brought_by) references person (id)
);
create index roster_state_index on roster (state, brought_at);
create index roster_at_index on roster (brought_at desc, id desc);

create table roster_row (
  roster_id bigint not null,
  line integer not null,
  state varchar(20) not null,
  reason varchar(40),
  about varchar(254),
  email varchar(254),
  name varchar(120),
  job_title varchar(120),
  department varchar(120),
  site varchar(120),
  language varchar(2),
  skills varchar(2000),
  person_id bigint,
  primary key (roster_id, line),
  constraint roster_row_roster_fk foreign key (roster_id) references roster (id) on delete cascade,
  constraint roster_row_person_fk foreign key (person_id) references person (id)
);
create index roster_row_state_index on roster_row (roster_id, state, line);

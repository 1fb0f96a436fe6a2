create table community_guest_list (
  id bigint not null primary key,
  community_id bigint not null,
  brought_by bigint not null,
  brought_at bigint not null,
  submit_key varchar(40) not null,
  source varchar(12) not null,
  source_value varchar(120),
  state varchar(12) not null,
  ended_at bigint,
  version integer not null,
  constraint community_guest_list_fk foreign key (community_id) references community (id),
  constraint community_guest_list_by_fk foreign key (brought_by) references person (id),
  constraint community_guest_list_key unique (brought_by, submit_key)
);
create index community_guest_list_state_index on community_guest_list (state, brought_at);
create index community_guest_list_at_index on community_guest_list (community_id, brought_at);

create table community_guest (
  list_id bigint not null,
  line integer not null,
  typed varchar(254),
  person_id bigint,
  state varchar(12) not null,
  primary key (list_id, line),
  constraint community_guest_list_line_fk foreign key (list_id) references community_guest_list (id) on delete cascade,
  constraint community_guest_person_fk foreign key (person_id) references person (id)
);
create index community_guest_state_index on community_guest (list_id, state, line);

create table community_no_thanks (
  community_id bigint not null,
  person_id bigint not null,
  said_at bigint not null,
  primary key (community_id, person_id),
  constraint community_no_thanks_fk foreign key (community_id) references community (id),
  constraint community_no_thanks_person_fk foreign key (person_id) references person (id)
);

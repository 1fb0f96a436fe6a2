create table community (
  id bigint not null primary key,
  name varchar(100) not null,
  name_key varchar(100) not null,
  name_words varchar(210) not null,
  kind varchar(12) not null,
  openness varchar(12) not null,
  purpose varchar(300),
  charter varchar(5000),
  welcome varchar(2000),
  official_at bigint,
  sponsor_id bigint,
  starts_on date,
  ends_on date,
  stage varchar(12),
  created_by bigint not null,
  submit_key varchar(40) not null,
  created_at bigint not null,
  deleted_at bigint,
  version integer not null,
  constraint community_audience_fk foreign key (id) references audience (id),
  constraint community_sponsor_fk foreign key (sponsor_id) references person (id),
  constraint community_creator_fk foreign key (created_by) references person (id),
  constraint community_submit_key unique (created_by, submit_key)
);
create index community_name_index on community (name_key, id);
create index community_deleted_index on community (deleted_at);

create table community_address (
  slug varchar(80) not null primary key,
  community_id bigint not null,
  given_at bigint not null,
  constraint community_address_fk foreign key (community_id) references community (id)
);
create index community_address_index on community_address (community_id);

create table community_tag (
  community_id bigint not null,
  tag_key varchar(60) not null,
  tag varchar(60) not null,
  place integer not null,
  primary key (community_id, tag_key),
  constraint community_tag_fk foreign key (community_id) references community (id)
);
create index community_tag_index on community_tag (tag_key, community_id);

create table community_request (
  community_id bigint not null,
  person_id bigint not null,
  word varchar(500),
  state varchar(12) not null,
  asked_at bigint not null,
  answer varchar(500),
  answered_by bigint,
  answered_at bigint,
  primary key (community_id, person_id),
  constraint community_request_fk foreign key (community_id) references community (id),
  constraint community_request_person_fk foreign key (person_id) references person (id),
  constraint community_request_answer_fk foreign key (answered_by) references person (id)
);
create index community_request_state_index on community_request (community_id, state, asked_at);
create index community_request_person_index on community_request (person_id, state);

create table community_invitation (
  community_id bigint not null,
  person_id bigint not null,
  inviter_id bigint not null,
  invited_at bigint not null,
  told_at bigint not null,
  primary key (community_id, person_id),
  constraint community_invitation_fk foreign key (community_id) references community (id),
  constraint community_invitation_person_fk foreign key (person_id) references person (id),
  constraint community_invitation_inviter_fk foreign key (inviter_id) references person (id)
);
create index community_invitation_person_index on community_invitation (person_id, community_id);
create index community_invitation_invited_index on community_invitation (community_id, invited_at);

create table community_naming (id integer not null primary key, named bigint not null);
insert into community_naming (id, named) values (1, 0);

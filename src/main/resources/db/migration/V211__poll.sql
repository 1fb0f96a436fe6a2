-- A poll hangs on its label; its result is published under a label of its own.
create table poll (
  id bigint not null primary key,
  secrecy varchar(8) not null,
  results varchar(8) not null,
  breakdown varchar(12) not null,
  additions varchar(8) not null,
  ordering varchar(8) not null,
  closes_at bigint not null,
  closed_at bigint,
  outcome varchar(12),
  voters bigint not null,
  generation bigint not null,
  decision varchar(2000),
  decided_at bigint,
  version integer not null,
  constraint poll_content_fk foreign key (id) references content (id) on delete cascade
);
create index poll_closing_index on poll (closed_at, closes_at);

create table poll_label (
  content_id bigint not null primary key,
  poll_id bigint not null,
  constraint poll_label_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint poll_label_poll_fk foreign key (poll_id) references poll (id) on delete cascade
);
create index poll_label_poll_index on poll_label (poll_id);

create table poll_question (
  id bigint not null primary key,
  poll_id bigint not null,
  place integer not null,
  kind varchar(12) not null,
  text varchar(300) not null,
  most integer not null,
  constraint poll_question_poll_fk foreign key (poll_id) references poll (id) on delete cascade
);
create index poll_question_poll_index on poll_question (poll_id, place);

create table poll_option (
  id bigint not null primary key,
  question_id bigint not null,
  place integer not null,
  text varchar(200) not null,
  added_by bigint,
  votes bigint not null,
  points bigint not null,
  constraint poll_option_question_fk foreign key (question_id) references poll_question (id) on delete cascade,
  constraint poll_option_person_fk foreign key (added_by) references person (id)
);
create index poll_option_question_index on poll_option (question_id, place);

-- Who took part. For a secret poll, that is all that is kept of a person.
create table poll_voter (
  poll_id bigint not null,
  person_id bigint not null,
  primary key (poll_id, person_id),
  constraint poll_voter_poll_fk foreign key (poll_id) references poll (id) on delete cascade,
  constraint poll_voter_person_fk foreign key (person_id) references person (id)
);
create index poll_voter_person_index on poll_voter (person_id, poll_id);

-- Open polls only: who chose what; place is that in a ranking, else 1.
create table poll_vote (
  option_id bigint not null,
  person_id bigint not null,
  place integer not null,
  primary key (option_id, person_id),
  constraint poll_vote_option_fk foreign key (option_id) references poll_option (id) on delete cascade,
  constraint poll_vote_person_fk foreign key (person_id) references person (id)
);
create index poll_vote_person_index on poll_vote (person_id, option_id);

-- What was answered in words; by nobody where the poll was secret.
create table poll_text (
  id bigint not null primary key,
  question_id bigint not null,
  person_id bigint,
  text varchar(500) not null,
  constraint poll_text_question_fk foreign key (question_id) references poll_question (id) on delete cascade,
  constraint poll_text_person_fk foreign key (person_id) references person (id)
);
create index poll_text_question_index on poll_text (question_id, id);
create index poll_text_person_index on poll_text (person_id);

-- Secret polls while they are open: what nobody can read without the key, which is not here.
create table poll_ballot (
  id bigint not null primary key,
  poll_id bigint not null,
  sealed varchar(24000) not null,
  constraint poll_ballot_poll_fk foreign key (poll_id) references poll (id) on delete cascade
);
create index poll_ballot_poll_index on poll_ballot (poll_id);

create table poll_urn (
  poll_id bigint not null,
  part integer not null,
  sealed varchar(24000) not null,
  primary key (poll_id, part),
  constraint poll_urn_poll_fk foreign key (poll_id) references poll (id) on delete cascade
);

create table poll_slip (
  id bigint not null primary key,
  poll_id bigint not null,
  question_id bigint not null,
  sealed varchar(2200) not null,
  constraint poll_slip_poll_fk foreign key (poll_id) references poll (id) on delete cascade,
  constraint poll_slip_question_fk foreign key (question_id) references poll_question (id) on delete cascade
);
create index poll_slip_poll_index on poll_slip (poll_id);

-- How groups of voters chose, written once, when a secret poll is counted.
create table poll_group (
  id bigint not null primary key,
  poll_id bigint not null,
  place integer not null,
  label varchar(2000),
  voters bigint not null,
  constraint poll_group_poll_fk foreign key (poll_id) references poll (id) on delete cascade
);
create index poll_group_poll_index on poll_group (poll_id, place);

create table poll_share (
  group_id bigint not null,
  option_id bigint not null,
  votes bigint not null,
  points bigint not null,
  primary key (group_id, option_id),
  constraint poll_share_group_fk foreign key (group_id) references poll_group (id) on delete cascade,
  constraint poll_share_option_fk foreign key (option_id) references poll_option (id) on delete cascade
);
create index poll_share_option_index on poll_share (option_id);

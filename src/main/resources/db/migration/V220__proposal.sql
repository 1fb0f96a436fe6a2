-- What a colleague proposes hangs on its label: its title, and its reason as the words.
create table proposal (
  id bigint not null primary key,
  author_id bigint not null,
  audience_id bigint not null,
  asked_at bigint not null,
  changes varchar(4000),
  beneficiaries varchar(500),
  state varchar(8) not null,
  owner_id bigint,
  due_at bigint not null,
  sponsor_id bigint,
  answer varchar(4000),
  answered_at bigint,
  answered_by bigint,
  outcome varchar(4000),
  done_at bigint,
  settled_at bigint,
  escalated_at bigint,
  merged_into bigint,
  supporters bigint not null,
  opponents bigint not null,
  helpers bigint not null,
  version integer not null,
  constraint proposal_content_fk foreign key (id) references content (id) on delete cascade,
  constraint proposal_audience_fk foreign key (audience_id) references audience (id),
  constraint proposal_author_fk foreign key (author_id) references person (id),
  constraint proposal_owner_fk foreign key (owner_id) references person (id),
  constraint proposal_sponsor_fk foreign key (sponsor_id) references person (id),
  constraint proposal_answered_fk foreign key (answered_by) references person (id)
);
create index proposal_supporters_index on proposal (supporters desc, id desc);
create index proposal_asked_index on proposal (asked_at desc, id desc);
create index proposal_author_index on proposal (author_id, asked_at desc, id desc);
create index proposal_due_index on proposal (due_at, id);
create index proposal_settled_index on proposal (settled_at desc, id desc);
create index proposal_place_supporters_index on proposal (audience_id, supporters desc, id desc);
create index proposal_place_asked_index on proposal (audience_id, asked_at desc, id desc);
create index proposal_place_due_index on proposal (audience_id, due_at, id);
create index proposal_place_settled_index on proposal (audience_id, settled_at desc, id desc);
create index proposal_merged_index on proposal (merged_into);

-- What someone thinks of it, with their name.
create table proposal_opinion (
  proposal_id bigint not null,
  person_id bigint not null,
  stance varchar(8) not null,
  reason varchar(500),
  given_at bigint not null,
  primary key (proposal_id, person_id),
  constraint proposal_opinion_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_opinion_person_fk foreign key (person_id) references person (id)
);
create index proposal_opinion_given_index on proposal_opinion (proposal_id, given_at desc, person_id desc);
create index proposal_opinion_person_index on proposal_opinion (person_id, proposal_id);

-- Who offers to help.
create table proposal_help (
  proposal_id bigint not null,
  person_id bigint not null,
  word varchar(500),
  offered_at bigint not null,
  primary key (proposal_id, person_id),
  constraint proposal_help_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_help_person_fk foreign key (person_id) references person (id)
);
create index proposal_help_offered_index on proposal_help (proposal_id, offered_at desc, person_id desc);
create index proposal_help_person_index on proposal_help (person_id, proposal_id);

-- What became of it, step by step; by nobody what its time did.
create table proposal_step (
  id bigint not null primary key,
  proposal_id bigint not null,
  kind varchar(12) not null,
  by_id bigint,
  owner_id bigint,
  due_at bigint,
  words varchar(4000),
  taken_at bigint not null,
  constraint proposal_step_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint proposal_step_by_fk foreign key (by_id) references person (id),
  constraint proposal_step_owner_fk foreign key (owner_id) references person (id)
);
create index proposal_step_proposal_index on proposal_step (proposal_id, id);

-- How the words of its title begin, to find what is alike.
create table proposal_word (
  stem varchar(6) not null,
  proposal_id bigint not null,
  constraint proposal_word_key primary key (stem, proposal_id),
  constraint proposal_word_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade
);
create index proposal_word_newest_index on proposal_word (stem, proposal_id desc);
create index proposal_word_proposal_index on proposal_word (proposal_id);

-- What its author goes on writing later: a form, not a post.
create table proposal_draft (
  id bigint not null primary key,
  author_id bigint not null,
  audience_id bigint not null,
  form_key varchar(40) not null,
  title varchar(200),
  body varchar(32000),
  format varchar(12),
  changes varchar(4000),
  beneficiaries varchar(500),
  written_at bigint not null,
  version integer not null,
  constraint proposal_draft_author_fk foreign key (author_id) references person (id),
  constraint proposal_draft_audience_fk foreign key (audience_id) references audience (id),
  constraint proposal_draft_key unique (author_id, form_key)
);
create index proposal_draft_author_index on proposal_draft (author_id, written_at desc, id desc);
create index proposal_draft_audience_index on proposal_draft (audience_id);
create index proposal_draft_key_index on proposal_draft (form_key);

-- Asks for ideas until a day; at another one, the best of them win.
create table campaign (
  id bigint not null primary key,
  opens_at bigint not null,
  closes_at bigint not null,
  judged_at bigint not null,
  way varchar(8) not null,
  closed_at bigint,
  version integer not null,
  constraint campaign_content_fk foreign key (id) references content (id) on delete cascade
);
create index campaign_judged_index on campaign (judged_at, id);
create index campaign_closed_index on campaign (closed_at desc, id desc);

-- Who names the best ones, where it is not everyone.
create table campaign_juror (
  campaign_id bigint not null,
  person_id bigint not null,
  constraint campaign_juror_key primary key (campaign_id, person_id),
  constraint campaign_juror_campaign_fk foreign key (campaign_id) references campaign (id) on delete cascade,
  constraint campaign_juror_person_fk foreign key (person_id) references person (id)
);
create index campaign_juror_person_index on campaign_juror (person_id);

-- What was submitted to it; once it is judged, how many are for it, and its place where anyone is.
create table campaign_idea (
  proposal_id bigint not null primary key,
  campaign_id bigint not null,
  votes bigint,
  place integer,
  constraint campaign_idea_proposal_fk foreign key (proposal_id) references proposal (id) on delete cascade,
  constraint campaign_idea_campaign_fk foreign key (campaign_id) references campaign (id) on delete cascade
);
create index campaign_idea_campaign_index on campaign_idea (campaign_id, proposal_id);

-- What a juror names until then; afterwards, nobody knows who named what.
create table campaign_favourite (
  proposal_id bigint not null,
  person_id bigint not null,
  constraint campaign_favourite_key primary key (proposal_id, person_id),
  constraint campaign_favourite_idea_fk foreign key (proposal_id) references campaign_idea (proposal_id) on delete cascade,
  constraint campaign_favourite_person_fk foreign key (person_id) references person (id)
);
create index campaign_favourite_person_index on campaign_favourite (person_id, proposal_id);

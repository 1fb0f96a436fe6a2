create table notification (
  id bigint not null primary key,
  person_id bigint not null,
  kind varchar(20) not null,
  subject varchar(60) not null,
  slot varchar(80) not null,
  content_id bigint not null,
  comment_id bigint,
  acts integer not null,
  happened_at bigint not null,
  read_at bigint,
  mail_at bigint,
  mailed_at bigint,
  constraint notification_slot_key unique (slot),
  constraint notification_person_fk foreign key (person_id) references person (id),
  constraint notification_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint notification_comment_fk foreign key (comment_id) references comment (id) on delete cascade
);
create index notification_latest_index on notification (person_id, happened_at desc, id desc);
create index notification_unread_index on notification (person_id, read_at, happened_at desc, id desc);
create index notification_content_index on notification (content_id, person_id);
create index notification_comment_index on notification (comment_id);
create index notification_mail_index on notification (mail_at);
create index notification_old_index on notification (happened_at);

create table notification_act (
  id bigint not null primary key,
  notification_id bigint not null,
  actor_id bigint not null,
  comment_id bigint,
  happened_at bigint not null,
  withdrawn_at bigint,
  constraint notification_act_notification_fk foreign key (notification_id) references notification (id) on delete cascade,
  constraint notification_act_actor_fk foreign key (actor_id) references person (id),
  constraint notification_act_comment_fk foreign key (comment_id) references comment (id) on delete cascade
);
create index notification_act_latest_index on notification_act (notification_id, happened_at desc);
create index notification_act_actor_index on notification_act (actor_id, notification_id);
create index notification_act_comment_index on notification_act (comment_id);

create table notification_errand (
  id bigint not null primary key,
  verb varchar(20) not null,
  actor_id bigint not null,
  person_id bigint,
  content_id bigint not null,
  comment_id bigint,
  happened_at bigint not null,
  reached bigint not null,
  constraint notification_errand_content_fk foreign key (content_id) references content (id) on delete cascade,
  constraint notification_errand_comment_fk foreign key (comment_id) references comment (id) on delete cascade
);
create index notification_errand_content_index on notification_errand (content_id);
create index notification_errand_comment_index on notification_errand (comment_id);

create table notification_desk (
  id integer not null primary key,
  turns bigint not null
);
insert into notification_desk (id, turns) values (1, 0);

create table notification_choice (
  person_id bigint not null,
  kind varchar(20) not null,
  bell varchar(10) not null,
  mail varchar(10) not null,
  primary key (person_id, kind),
  constraint notification_choice_person_fk foreign key (person_id) references person (id)
);

create table notification_reader (
  person_id bigint not null primary key,
  zone varchar(60) not null,
  constraint notification_reader_person_fk foreign key (person_id) references person (id)
);
create index notification_reader_zone_index on notification_reader (zone, person_id);

create table notification_digest (
  person_id bigint not null,
  rhythm varchar(10) not null,
  period varchar(12) not null,
  since_at bigint not null,
  owed_at bigint not null,
  primary key (person_id, rhythm, period),
  constraint notification_digest_person_fk foreign key (person_id) references person (id)
);
create index notification_digest_old_index on notification_digest (owed_at);

create table notification_key (
  token_hash varchar(64) not null primary key,
  person_id bigint not null,
  topic varchar(20) not null,
  made_at bigint not null,
  constraint notification_key_person_fk foreign key (person_id) references person (id)
);
create index notification_key_old_index on notification_key (made_at);

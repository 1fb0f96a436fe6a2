create table credential (
  person_id bigint not null primary key,
  password_hash varchar(400) not null,
  epoch integer not null,
  changed_at bigint not null,
  constraint credential_person_fk foreign key (person_id) references person (id)
);

create table remembered_device (
  id bigint not null primary key,
  person_id bigint not null,
  token_hash varchar(64) not null,
  former_hash varchar(64),
  rotated_at bigint not null,
  forgery_token varchar(64) not null,
  epoch integer not null,
  created_at bigint not null,
  expires_at bigint not null,
  constraint remembered_device_token_key unique (token_hash),
  constraint remembered_device_person_fk foreign key (person_id) references person (id)
);
create index remembered_device_person_index on remembered_device (person_id);
create index remembered_device_former_index on remembered_device (former_hash);

create table access_link (
  token_hash varchar(64) not null primary key,
  purpose varchar(20) not null,
  person_id bigint,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  constraint access_link_person_fk foreign key (person_id) references person (id)
);

create table audit_entry (
  id bigint not null primary key,
  occurred_at bigint not null,
  actor_id bigint,
  action varchar(40) not null,
  subject varchar(200),
  outcome varchar(20) not null,
  address varchar(64),
  request_id varchar(40)
);
create index audit_entry_at_index on audit_entry (occurred_at desc, id desc);

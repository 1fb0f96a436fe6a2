-- The groups that the directory of the company had when it was read last, and the addresses of who is in them.
create table directory_group (
  id bigint not null primary key,
  uid varchar(64) not null,
  place varchar(64) not null,
  name varchar(255) not null,
  name_key varchar(255) not null,
  parent varchar(255) not null,
  gone_at bigint,
  constraint directory_group_uid unique (uid)
);
create index directory_group_name on directory_group (name_key, id);

create table directory_member (
  group_id bigint not null,
  email varchar(254) not null,
  primary key (group_id, email),
  constraint directory_member_fk foreign key (group_id) references directory_group (id)
);

-- One row: who reads the directory now, when it is due again, and what the last readings gave.
create table directory_reading (
  id bigint not null primary key,
  due_at bigint not null,
  taker varchar(36),
  taken_until bigint,
  began_at bigint,
  ended_at bigint,
  trouble varchar(20),
  detail varchar(300),
  good_at bigint,
  good_millis bigint not null,
  good_groups integer not null,
  good_people integer not null,
  strangers integer not null
);
insert into directory_reading (id, due_at, good_millis, good_groups, good_people, strangers) values (1, 0, 0, 0, 0, 0);

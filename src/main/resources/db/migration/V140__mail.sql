create table mail (
  id bigint not null primary key,
  topic varchar(40) not null,
  cause varchar(120) not null,
  recipient varchar(254) not null,
  recipient_name varchar(130),
  language varchar(2),
  subject varchar(210),
  body varchar(30000),
  html varchar(32000),
  unsubscribe varchar(500),
  pointless_at bigint,
  state varchar(20) not null,
  owed_at bigint not null,
  due_at bigint not null,
  tries integer not null,
  taker varchar(40),
  problem varchar(310),
  constraint mail_cause_key unique (cause)
);
create index mail_due_index on mail (state, due_at, id);
create index mail_owed_index on mail (state, owed_at desc, id desc);

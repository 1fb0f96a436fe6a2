create table demo_foundation (
  id integer not null primary key,
  founded_at bigint not null
);

-- What a new community can begin with: the settings of one that was tried, never its people or what was said there.
create table community_template (
  id bigint not null primary key,
  made_of bigint not null,
  name varchar(100) not null,
  kind varchar(12) not null,
  openness varchar(12) not null,
  purpose varchar(300),
  charter varchar(5000),
  welcome varchar(2000),
  tags varchar(700),
  hypothesis varchar(500) not null,
  measure varchar(12) not null,
  target integer not null,
  made_by bigint not null,
  made_at bigint not null,
  removed_at bigint,
  constraint community_template_maker_fk foreign key (made_by) references person (id),
  constraint community_template_once unique (made_of)
);

-- Only that someone has read it: neither when nor how often.
create table read_mark (
  person_id bigint not null,
  content_id bigint not null,
  primary key (person_id, content_id),
  constraint read_mark_person_fk foreign key (person_id) references person (id),
  constraint read_mark_content_fk foreign key (content_id) references content (id) on delete cascade
);
create index read_mark_content_index on read_mark (content_id);

create table seen (
  content_id bigint not null primary key,
  people bigint not null,
  constraint seen_content_fk foreign key (content_id) references content (id) on delete cascade
);
insert into seen (content_id, people) select id, 0 from content;

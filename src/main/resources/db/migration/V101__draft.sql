create table draft (
  id bigint not null primary key,
  person_id bigint not null,
  form varchar(80) not null,
  submit_key varchar(40),
  title varchar(200),
  text varchar(12000),
  html varchar(31000),
  device varchar(40),
  saved_at bigint not null,
  version integer not null,
  constraint draft_person_fk foreign key (person_id) references person (id),
  constraint draft_form_key unique (person_id, form)
);
create index draft_saved_index on draft (saved_at);

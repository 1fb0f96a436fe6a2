create table attachment (
  id bigint not null primary key,
  owner_id bigint not null,
  content_id bigint,
  form_key varchar(40),
  kind varchar(20) not null,
  hash varchar(64) not null,
  name varchar(200) not null,
  extension varchar(12) not null,
  bytes bigint not null,
  width integer,
  height integer,
  alt varchar(500),
  place bigint not null,
  uploaded_at bigint not null,
  leaving_at bigint,
  version integer not null,
  constraint attachment_owner_fk foreign key (owner_id) references person (id),
  constraint attachment_content_fk foreign key (content_id) references content (id) on delete cascade
);
create index attachment_content_index on attachment (content_id, place, id);
create index attachment_owner_index on attachment (owner_id, form_key);
create index attachment_hash_index on attachment (hash);
create index attachment_uploaded_index on attachment (uploaded_at);

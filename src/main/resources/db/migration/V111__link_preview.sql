create table link_preview (
  id bigint not null primary key,
  owner_id bigint not null,
  content_id bigint,
  form_key varchar(40),
  address varchar(2000) not null,
  state varchar(20) not null,
  tries integer not null,
  next_at bigint not null,
  title varchar(300),
  description varchar(600),
  site varchar(200),
  hash varchar(64),
  width integer,
  height integer,
  version integer not null,
  constraint link_preview_owner_fk foreign key (owner_id) references person (id),
  constraint link_preview_content_fk foreign key (content_id) references content (id) on delete cascade
);
create index link_preview_content_index on link_preview (content_id);
create index link_preview_owner_index on link_preview (owner_id, form_key);
create index link_preview_due_index on link_preview (state, next_at);
create index link_preview_hash_index on link_preview (hash);

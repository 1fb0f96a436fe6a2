create table post (
  id bigint not null primary key,
  body varchar(30000) not null,
  constraint post_content_fk foreign key (id) references content (id) on delete cascade
);

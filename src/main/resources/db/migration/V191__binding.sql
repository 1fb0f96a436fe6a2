-- When someone came in with a department or a site, null for who came in by hand.
alter table audience_grant add column bound_at bigint;

create table community_binding (
  community_id bigint not null primary key,
  source varchar(12) not null,
  bound_value varchar(120) not null,
  value_key varchar(120) not null,
  bound_by bigint not null,
  bound_at bigint not null,
  ended_at bigint,
  constraint community_binding_fk foreign key (community_id) references community (id),
  constraint community_binding_by_fk foreign key (bound_by) references person (id)
);

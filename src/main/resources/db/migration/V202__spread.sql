-- Posts that share one text carry the id of the first of them; null for a post that stands alone.
alter table post add column spread_id bigint;
create index post_spread_index on post (spread_id);
-- Where else a scheduled post is to stand.
create table scheduled_place (
  scheduled_id bigint not null,
  audience_id bigint not null,
  primary key (scheduled_id, audience_id),
  constraint scheduled_place_fk foreign key (scheduled_id) references scheduled (id) on delete cascade,
  constraint scheduled_place_audience_fk foreign key (audience_id) references audience (id)
);
create index scheduled_place_audience_index on scheduled_place (audience_id);
-- The places that are chosen in a form, by their ids; null for where the form stands.
alter table draft add column places varchar(400);

-- When it was last edited or commented on; published, at least.
alter table content add column last_activity_at bigint default 0 not null;
update content set last_activity_at = published_at;
update content set last_activity_at = edited_at where edited_at > last_activity_at;
update content set last_activity_at =
  (select max(k.written_at) from comment k where k.content_id = content.id)
where exists
  (select 1 from comment k where k.content_id = content.id and k.written_at > content.last_activity_at);
create index content_activity_index on content (last_activity_at desc, id desc);

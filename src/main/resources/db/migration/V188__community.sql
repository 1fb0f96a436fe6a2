-- The audience that keeps the grants of a deleted community, until it comes back. Nothing stands there.
alter table community add column shadow_id bigint;
alter table community add constraint community_shadow_fk foreign key (shadow_id) references audience (id);
-- The words for why it was refused, by their key.
alter table scheduled add column reason varchar(80);

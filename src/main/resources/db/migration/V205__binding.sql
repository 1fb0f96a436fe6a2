-- A community may be bound to a group of the directory; where its door is kept, by an administrator who animates it.
alter table community_binding add column group_id bigint;
alter table community_binding add column door varchar(4) default 'OPEN' not null;
alter table community_binding add constraint community_binding_group_fk foreign key (group_id) references directory_group (id);

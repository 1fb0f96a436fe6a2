create table password_request (
  id bigint not null primary key,
  email varchar(254) not null,
  slot bigint not null,
  constraint password_request_key unique (email, slot)
);
create index password_request_slot_index on password_request (slot);

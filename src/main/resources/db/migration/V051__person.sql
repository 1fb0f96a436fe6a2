create index person_joined_index on person (status, joined_at desc, id desc);

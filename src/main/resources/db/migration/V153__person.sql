alter table person add column withheld varchar(100) default '' not null;
alter table person add column own_site varchar(120);
alter table person add column own_phone varchar(40);
alter table person add column own_languages varchar(200);
alter table person add column own_about varchar(2000);
alter table person add column contact_email varchar(254);
update person set contact_email = email;
alter table person_skill add column own_proof varchar(300);

alter table person add column first_steps varchar(10) default 'DONE' not null;

create sequence parvis_id start with 1000 increment by 50;

create table person (
  id bigint not null primary key,
  slug varchar(80) not null,
  email varchar(254) not null,
  name varchar(120) not null,
  name_key varchar(120) not null,
  name_words varchar(240) not null,
  job_title varchar(120),
  department varchar(120),
  department_key varchar(120),
  site varchar(120),
  site_key varchar(120),
  phone varchar(40),
  languages varchar(200),
  about varchar(2000),
  portrait varchar(64),
  language varchar(2),
  theme varchar(10) not null,
  role varchar(20) not null,
  status varchar(20) not null,
  joined_at bigint not null,
  version integer not null,
  constraint person_slug_key unique (slug),
  constraint person_email_key unique (email)
);
create index person_name_index on person (status, name_key, id, name_words);
create index person_department_index on person (department_key, status, name_key, id);
create index person_site_index on person (site_key, status, name_key, id);
create index person_portrait_index on person (portrait);

create table person_naming (
  id integer not null primary key,
  named bigint not null
);
insert into person_naming (id, named) values (1, 0);

create table skill (
  id bigint not null primary key,
  name varchar(60) not null,
  name_key varchar(120) not null,
  constraint skill_name_key unique (name_key)
);

create table person_skill (
  person_id bigint not null,
  skill_id bigint not null,
  level varchar(20) not null,
  proof varchar(300),
  primary key (person_id, skill_id),
  constraint person_skill_person_fk foreign key (person_id) references person (id),
  constraint person_skill_skill_fk foreign key (skill_id) references skill (id)
);
create index person_skill_skill_index on person_skill (skill_id, person_id);

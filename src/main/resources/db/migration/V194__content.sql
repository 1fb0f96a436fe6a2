-- Withheld from everyone by who makes its place live; what is withheld is always withdrawn too, so that no query has to ask.
alter table content add column withheld varchar(12);
alter table content add column withheld_reason varchar(300);
alter table content add constraint content_withheld_check check (withheld is null or deleted_at is not null);
alter table comment add column withheld varchar(12);
alter table comment add column withheld_reason varchar(300);
alter table comment add constraint comment_withheld_check check (withheld is null or deleted_at is not null);

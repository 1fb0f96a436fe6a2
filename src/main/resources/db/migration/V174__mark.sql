-- since when one follows; null for those who did before this was kept
alter table mark add column followed_at bigint;

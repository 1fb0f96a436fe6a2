-- A draft remembers what it answers.
alter table proposal_draft add column campaign_id bigint;
alter table proposal_draft add constraint proposal_draft_campaign_fk foreign key (campaign_id) references campaign (id) on delete set null;
create index proposal_draft_campaign_index on proposal_draft (campaign_id);

-- What was said with an invitation, in the words of who invites.
alter table community_invitation add column word varchar(300);
alter table community_guest_list add column word varchar(300);

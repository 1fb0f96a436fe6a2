-- Unread posts are counted within it: neither whose they are nor whether they were withdrawn asks for the row.
create index content_unread_index on content (audience_id, published_at, deleted_at, author_id, id);

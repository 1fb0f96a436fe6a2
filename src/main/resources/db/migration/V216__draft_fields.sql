-- What else stands in a form than words: the questions of a poll and how it is held. As its script wrote it.
alter table draft add column fields varchar(31000);

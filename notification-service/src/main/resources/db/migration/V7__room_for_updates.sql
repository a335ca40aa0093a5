-- Most rows change several times in their first second. With room left in its page, a change that no
-- index sees touches no index.
alter table attempt set (fillfactor = 50);
alter table page set (fillfactor = 70);
alter table paged_case set (fillfactor = 70);
alter table reply set (fillfactor = 70);

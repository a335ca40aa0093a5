-- Reading a message ends the pages about it, and no others. What was stood down so far had ended both.
alter table paged_case add column message_stood_down_version bigint not null default -1;
update paged_case set message_stood_down_version = stood_down_version where closed_version is null;

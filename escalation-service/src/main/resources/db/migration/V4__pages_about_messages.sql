-- Reading a message ends the pages about it, and no others.
alter table page drop constraint page_subject_check;
alter table page add constraint page_subject_check check (subject in ('CASE', 'EMERGENCY_TASK', 'MESSAGE'));

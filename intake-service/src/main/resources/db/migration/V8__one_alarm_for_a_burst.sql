-- The alarm is raised for a program that has requests without a case, not for each of them.
alter table message drop column alarmed_at;

-- Up to which version the texts of a case were taken back, and which of them are true all the same.
alter table texted_case
    add column withdrawn_version bigint not null default -1,
    add column still_true        text[] not null default '{}';

-- Pages end by subject: who has the case is one thing, who has its emergency task another. The owner
-- is kept too, so that a later word of theirs finds its case.
alter table paged_case
    add column task_stood_down_version bigint  not null default -1,
    add column task_owner_id           uuid,
    add column owner_version           bigint  not null default -1,  -- the newest stand-down that named an owner
    add column read_version            bigint  not null default -1,  -- up to which the owner has read
    add column closed_version          bigint,                       -- null while it is open
    add column reached                 boolean not null default false;
create index paged_case_of_owner on paged_case (owner_id) where owner_id is not null;

-- With which the owner can be joined; readable with the private key alone.
alter table page add column sealed_patient_phone text;

alter table attempt
    add column subject text,
    add column news    text,
    drop constraint attempt_kind_check,
    add constraint attempt_kind_check check (kind in ('PAGE', 'ANSWER', 'NEWS', 'PATIENT_TEXT'));

-- When somebody was told "not recorded yet": until they hear otherwise, nobody else is sent home.
alter table reply add column not_yet_told_at timestamptz;

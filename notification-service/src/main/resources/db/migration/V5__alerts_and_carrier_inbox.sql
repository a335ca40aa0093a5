-- Operations are found by their role. The versions go back by one, so that the snapshots, which are read
-- from the beginning at each start, fill it in.
alter table membership add column roles text[] not null default '{}';
update clinician set version = version - 1;

-- When the operations of a program were last told of a kind of trouble.
create table operations_alert (
    program text        not null,
    what    text        not null,
    told_at timestamptz not null,
    primary key (program, what)
);

-- How far the carrier's record of inbound messages was read, for each pager number. Nothing before
-- began_at is ever taken: a fresh installation applies no answer from its past.
create table carrier_inbox_mark (
    number    text        primary key,
    began_at  timestamptz not null,
    listed_to timestamptz not null,
    check (listed_to >= began_at)
);

-- An answer that never arrived and was found at the carrier, and when the carrier had taken it.
alter table reply
    add column recovered    boolean not null default false,
    add column carrier_time timestamptz;

create index paged_case_owned_and_open on paged_case (escalation_id)
    where owner_id is not null and closed_version is null;

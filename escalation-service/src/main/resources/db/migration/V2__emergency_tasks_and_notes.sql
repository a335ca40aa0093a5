-- Acknowledging a case does not end the pages about its emergency task, and the other way round.
alter table page add column subject text not null default 'CASE'
    check (subject in ('CASE', 'EMERGENCY_TASK'));

-- What clinicians wrote about a case, encrypted; events name a note by its id alone.
create table note (
    id uuid primary key,
    escalation_id uuid not null references escalation (id),
    author_id uuid not null,
    written_at timestamptz not null,
    about text not null check (about in ('CLOSE', 'EMERGENCY_TASK')),
    body bytea not null
);
create index note_of_case on note (escalation_id, written_at);

-- Every reading of a note, by whom and when.
create table note_read (
    escalation_id uuid not null references escalation (id),
    account_id uuid not null,
    read_at timestamptz not null
);
create index note_read_of_case on note_read (escalation_id, read_at);

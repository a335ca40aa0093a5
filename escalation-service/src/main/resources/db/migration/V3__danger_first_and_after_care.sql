-- Danger to life comes first on the board, also when there are more cases than it shows.
alter table escalation add column danger boolean not null default false;
update escalation e set danger = true from escalation_state s
    where s.escalation_id = e.id and e.next_due_at is not null and s.state #>> '{file,danger}' = 'true';

-- What is owed after a close, for the list of whoever owes it; the case's own state says the same.
create table after_care (
    escalation_id uuid not null references escalation (id),
    kind text not null check (kind in ('CARING_FOLLOW_UP', 'NEXT_SESSION_NOTE')),
    program text not null,
    owner_id uuid not null,
    due_at timestamptz not null,
    done_at timestamptz,
    primary key (escalation_id, kind)
);
create index after_care_owed on after_care (owner_id, due_at) where done_at is null;

-- Why somebody who neither has a case nor was paged for it opened the patient's words.
alter table note drop constraint note_about_check;
alter table note add constraint note_about_check check (about in ('CLOSE', 'EMERGENCY_TASK', 'WORDS_OPENED'));

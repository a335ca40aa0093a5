-- Who has read what, written before anything is shown. Ids only; nothing is ever changed or deleted here.
create table patient_read (
    read_id       uuid primary key,
    read_at       timestamptz not null,
    program       text not null,
    escalation_id uuid not null,
    contact_id    uuid not null,
    reader_id     uuid not null,
    clinician_id  uuid,
    reason        text not null,
    words_shown   boolean not null
);
create index patient_read_of_case on patient_read (escalation_id, read_at);

create function patient_read_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was read stays recorded';
end $$;
create trigger patient_read_stays before update or delete on patient_read
    for each row execute function patient_read_stays();

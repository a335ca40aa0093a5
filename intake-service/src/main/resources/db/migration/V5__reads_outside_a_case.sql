-- A read that belongs to no case: the list of a program's patients, or one patient's file.
alter table patient_read
    alter column escalation_id drop not null,
    alter column contact_id drop not null,
    add column patient_id uuid;
create index patient_read_of_patient on patient_read (patient_id, read_at) where patient_id is not null;

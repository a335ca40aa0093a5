-- What a patient who calls can truly be told about the case; null as long as nothing is known.
alter table open_case add column standing text check (standing in
    ('NOBODY_FOUND', 'CONTACTING', 'STILL_TRYING', 'CLINICIAN_HAS_IT'));

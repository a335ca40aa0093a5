-- A caller can also be told that a backup is being contacted.
alter table open_case drop constraint open_case_standing_check;
alter table open_case add constraint open_case_standing_check check (standing in
    ('NOBODY_FOUND', 'CONTACTING', 'BACKUP_CONTACTED', 'STILL_TRYING', 'CLINICIAN_HAS_IT'));

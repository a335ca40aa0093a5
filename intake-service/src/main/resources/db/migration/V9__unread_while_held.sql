-- A caller can also be told that nobody has read what they wrote since a clinician reached them.
alter table open_case drop constraint open_case_standing_check;
alter table open_case add constraint open_case_standing_check check (standing in
    ('NOBODY_FOUND', 'CONTACTING', 'BACKUP_CONTACTED', 'STILL_TRYING', 'CLINICIAN_HAS_IT',
        'MESSAGE_UNREAD'));

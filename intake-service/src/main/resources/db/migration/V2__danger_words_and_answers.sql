-- What a message was answered with and when, so that answers to one sender can be counted.
alter table message
    add column danger        boolean not null default false,
    add column words_index   bytea,
    add column answered_with text check (answered_with in ('RECEIVED', 'DANGER')),
    add column answered_at   timestamptz,
    drop constraint message_first_text_check,
    add constraint message_first_text_check check (first_text in
        ('SENT', 'SAID_BY_VOICE', 'NO_NUMBER', 'FORBIDDEN', 'CASE_OPEN', 'JUST_SENT', 'ENOUGH'));

update message set answered_with = 'RECEIVED', answered_at = received_at where first_text = 'SENT';

create index message_answers on message (contact_id, answered_at) where answered_at is not null;

-- Of a program's document: its own danger words, in all languages, and whether it has a text for them.
alter table program_copy
    add column danger_words text[] not null default '{}',
    add column danger_text  boolean not null default false;

update program_copy set danger_text = jsonb_exists(document -> 'texts', 'danger') where document -> 'texts' is not null;

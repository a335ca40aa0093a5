-- What notification-service knows of programs and clinicians: copies, refreshed from compacted topics.

create table program_copy (
    program  text        not null,
    revision bigint      not null,
    as_of    timestamptz not null,
    document text        not null,
    primary key (program, revision)
);

create table clinician (
    clinician_id uuid        primary key,
    version      bigint      not null,
    as_of        timestamptz not null,
    display_name text        not null,
    active       boolean     not null
);

create table clinician_phone (
    clinician_id uuid    not null references clinician,
    phone_id     uuid    not null,
    position     int     not null,
    number       bytea,  -- encrypted; null when the sealed number could not be opened
    number_index bytea,
    sms          boolean not null,
    voice        boolean not null,
    verified     boolean not null,
    primary key (clinician_id, phone_id)
);
create index clinician_phone_number on clinician_phone (number_index);

create table membership (
    clinician_id uuid not null references clinician,
    program      text not null,
    primary key (clinician_id, program)
);

-- One row for each case that was ever paged or texted about. It is the lock of the case: whoever
-- changes pages or attempts of a case by a decision holds it first.
create table paged_case (
    escalation_id      uuid   primary key,
    stood_down_version bigint not null default -1,
    owner_id           uuid
);

-- The newest state of a case that a patient is to be told; apart from paged_case, so that two topics
-- never wait for each other's locks.
create table texted_case (
    escalation_id  uuid   primary key,
    text_version   bigint not null,
    person_version bigint not null  -- of texts that say that a person acts
);

create table page (
    page_id          uuid        primary key,
    escalation_id    uuid        not null references paged_case,
    case_version     bigint      not null,
    program          text        not null,
    clinician_id     uuid        not null,
    reason           text        not null,
    code             text        not null,
    open             boolean     not null,
    round            int         not null,
    planned_round    int         not null default 0,
    request_event_id uuid        not null,
    received_at      timestamptz not null,
    asked_at         timestamptz not null,
    calls_ended      int         not null default 0,
    failed_round     int         not null default 0
);
create unique index page_open_code on page (code) where open;
create index page_of_case on page (escalation_id);
create index page_of_clinician on page (clinician_id, asked_at desc);
create index page_unplanned on page (asked_at) where open and planned_round < round;
create index page_unanswered on page (asked_at) where open and calls_ended >= 2 and failed_round < round;

create table attempt (
    attempt_id       uuid        primary key,
    kind             text        not null check (kind in ('PAGE', 'ANSWER', 'PATIENT_TEXT')),
    channel          text        not null check (channel in ('SMS', 'CALL')),
    priority         smallint    not null,
    program          text        not null,
    escalation_id    uuid,
    case_version     bigint      not null default 0,
    page_id          uuid        references page,
    round            int,
    request_event_id uuid,
    clinician_id     uuid,
    phone_id         uuid,
    contact_id       uuid,
    template         text,
    about            text,
    expires_at       timestamptz,
    lasts_seconds    int         not null,  -- how long a text is worth delivering, or a call rings
    tries            int         not null default 1,
    from_number      text        not null,
    to_number        bytea       not null,  -- encrypted
    to_index         bytea       not null,
    words            bytea       not null,  -- encrypted
    wording          text        not null,
    state            text        not null check (state in
        ('READY', 'CLAIMED', 'ACCEPTED', 'REFUSED', 'TROUBLED', 'UNKNOWN', 'LOST', 'DROPPED')),
    reason           text,
    not_before       timestamptz not null,
    created_at       timestamptz not null,
    claimed_at       timestamptz,
    claimed_by       text,
    settled_at       timestamptz,
    sid              text,
    carrier_status   text,
    carrier_code     int,
    key_pressed      boolean     not null default false,
    end_wanted       boolean     not null default false
);
create unique index attempt_once on attempt (page_id, round, channel, tries) where kind = 'PAGE';
create index attempt_ready on attempt (priority, not_before) where state = 'READY';
create index attempt_unsettled on attempt (claimed_at) where state in ('CLAIMED', 'UNKNOWN');
create index attempt_to_end on attempt (claimed_at) where end_wanted;
create index attempt_of_case on attempt (escalation_id, clinician_id);
create index attempt_of_page on attempt (page_id);
create unique index attempt_sid on attempt (sid);

-- At most one call at a time to a telephone.
create table live_call (
    to_index   bytea       primary key,
    attempt_id uuid        not null references attempt,
    since      timestamptz not null
);
create unique index live_call_attempt on live_call (attempt_id);

create table reply (
    reply_id      uuid        primary key,
    via           text        not null,
    program       text,
    clinician_id  uuid,
    sender        bytea,      -- encrypted
    sender_index  bytea,
    body          bytea,      -- encrypted
    received_at   timestamptz not null,
    meaning       text        not null,
    page_id       uuid        references page,
    escalation_id uuid,
    result        text,       -- escalation-service's word; null while not known
    told          text,       -- what the sender was told last
    asked         int         not null default 0,
    next_ask_at   timestamptz  -- null: nothing is left to ask
);
create index reply_to_ask on reply (next_ask_at) where next_ask_at is not null;
create index reply_of_sender on reply (sender_index, received_at);
create index reply_of_case on reply (escalation_id, clinician_id) where escalation_id is not null;

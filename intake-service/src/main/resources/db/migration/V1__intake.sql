-- What intake-service owns. Every column of type bytea that is not an index or a hash is encrypted
-- (AES-256-GCM, key id in front, bound to its table, column and row). Text columns hold no personal data.

create table program_copy (
    program       text primary key,
    revision      bigint not null,
    as_of         timestamptz not null,
    crisis_number text not null,
    pager_number  text not null,
    languages     text[] not null,
    document      jsonb not null
);
create index program_copy_crisis_number on program_copy (crisis_number);
create index program_copy_pager_number on program_copy (pager_number);

-- One sender of a program. Without an index (a hidden number) nobody is ever found again, on purpose.
create table contact (
    contact_id    uuid primary key,
    program       text not null,
    phone_index   bytea,
    account_index bytea,
    phone         bytea,
    account       bytea,
    first_text_at timestamptz,
    created_at    timestamptz not null default vigil_now(),
    check (phone_index is null or account_index is null)
);
create unique index contact_phone on contact (program, phone_index) where phone_index is not null;
create unique index contact_account on contact (program, account_index) where account_index is not null;

-- source_id: MessageSid, CallSid, or the app's key; what makes a copy harmless.
create table message (
    message_id       uuid primary key,
    source_id        text not null unique,
    request_event_id uuid not null unique,
    contact_id       uuid not null references contact,
    program          text not null,
    via              text not null check (via in ('SMS', 'CALL', 'APP', 'WEB')),
    words            bytea not null,
    media            bytea,
    original         bytea not null,
    carrier_time     timestamptz,
    received_at      timestamptz not null,
    recovered        boolean not null,
    first_text       text not null check (first_text in
        ('SENT', 'SAID_BY_VOICE', 'NO_NUMBER', 'FORBIDDEN', 'CASE_OPEN', 'JUST_SENT')),
    escalation_id    uuid,
    case_known_at    timestamptz,
    alarmed_at       timestamptz
);
create index message_of_contact on message (contact_id, received_at);
create index message_without_case on message (received_at) where case_known_at is null;

-- What came for a number that no program has (yet). Kept whole, and received again when one has it.
create table unrouted_message (
    source_id   text primary key,
    to_index    bytea not null,
    via         text not null check (via in ('SMS', 'CALL')),
    original    bytea not null,
    received_at timestamptz not null,
    routed_at   timestamptz
);
create index unrouted_message_waiting on unrouted_message (to_index) where routed_at is null;

-- What intake knows of a contact's cases. chain_head is a witness of the case's history.
create table open_case (
    escalation_id uuid primary key,
    contact_id    uuid not null,
    program       text not null,
    case_version  bigint not null,
    chain_head    text not null,
    changed_at    timestamptz not null,
    closed_at     timestamptz
);
create index open_case_of_contact on open_case (contact_id) where closed_at is null;

create table patient (
    patient_id            uuid primary key,
    program               text not null,
    handle                text not null,
    name                  bytea not null,
    languages             bytea not null,
    country               bytea,
    location              bytea,
    location_confirmed_on date,
    dispatch_line         bytea,
    safety_flags          bytea not null,
    version               bigint not null default 1,
    created_at            timestamptz not null default vigil_now(),
    updated_at            timestamptz not null default vigil_now(),
    unique (program, handle)
);

-- Who decides with an under-age patient.
create table guardian (
    patient_id uuid primary key references patient,
    name       bytea not null,
    relation   bytea,
    phone      bytea not null
);

-- Several patients may share one phone; a sender is then each of them, until a clinician knows better.
create table patient_phone (
    patient_id  uuid not null references patient,
    program     text not null,
    phone_index bytea not null,
    phone       bytea not null,
    primary key (patient_id, phone_index)
);
create index patient_phone_index on patient_phone (program, phone_index);

create table patient_account (
    patient_id    uuid not null references patient,
    program       text not null,
    account_index bytea not null,
    account       bytea not null,
    primary key (patient_id, account_index)
);
create index patient_account_index on patient_account (program, account_index);

-- A plan is never edited: a new version is written beside the old ones.
create table crisis_plan (
    plan_id     uuid primary key,
    patient_id  uuid not null references patient,
    version     int not null check (version >= 1),
    author      bytea,
    kept_at     bytea,
    reviewed_on date,
    created_at  timestamptz not null default vigil_now(),
    unique (patient_id, version)
);
create table crisis_plan_step (
    plan_id uuid not null references crisis_plan,
    step    int not null check (step between 1 and 6),
    words   bytea not null,
    primary key (plan_id, step)
);

-- consent_on is null without consent: such a contact is shown as not to be called.
create table emergency_contact (
    emergency_contact_id uuid primary key,
    patient_id           uuid not null references patient,
    position             int not null,
    name                 bytea not null,
    relation             bytea,
    phone                bytea not null,
    consent_on           date,
    unique (patient_id, position)
);

-- Only the hash of a key is kept; key_id is its public first part.
create table api_key (
    key_id     text primary key,
    program    text not null,
    name       text not null,
    key_hash   bytea not null,
    created_at timestamptz not null default vigil_now(),
    revoked_at timestamptz
);
create unique index api_key_name on api_key (program, name) where revoked_at is null;

-- What operations must be told. One row for each thing that is wrong; whoever pages reads it from here.
create table operations_alarm (
    kind       text not null,
    subject    text not null,
    program    text,
    raised_at  timestamptz not null,
    cleared_at timestamptz,
    primary key (kind, subject)
);
create index operations_alarm_standing on operations_alarm (raised_at) where cleared_at is null;

-- A clinician who has a case is joined with its patient from the crisis number.
alter table attempt
    add column bridge_id uuid,
    drop constraint attempt_kind_check,
    add constraint attempt_kind_check
        check (kind in ('PAGE', 'ANSWER', 'NEWS', 'CONNECT', 'PATIENT_TEXT'));

create table bridge (
    bridge_id            uuid        primary key,
    escalation_id        uuid        not null,
    clinician_id         uuid        not null,
    program              text        not null,
    sealed_patient_phone text,       -- readable with the private key alone
    attempt_id           uuid,       -- our call to the clinician; null when they called us
    created_at           timestamptz not null,
    dialed_at            timestamptz,
    patient_sid          text,
    patient_status       text,       -- what the carrier says of the patient's leg; never contact
    seconds              int
);
create index bridge_of_case on bridge (escalation_id);

-- A telephone that calls us is busy for our own calls; that is nobody's failure.
create table inbound_call (
    number_index  bytea       primary key,
    last_heard_at timestamptz not null
);

-- What somebody who is no clinician sent to a pager number, until intake-service has it.
create table crossed_message (
    sid            text        primary key,
    via            text        not null check (via in ('sms', 'call')),
    form           bytea,      -- encrypted; forgotten once intake-service has it
    received_at    timestamptz not null,
    next_try_at    timestamptz -- null: handed over
);
create index crossed_message_to_hand_over on crossed_message (next_try_at)
    where next_try_at is not null;

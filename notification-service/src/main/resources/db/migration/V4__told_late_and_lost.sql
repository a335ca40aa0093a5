-- A case was accepted, but whoever accepted had heard "not recorded": until they have been told, nobody
-- else is sent home.
create table held_stand_down (
    escalation_id uuid        not null,
    case_version  bigint      not null,
    clinician_id  uuid        not null,
    event         bytea       not null,
    held_at       timestamptz not null,
    next_call_at  timestamptz not null,
    primary key (escalation_id, case_version)
);

-- Ways to a telephone that the carrier refuses for good, or that its owner has closed.
create table lost_channel (
    number_index bytea       not null,
    channel      text        not null,
    from_number  text        not null,
    carrier_code int         not null,
    since        timestamptz not null,
    primary key (number_index, channel, from_number)
);

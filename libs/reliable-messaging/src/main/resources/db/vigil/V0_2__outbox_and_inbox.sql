-- What is to be told to others, written in the transaction that decided it.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    key text not null,
    payload bytea not null,
    receipt_wanted boolean not null,
    created_at timestamptz not null default clock_timestamp(),
    published_at timestamptz,
    receipted_at timestamptz,
    unique (topic, event_id)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_without_receipt on outbox (id) where receipt_wanted and receipted_at is null;
create index outbox_by_age on outbox (created_at);

-- What was heard already, so that hearing it again changes nothing.
create table inbox (
    topic text not null,
    event_id uuid not null,
    seen_at timestamptz not null default clock_timestamp(),
    primary key (topic, event_id)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
create index inbox_by_age on inbox (seen_at);

-- What could not be processed, kept whole until a person has looked.
create table dead_event (
    id bigint generated always as identity primary key,
    topic text not null,
    partition int,
    record_offset bigint,
    key bytea,
    payload bytea not null,
    why text not null,
    at timestamptz not null default clock_timestamp()
);

-- Events of a type that this version does not know; tried again at each start.
create table parked_event (
    id bigint generated always as identity primary key,
    topic text not null,
    payload bytea not null,
    type text not null,
    at timestamptz not null default clock_timestamp()
);

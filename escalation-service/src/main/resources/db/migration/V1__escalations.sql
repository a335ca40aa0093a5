-- A case, narrow: what is searched and claimed. Its state lies beside it, its history in escalation_event.
create table escalation (
    id uuid primary key,
    program text not null,
    contact_id uuid not null,
    phase text not null check (phase in ('PAGING', 'LOOPING', 'OWNED', 'IN_CONTACT', 'CLOSED')),
    version bigint not null,
    received_at timestamptz not null,
    prompt_due_at timestamptz not null,
    last_event_at timestamptz not null,
    next_due_at timestamptz,
    held_until timestamptz,
    owner_id uuid,
    closed_at timestamptz,
    chain_head bytea not null,
    -- Promise P2, held by the database: a case is closed or it has a deadline within a day of its last event.
    constraint open_has_deadline check ((phase = 'CLOSED') = (next_due_at is null)),
    constraint closed_has_time check ((phase = 'CLOSED') = (closed_at is not null)),
    constraint deadline_within_a_day check (next_due_at <= last_event_at + interval '24 hours')
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
create unique index one_open_case on escalation (program, contact_id) where next_due_at is not null;
create index escalation_due on escalation (next_due_at) where next_due_at is not null;
create index escalation_closed on escalation (program, contact_id, closed_at desc) where closed_at is not null;
create index escalation_held on escalation (held_until) where held_until is not null;
create index escalation_unreached on escalation (owner_id) where phase = 'OWNED';

create table escalation_state (
    escalation_id uuid primary key references escalation (id),
    state jsonb not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

-- Everything that ever happened to a case. The bytes are hashed as they lie here.
create table escalation_event (
    escalation_id uuid not null references escalation (id),
    version bigint not null,
    stream_id bigint generated always as identity,
    program text not null,
    at timestamptz not null,
    type text not null,
    data bytea not null,
    hash bytea not null,
    primary key (escalation_id, version)
);
create unique index escalation_event_stream on escalation_event (stream_id);

create function case_events_are_only_added() returns trigger
    language plpgsql
    as $$ begin raise exception 'Case events are only ever added'; end $$;
create trigger case_events_are_only_added
    before update or delete or truncate on escalation_event
    for each statement execute function case_events_are_only_added();

-- Who was asked; settled once the carrier took it, it failed, or nobody needs it any more.
create table page (
    id uuid primary key,
    escalation_id uuid not null references escalation (id),
    clinician_id uuid not null,
    role text not null,
    round int not null,
    paged_at timestamptz not null,
    settled_at timestamptz
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);
create index page_of_case on page (escalation_id);
create index page_of_clinician on page (clinician_id, paged_at desc);
create index page_unsettled on page (paged_at) where settled_at is null;

-- Own copies, so that neither roster-service nor Kafka stands between a request and its first page.
create table program_copy (
    program text primary key,
    revision bigint not null,
    as_of timestamptz not null,
    document jsonb not null
);
create table roster_copy (
    program text primary key,
    version bigint not null,
    as_of timestamptz not null,
    roster jsonb not null
);

-- Requests whose program is not known here yet; they become cases when it is.
create table waiting_request (
    event_id uuid primary key,
    program text not null,
    event bytea not null,
    since timestamptz not null
);
create index waiting_request_of_program on waiting_request (program);

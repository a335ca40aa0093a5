create table heard (id bigint generated always as identity primary key, event_id uuid not null, clinician uuid not null);

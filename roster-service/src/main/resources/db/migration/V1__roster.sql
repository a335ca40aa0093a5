-- Programs: the current revision of each, and every revision there ever was.
create table program (
    slug text primary key,
    revision bigint not null,
    roster_version bigint not null,
    document jsonb not null
);

create table program_revision (
    slug text not null references program,
    revision bigint not null,
    document jsonb not null,
    saved_by uuid,
    saved_at timestamptz not null default vigil_now(),
    primary key (slug, revision)
);

-- Clinicians are installation-wide; what they may be on call as is said per program.
create table clinician (
    id uuid primary key,
    handle text not null unique,
    display_name text not null,
    active boolean not null default true,
    version bigint not null default 1
);

create table clinician_phone (
    id uuid primary key,
    clinician_id uuid not null references clinician,
    position int not null,
    number_encrypted bytea not null,
    sealed_number text not null,
    sms boolean not null,
    voice boolean not null,
    verified boolean not null,
    unique (clinician_id, position)
);

create table clinician_membership (
    clinician_id uuid not null references clinician,
    program text not null,
    roles text[] not null,
    primary key (clinician_id, program)
);
create index clinician_membership_by_program on clinician_membership (program);

create table account (
    id uuid primary key,
    handle text not null unique,
    display_name text not null,
    clinician_id uuid unique references clinician,
    password_hash text not null,
    epoch bigint not null default 1,
    revoked_at timestamptz,
    active boolean not null default true
);
create index account_revoked on account (revoked_at) where revoked_at is not null;

create table account_role (
    account_id uuid not null references account,
    program text not null,
    roles text[] not null,
    primary key (account_id, program)
);

-- Who logged in, and who tried. The key is a hash: people type passwords into the wrong field.
create table login_try (
    key bytea primary key,
    failures int not null,
    last_tried_at timestamptz not null
);

create table login_record (
    id bigint generated always as identity primary key,
    account_id uuid,
    outcome text not null,
    at timestamptz not null default vigil_now()
);

-- When everything was last published again; one row, which is also the claim to do it.
create table publication (
    one boolean primary key default true check (one),
    published_at timestamptz not null
);
insert into publication (published_at) values ('-infinity');

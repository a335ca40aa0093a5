-- As every service that owns numbers has it.
create table carrier_inbox_mark (
    number    text        primary key,
    began_at  timestamptz not null,
    listed_to timestamptz not null,
    check (listed_to >= began_at)
);

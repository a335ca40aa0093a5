-- How far the carrier's record of inbound messages was read, for each of our numbers. Nothing before
-- began_at is ever taken: a fresh installation pages nobody for history.
create table carrier_inbox_mark (
    number    text        primary key,
    began_at  timestamptz not null,
    listed_to timestamptz not null,
    check (listed_to >= began_at)
);

-- Only where tests run: lets a story move the clock of this database.
create table vigil_clock (moved_by interval not null);
insert into vigil_clock values (interval '0');
create or replace function vigil_now() returns timestamptz
    language sql volatile parallel safe
    as 'select clock_timestamp() + (select moved_by from vigil_clock)';

-- The one clock: sets and compares every deadline, whatever the clocks of the machines say.
create function vigil_now() returns timestamptz
    language sql volatile parallel safe
    as 'select clock_timestamp()';

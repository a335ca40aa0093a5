-- A reply means an open page first; whoever was ever asked a thousand times has few of those.
create index page_open_of_clinician on page (clinician_id, asked_at desc) where open;

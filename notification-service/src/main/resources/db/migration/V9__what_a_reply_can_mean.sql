-- A reply means an open page first; whoever was ever asked a thousand times has few of those.
create index page_open_of_clinician on page (clinician_id, asked_at desc) where open;

-- How many answers went to a number within the hour is asked before each answer that is no confirmation.
create index attempt_answer_to on attempt (to_index, created_at) where kind = 'ANSWER';

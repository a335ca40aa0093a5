-- How many texts a number got within the hour is asked for each text of a stranger.
create index attempt_to_number on attempt (to_index, created_at desc) where channel = 'SMS';

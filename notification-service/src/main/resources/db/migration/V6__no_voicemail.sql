-- Nothing may be left on the patient's voicemail: a call that joins them rings shorter, and says so.
alter table page add column no_voicemail boolean not null default false;
alter table bridge add column no_voicemail boolean not null default false;

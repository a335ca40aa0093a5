-- Reports ask for a program's cases of the last weeks.
create index escalation_received on escalation (program, received_at);

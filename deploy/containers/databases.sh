#!/usr/bin/env bash
# One database and one role for each name in DATABASES, passwords from /keys. What is there stays; passwords are set again.
set -euo pipefail

PGPASSWORD="$(</keys/db-postgres.password)"
export PGPASSWORD

for name in $DATABASES; do
    psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -v name="$name" \
        -v password="$(<"/keys/db-$name.password")" postgres <<'SQL'
select format('create role %I login', :'name')
where not exists (select from pg_roles where rolname = :'name') \gexec
alter role :"name" password :'password';
select format('create database %I owner %I', :'name', :'name')
where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
done

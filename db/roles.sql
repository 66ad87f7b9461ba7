-- Roles of Nærværn. Run by an administrator before the migrations; running it again changes nothing.
-- Log-in roles own nothing and have no right on case data. The *_case roles have those rights and cannot
-- log in: only the door takes one, inside a transaction that names an open audit entry (docs/decisions/0003).
do $roles$
declare
  role_name text;
begin
  foreach role_name in array array['migrator', 'api', 'worker', 'web_session'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login', role_name);
    end if;
    execute format('alter role %I nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit', role_name);
  end loop;
  foreach role_name in array array['audit_owner', 'api_case', 'worker_case', 'auditor_case'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
    execute format('alter role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit', role_name);
  end loop;
  -- Copies the whole cluster, sealed values sealed, and may not ask it for a single row.
  if not exists (select from pg_roles where rolname = 'backup') then
    create role backup login;
  end if;
  alter role backup nosuperuser nobypassrls nocreatedb nocreaterole replication noinherit;
end
$roles$;

grant api_case     to api      with inherit false, set true;
grant auditor_case to api      with inherit false, set true;
grant worker_case  to worker   with inherit false, set true;
grant audit_owner  to migrator with inherit false, set true;

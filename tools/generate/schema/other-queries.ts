import { ours } from './relation-queries.js';

/** Roles that own, hold or use something of ours: those that roles.sql makes. */
const ourRoles = `r.rolname !~ '^pg_' and not r.rolsuper`;

export const roles = /* sql */ `
  -- fixed text: the condition above
  select concat_ws(' ', format('create role %I', r.rolname),
           case when r.rolcanlogin then 'login' else 'nologin' end, 'nosuperuser',
           case when r.rolbypassrls then 'bypassrls' else 'nobypassrls' end,
           case when r.rolcreatedb then 'createdb' else 'nocreatedb' end,
           case when r.rolcreaterole then 'createrole' else 'nocreaterole' end,
           case when r.rolreplication then 'replication' else 'noreplication' end,
           case when r.rolinherit then 'inherit' else 'noinherit' end) || ';' as text
    from pg_roles r where ${ourRoles} order by r.rolname collate "C"`;

export const memberships = /* sql */ `
  -- fixed text: the condition above
  select format('grant %I to %I with admin %s, inherit %s, set %s;', g.rolname, r.rolname, m.admin_option::text, m.inherit_option::text, m.set_option::text) as text
    from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
   where ${ourRoles} order by g.rolname collate "C", r.rolname collate "C"`;

export const defaultPrivileges = /* sql */ `
  select format('default privileges of %I in %s for %s: %s', pg_get_userbyid(d.defaclrole), coalesce(d.defaclnamespace::regnamespace::text, 'all schemas'),
           d.defaclobjtype, d.defaclacl) as text
    from pg_default_acl d order by 1`;

export const schemas = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, '' as name,
         concat_ws(E'\\n', format('create schema %I authorization %I;', n.nspname, pg_get_userbyid(n.nspowner)),
           'comment on schema ' || quote_ident(n.nspname) || ' is ' || quote_literal(obj_description(n.oid, 'pg_namespace')) || ';',
           (select string_agg(format('grant %s on schema %I to %s;', g.rights, n.nspname, g.grantee), E'\\n' order by g.grantee collate "C")
              from (select case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end as grantee,
                           string_agg(lower(x.privilege_type), ', ' order by x.privilege_type collate "C") as rights
                      from aclexplode(n.nspacl) x where x.grantee <> n.nspowner group by x.grantee) g)) as text
    from pg_namespace n where ${ours} order by n.nspname collate "C"`;

export const policies = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name,
         format('create policy %I on %I.%I%s for %s to %s', p.polname, n.nspname, c.relname, case when p.polpermissive then '' else ' as restrictive' end,
           case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
           case when p.polroles = '{0}' then 'public' else
             (select string_agg(quote_ident(r.rolname), ', ' order by r.rolname collate "C") from pg_roles r where r.oid = any (p.polroles)) end)
         || coalesce(E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' as text
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} order by n.nspname collate "C", c.relname collate "C", p.polname collate "C"`;

export const triggers = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name,
         pg_get_triggerdef(t.oid) || ';' || case t.tgenabled when 'O' then '' when 'A' then '  -- always, on a replica too' when 'D' then '  -- disabled' else '  -- on a replica only' end as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where not t.tgisinternal and ${ours} order by n.nspname collate "C", c.relname collate "C", t.tgname collate "C"`;

// Who may execute includes everybody unless that was taken back.
export const functions = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, p.proname as name,
         concat_ws(E'\\n', rtrim(pg_get_functiondef(p.oid), E'\\n') || ';',
           format('alter function %s owner to %I;', p.oid::regprocedure, pg_get_userbyid(p.proowner)),
           (select format('grant execute on function %s to %s;', p.oid::regprocedure, string_agg(x.grantee, ', ' order by x.grantee collate "C"))
              from (select case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end as grantee
                      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner) x having count(*) > 0),
           'comment on function ' || p.oid::regprocedure || ' is ' || quote_literal(obj_description(p.oid, 'pg_proc')) || ';') as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where p.prokind <> 'a' and ${ours}
   order by n.nspname collate "C", p.proname collate "C", p.oid::regprocedure::text collate "C"`;

export const comments = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name,
         case when d.objsubid = 0 then format('comment on %s %I.%I is %L;', case when c.relkind in ('r', 'p') then 'table' when c.relkind = 'i' then 'index' else 'view' end, n.nspname, c.relname, d.description)
              else format('comment on column %I.%I.%I is %L;', n.nspname, c.relname, a.attname, d.description) end as text
    from pg_description d
    join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
   where ${ours} order by n.nspname collate "C", c.relname collate "C", d.objsubid`;

export const otherThings = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name, case c.relkind when 'S' then 'sequence' when 'f' then 'foreign table' else 'relation of kind ' || c.relkind::text end || ' ' || quote_ident(c.relname) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind not in ('r', 'p', 'v', 'm', 'i', 'I', 't') and ${ours}
  union all
  select n.nspname, t.typname, 'type ' || quote_ident(t.typname)
    from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype in ('d', 'e', 'r') and ${ours}
  union all
  select n.nspname, p.proname, 'aggregate ' || quote_ident(p.proname) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prokind = 'a' and ${ours}
  union all
  select n.nspname, e.extname, 'extension ' || quote_ident(e.extname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql'
   order by 1, 2, 3`;

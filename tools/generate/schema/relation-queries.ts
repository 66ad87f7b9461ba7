/** Namespaces that PostgreSQL brings along. `n` is pg_namespace in every query here. */
export const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

export const relations = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name, case when c.relkind in ('r', 'p') then 'table' else 'view' end as kind,
         case when c.relkind in ('r', 'p') then
           concat_ws(E'\\n',
             format('alter table %I.%I owner to %I;', n.nspname, c.relname, pg_get_userbyid(c.relowner)),
             case when c.relrowsecurity then format('alter table %I.%I enable row level security%s;', n.nspname, c.relname,
               case when c.relforcerowsecurity then ', force row level security' else '' end) end)
         else format(E'create view %I.%I%s as\\n%s\\nalter view %I.%I owner to %I;', n.nspname, c.relname,
           ' with (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid), n.nspname, c.relname, pg_get_userbyid(c.relowner))
         end as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v', 'm') and ${ours}
   order by n.nspname collate "C", c.relname collate "C"`;

export const columns = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name,
         concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
           case when a.attnotnull then 'not null' end,
           case when a.attgenerated <> '' then format('generated always as (%s)%s', pg_get_expr(d.adbin, d.adrelid), case a.attgenerated when 's' then ' stored' else '' end)
                when a.attidentity <> '' then 'generated as identity'
                when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as text
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and ${ours}
   order by n.nspname collate "C", c.relname collate "C", a.attnum`;

// Not-null constraints stand with their columns.
export const constraints = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name, format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where k.contype <> 'n' and k.contype <> 't' and ${ours}
   order by n.nspname collate "C", c.relname collate "C", array_position(array['p', 'u', 'x', 'f', 'c'], k.contype::text), k.conname collate "C"`;

export const indexes = /* sql */ `
  -- fixed text: the condition above
  select n.nspname as schema, c.relname as name, pg_get_indexdef(i.indexrelid) || ';' as text
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) and ${ours}
   order by n.nspname collate "C", c.relname collate "C", x.relname collate "C"`;

// The owner's own rights are left out; what was never granted stands in no list.
export const relationGrants = /* sql */ `
  -- fixed text: the condition above
  with rights as (
    select n.nspname, c.relname, null::name as attname, c.relowner, (aclexplode(c.relacl)).*
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') and ${ours}
    union all
    select n.nspname, c.relname, a.attname, c.relowner, (aclexplode(a.attacl)).*
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}
  ), by_right as (
    select nspname, relname, grantee, is_grantable, lower(privilege_type) ||
             case when bool_or(attname is not null) then format(' (%s)', string_agg(quote_ident(attname), ', ' order by attname collate "C")) else '' end as right_text
      from rights where grantee <> relowner
     group by nspname, relname, grantee, is_grantable, privilege_type, attname is not null
  )
  select nspname as schema, relname as name,
         format('grant %s on %I.%I to %s%s;', string_agg(right_text, ', ' order by right_text collate "C"), nspname, relname,
           case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end, case when is_grantable then ' with grant option' else '' end) as text
    from by_right
   group by nspname, relname, grantee, is_grantable
   order by nspname collate "C", relname collate "C", case grantee when 0 then '' else pg_get_userbyid(grantee) end collate "C"`;

/**
 * SQL, an expression: what keeps rows from whoever shall not see them, as one hash. Policies, views, triggers, owners and
 * rights of every table of the product, and every function of the log. Taken when the migrations have run and compared
 * with ever after: nobody has to think of each way in which a wall can be moved.
 */
export const guardsFingerprint = /* sql */ `
  (with
     kept as (
       select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relkind, c.relowner, c.relacl, c.reloptions, c.relrowsecurity, c.relforcerowsecurity
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     ),
     facts (fact) as (
       select concat_ws(' ', 'table', name, relkind, relowner::regrole, relrowsecurity, relforcerowsecurity, reloptions) from kept
       union all
       select concat_ws(' ', 'right', name, a.grantee::regrole, a.privilege_type, a.is_grantable) from kept, aclexplode(relacl) a
       union all
       select concat_ws(' ', 'right', name, c.attname, a.grantee::regrole, a.privilege_type, a.is_grantable)
         from kept join pg_attribute c on c.attrelid = kept.oid, aclexplode(c.attacl) a
       union all
       select concat_ws(' ', 'view', name, pg_get_viewdef(oid)) from kept where relkind in ('v', 'm')
       union all
       select concat_ws(' ', 'policy', name, p.polname, p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), '|', pg_get_expr(p.polwithcheck, p.polrelid),
                        (select string_agg(r::regrole::text, ',' order by r::regrole::text) from unnest(p.polroles) r))
         from kept join pg_policy p on p.polrelid = kept.oid
       union all
       select concat_ws(' ', 'trigger', name, t.tgenabled, pg_get_triggerdef(t.oid)) from kept join pg_trigger t on t.tgrelid = kept.oid where not t.tgisinternal
       union all
       select concat_ws(' ', 'rule', name, w.rulename, w.ev_enabled) from kept join pg_rewrite w on w.ev_class = kept.oid where kept.relkind in ('r', 'p')
       union all
       select concat_ws(' ', 'function', p.oid::regprocedure, p.proowner::regrole, p.prosecdef, p.proconfig, md5(p.prosrc))
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'audit'
       union all
       select concat_ws(' ', 'function', p.oid::regprocedure, a.grantee::regrole, a.privilege_type)
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where n.nspname = 'audit'
     )
   select encode(sha256(convert_to(string_agg(fact, chr(10) order by fact collate "C"), 'UTF8')), 'hex') from facts)`;

/**
 * Ways to entries, for the statements of this library: each goes along an index, and one that is not taken costs nothing,
 * whether a plan knows the values or not. They only say where to look; which rows there are is row security's to say.
 * $1 is a reference.
 */

/** An act with how it ended, as far as it has. */
export const acts = /* sql */ `audit.entry e left join audit.closing c on c.entry_id = e.id`;

/** What the ways below go by; stands behind `with`. */
export const sight = /* sql */ `sight as materialized (select audit.whole_log_in_scope() as everything, audit.log_in_scope() as own)`;
const named = /* sql */ `named as materialized (select w.about_id, w.case_id from audit.reference w where w.reference = $1)`;

/** A case's reference leads to all acts on the case, a part's to those on that part and those on its case as a whole. */
export const onCase = /* sql */ `e.scope_kind = 'case' and e.scope_id = (select case_id from named)
  and (e.about_kind <> 'part' or (select e.about_id = n.about_id or n.about_id = n.case_id from named n))`;

/** Who had to do with it and who it is about. For a part, the tags of that very part: a sending names brothers and sisters too. */
export const handled = /* sql */ `-- fixed text: the parts above
  ${named},
  handled as materialized (
    select e.unit_id, e.opened_at,
           case when (select e.about_id = n.about_id or n.about_id = n.case_id from named n) then coalesce(c.subjects, '{}') else '{}' end as subjects
      from ${acts} where ${onCase})`;

/** Looks at lists in which somebody of it stood by name: at those of the units that have handled it, since it began. */
export const inLists = /* sql */ `e.scope_kind = 'list' and e.unit_id = any (array(select h.unit_id from handled h))
  and e.opened_at >= (select min(h.opened_at) from handled h) and c.subjects && array(select unnest(h.subjects) from handled h)`;

/** All that an auditor may see, in three: everything, or what the own organisation did and what was disclosed to it. */
export const inSight = [
  /* sql */ `(select everything from sight)`,
  /* sql */ `not (select everything from sight) and e.organisation_id = (select own from sight)`,
  /* sql */ `not (select everything from sight) and e.organisation_id <> (select own from sight)
    and e.id = any (array(select audit.disclosed_to_own()))`,
] as const;

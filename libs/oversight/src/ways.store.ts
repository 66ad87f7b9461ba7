/**
 * Ways to entries, for the statements of this library: each goes along an index, and one that is not taken costs nothing,
 * whether a plan knows the values or not. They only say where to look; which rows there are is row security's to say.
 * $1 is a reference.
 */

/** How an act ended, as far as it has; stands behind what it goes along. */
export const closings = /* sql */ `left join audit.closing c on c.entry_id = e.id`;

/** An act with how it ended. */
export const acts = /* sql */ `-- fixed text: the line above
  audit.entry e ${closings}`;

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

/** A way to acts: what it goes along, what it looks for there, and where the time and the id of an act stand on it. */
export interface Way {
  readonly from: string;
  readonly where: string;
  readonly at: string;
  readonly id: string;
  /** Whether what it looks for stands in the closings. */
  readonly needsClosings?: boolean;
  /** What is enough to count along it when nothing else is asked: all that `where`, `at` and `id` speak of. */
  readonly alone?: string;
}

const alongLog = { from: /* sql */ `audit.entry e`, at: 'e.opened_at', id: 'e.id' };
/** $7 is an outcome. The many that were answered are not searched for the few that were not. */
const alongFew = { from: /* sql */ `audit.not_answered n join audit.entry e on e.id = n.entry_id`, at: 'n.opened_at', id: 'n.entry_id', alone: /* sql */ `audit.not_answered n` };
const alongDisclosures = { from: /* sql */ `audit.disclosure d join audit.entry e on e.id = d.entry_id`, at: 'd.opened_at', id: 'd.entry_id' };

const everything = /* sql */ `(select everything from sight)`;
const ownAlone = /* sql */ `not (select everything from sight)`;

/** All that an auditor may see, in three: everything, or what the own organisation did and what was disclosed to it. */
export const inSight: readonly Way[] = [
  { ...alongLog, where: everything },
  { ...alongLog, where: /* sql */ `-- fixed text: the parts above
    ${ownAlone} and e.organisation_id = (select own from sight)` },
  { ...alongDisclosures, where: /* sql */ `-- fixed text: the parts above
    ${ownAlone} and d.recipient_id = (select own from sight)` },
];

const isRare = /* sql */ `$7::text <> 'answered'`;

/** The same for those who look for an outcome. What was not answered disclosed nothing to anybody. */
export const inSightByOutcome: readonly Way[] = [
  ...inSight.map((way) => ({ ...way, where: /* sql */ `(${isRare}) is not true and ${way.where}` })),
  { ...alongFew, where: /* sql */ `-- fixed text: the parts above
    ${isRare} and n.outcome = $7 and ${everything}` },
  { ...alongFew, where: /* sql */ `-- fixed text: the parts above
    ${isRare} and n.outcome = $7 and ${ownAlone} and n.organisation_id = (select own from sight)` },
];

/** A way along the log itself. */
export const along = (where: string): Way => ({ ...alongLog, where });

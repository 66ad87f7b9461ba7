import { rows, statement, type Tx } from '#platform';
import { acts, handled, inLists } from './ways.store.js';

/** How often somebody saw a list in which a person of the case stood by name. */
export interface ListLookRow {
  operation: string;
  actorPseudonym: string | null;
  organisationDa: string | null;
  organisationEn: string | null;
  unitDa: string | null;
  unitEn: string | null;
  looks: number;
  firstAt: Date;
  lastAt: Date;
}

export const countListLooks = statement<ListLookRow>(
  'oversight.count-list-looks',
  /* sql */ `-- fixed text: the way to lists
    with ${handled}
    select e.operation, s.pseudonym as "actorPseudonym", o.name_da as "organisationDa", o.name_en as "organisationEn",
           u.name_da as "unitDa", u.name_en as "unitEn", count(*)::int as looks, min(e.opened_at) as "firstAt", max(e.opened_at) as "lastAt"
      from ${acts}
      left join identity.staff_member s on s.id = e.actor_id
      left join identity.organisation o on o.id = e.organisation_id
      left join identity.unit u on u.id = e.unit_id
     where ${inLists}
     group by e.operation, e.actor_id, s.id, o.id, u.id
     order by max(e.opened_at) desc, e.operation`,
);

/** Looks at lists in which somebody of the case or part stood by name, counted for each member of staff. */
export function listLookRows(tx: Tx, reference: string): Promise<ListLookRow[]> {
  return rows(tx, countListLooks, [reference]);
}

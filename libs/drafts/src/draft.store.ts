import { change, row, rows, statement, type Tx } from '#platform';
import type { DraftContentRow, DraftEventRow, DraftRow } from './draft.row.js';

// The name is looked up, not joined: who waits for the row of one who takes it over would find no row at all then.
const columns = `d.id, d.district_id as "districtId", d.unit_id as "unitId", d.owner_id as "ownerId",
  (select s.display_name from identity.staff_member s where s.id = d.owner_id) as "ownerName",
  d.started_at as "startedAt", d.saved_at as "savedAt", d.version, d.children, d.had_child as "hadChild", d.most_children as "mostChildren", d.state`;

const lockDraft = statement<DraftRow>(
  'draft.lock',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from drafts.draft d where d.id = $1 and d.unit_id = $2 for update`,
);
const selectDraft = statement<DraftRow>(
  'draft.select',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from drafts.draft d where d.id = $1 and d.unit_id = $2 and d.owner_id = $3`,
);
const selectOthers = statement<{ id: string }>('draft.of-a-colleague', /* sql */ `select d.id from drafts.draft d where d.id = $1 and d.unit_id = $2 and d.owner_id <> $3`);
const selectUnsent = statement<DraftRow>(
  'draft.unsent-of-unit',
  /* sql */ `-- fixed text: the columns above
    select ${columns} from drafts.draft d where d.unit_id = $1 and d.state = 'unsent' order by d.started_at, d.id`,
);
const selectContent = statement<DraftContentRow>(
  'draft.content',
  /* sql */ `select c.draft_id as "draftId", c.version, c.sealed_content as "sealedContent", c.wrapped_key as "wrappedKey", c.body_mac as "bodyMac"
    from drafts.content c join drafts.draft d on d.id = c.draft_id where c.draft_id = $1 and d.unit_id = $2 and d.owner_id = $3`,
);
const selectEvents = statement<DraftEventRow>(
  'draft.events',
  /* sql */ `select e.version, e.move, e.from_state as "fromState", e.to_state as "toState", e.at, e.by_staff as "byStaff",
      s.display_name as "byName", e.from_owner as "fromOwner", e.reason
    from drafts.draft_event e left join identity.staff_member s on s.id = e.by_staff where e.draft_id = $1 order by e.version`,
);
// Two first savings at once, of a key and of leaving the page: the second waits for the first and finds it.
const insertDraft = statement(
  'draft.insert',
  /* sql */ `insert into drafts.draft (id, district_id, unit_id, owner_id, started_at, saved_at, version, children, state)
    values ($1, $2, $3, $4, $5, $5, 1, $6, 'unsent') on conflict (id) do nothing`,
);
const insertContent = statement(
  'draft.insert-content',
  /* sql */ `insert into drafts.content (draft_id, district_id, version, sealed_content, wrapped_key, body_mac) values ($1, $2, $3, $4, $5, $6)`,
);
const updateSaved = statement('draft.save', /* sql */ `update drafts.draft set saved_at = $3, version = $4, children = $5 where id = $1 and owner_id = $2`);
const updateContent = statement('draft.save-content', /* sql */ `update drafts.content set version = $2, sealed_content = $3, body_mac = $4 where draft_id = $1`);
const updateOwner = statement('draft.take-over', /* sql */ `update drafts.draft set owner_id = $2, version = $3 where id = $1`);
const settle = statement(
  'draft.settle',
  /* sql */ `update drafts.draft set state = $3, settled_at = $4, version = $5 where id = $1 and owner_id = $2`,
);
const deleteContent = statement('draft.delete-content', /* sql */ `delete from drafts.content where draft_id = $1`);
const insertEvent = statement(
  'draft.insert-event',
  /* sql */ `insert into drafts.draft_event (draft_id, version, district_id, move, from_state, to_state, at, by_staff, from_owner, reason)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const lockForHouse = statement<Omit<DraftRow, 'ownerName'>>(
  'draft.lock-for-house',
  /* sql */ `select id, district_id as "districtId", unit_id as "unitId", owner_id as "ownerId", started_at as "startedAt", saved_at as "savedAt",
      version, children, had_child as "hadChild", most_children as "mostChildren", state from drafts.draft where id = $1 for update`,
);

type Owner = { unitId: string; id: string };

/** Every statement about drafts. Content is asked for by unit and owner: row security is the second wall, not the only one. */
export const draftStore = {
  /**
   * Of the unit, held until the act has ended. Row security shows a colleague's draft to an act that would change it only
   * when it is overdue.
   */
  lock: (tx: Tx, id: string, unitId: string) => row(tx, lockDraft, [id, unitId]),
  /** Whether it is a colleague's, however young: what `lock` does not find may be there all the same. */
  isOfColleague: async (tx: Tx, id: string, owner: Owner) => (await row(tx, selectOthers, [id, owner.unitId, owner.id])) !== undefined,
  readOwn: (tx: Tx, id: string, owner: Owner) => row(tx, selectDraft, [id, owner.unitId, owner.id]),
  unsentOf: (tx: Tx, unitId: string) => rows(tx, selectUnsent, [unitId]),
  content: (tx: Tx, id: string, owner: Owner) => row(tx, selectContent, [id, owner.unitId, owner.id]),
  events: (tx: Tx, id: string) => rows(tx, selectEvents, [id]),

  /** @returns false when the id is taken, by whomever */
  insert: async (tx: Tx, draft: DraftRow) =>
    (await change(tx, insertDraft, [draft.id, draft.districtId, draft.unitId, draft.ownerId, draft.startedAt, draft.children])) === 1,
  insertContent: (tx: Tx, { districtId }: DraftRow, content: DraftContentRow) =>
    change(tx, insertContent, [content.draftId, districtId, content.version, content.sealedContent, content.wrappedKey, content.bodyMac]),
  save: (tx: Tx, draft: DraftRow) => change(tx, updateSaved, [draft.id, draft.ownerId, draft.savedAt, draft.version, draft.children]),
  saveContent: (tx: Tx, content: DraftContentRow) => change(tx, updateContent, [content.draftId, content.version, content.sealedContent, content.bodyMac]),
  takeOver: (tx: Tx, { id, ownerId, version }: DraftRow) => change(tx, updateOwner, [id, ownerId, version]),
  settle: (tx: Tx, { id, ownerId, state, version }: Omit<DraftRow, 'ownerName'>, at: Date) => change(tx, settle, [id, ownerId, state, at, version]),
  deleteContent: (tx: Tx, id: string) => change(tx, deleteContent, [id]),
  insertEvent: (tx: Tx, draft: { id: string; districtId: string }, event: Omit<DraftEventRow, 'byName'>) =>
    change(tx, insertEvent, [draft.id, event.version, draft.districtId, event.move, event.fromState, event.toState, event.at, event.byStaff, event.fromOwner, event.reason]),

  /** For a job of the worker, which belongs to no unit and reads no names: unsent ones only. */
  lockForHouse: (tx: Tx, id: string) => row(tx, lockForHouse, [id]),
};

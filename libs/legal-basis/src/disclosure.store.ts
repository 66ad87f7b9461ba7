import { change, rows, statement, type Tx } from '#platform';
import type { Disclosure, NamedItem } from './domain/disclosure.js';

const insertDisclosures = statement(
  'disclosure.insert',
  /* sql */ `insert into legal_basis.disclosure (id, district_id, case_id, about_id, matter, from_unit_id, to_unit_id, direction, recipient_kind, version, consent_id, consent_until, at, by_staff)
    select d.id, $1, $2, d.about_id, d.matter, $3, d.to_unit_id, d.direction, d.recipient_kind, d.version, d.consent_id, d.consent_until, $4, $5
    from unnest($6::uuid[], $7::uuid[], $8::text[], $9::uuid[], $10::text[], $11::text[], $12::text[], $13::uuid[], $14::timestamptz[])
      as d (id, about_id, matter, to_unit_id, direction, recipient_kind, version, consent_id, consent_until)`,
);
const insertItems = statement(
  'disclosure.insert-items',
  /* sql */ `insert into legal_basis.disclosed_item (disclosure_id, district_id, item_class, basis, processing_basis, version, direction, recipient_kind)
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
);
// A later disclosure about the same part says all of what the part holds then.
const selectLastItems = statement<NamedItem & { consentUntil: Date | null }>(
  'disclosure.last-items',
  /* sql */ `select i.item_class as "itemClass", i.basis, i.processing_basis as "processingBasis", g.consent_until as "consentUntil"
      from legal_basis.disclosed_item i join legal_basis.disclosure g on g.id = i.disclosure_id
     where i.disclosure_id = (select d.id from legal_basis.disclosure d where d.about_id = $1 and d.to_unit_id = $2 and d.matter = 'content' order by d.at desc, d.id desc limit 1)
     order by i.item_class`,
);

export interface Discloser {
  districtId: string;
  caseId: string;
  unitId: string;
  by: string;
  at: Date;
}

/** Every statement about what was disclosed on which basis. */
export const disclosureStore = {
  insert: (tx: Tx, { districtId, caseId, unitId, by, at }: Discloser, disclosures: readonly Disclosure[]) => {
    const column = <Key extends keyof Disclosure>(key: Key) => disclosures.map((disclosure) => disclosure[key]);
    const items = disclosures.flatMap(({ items: named, ...disclosure }) => named.map((item) => ({ ...disclosure, ...item })));
    return Promise.all([
      change(tx, insertDisclosures, [districtId, caseId, unitId, at, by, column('id'), column('aboutId'), column('matter'), column('toUnitId'), column('direction'), column('recipientKind'), column('version'), column('consentId'), column('consentUntil')]),
      change(tx, insertItems, [items.map(({ id }) => id), items.map(() => districtId), items.map(({ itemClass }) => itemClass), items.map(({ basis }) => basis),
        items.map(({ processingBasis }) => processingBasis), items.map(({ version }) => version), items.map(({ direction }) => direction), items.map(({ recipientKind }) => recipientKind)]),
    ]);
  },
  lastItems: (tx: Tx, aboutId: string, toUnitId: string) => rows(tx, selectLastItems, [aboutId, toUnitId]),
};

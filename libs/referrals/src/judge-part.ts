import type { ConsentState, DisclosurePurpose, LegalBasisCode, PersonRole, RecipientKind, RecordField, Refusal, RefusalCode, Role, UnitKind } from '#kernel';
import { refuse } from '#kernel';
import { type BasisTable, type Consent, consentRecord, consentState, coveredBy, defaultBasis, judgeItems, type NamedItem } from '#legal-basis';
import { itemsIn } from './domain/disclosed-items.js';
import type { PartContent, PartKind } from './domain/part-content.js';

/** Who sends, when, under which table, and which answers of adults there are. */
export interface Disclosing {
  table: BasisTable | undefined;
  senderRole: Role;
  consents: readonly Consent[];
  now: Date;
  /** In a preview: items that name no basis are given the one that is proposed, for a human to confirm. */
  proposes?: boolean;
}

/** A part's items as they may leave, or why some may not. */
export interface JudgedItems {
  /** Every kind of thing that the content holds, with its bases: as named, or as proposed. */
  items: NamedItem[];
  /** What the person themselves is told about on; stands for the part where one basis has to. */
  basis?: LegalBasisCode;
  consent?: Consent;
  version: string;
  recipientKind: RecipientKind;
  problems: Refusal[];
}

interface ToJudge {
  kind: PartKind;
  role: PersonRole;
  /** Nothing when it could not be put together: then the part is judged by its person alone, so that all that is wrong is said at once. */
  content: PartContent | undefined;
  wanted: { id: string; personId: string; consentId?: string; items?: readonly NamedItem[] };
  /** The contact point; nothing where the part goes to a kommune outside the district. */
  receiver: { unitId: string; kind: UnitKind } | undefined;
}

/** Refusals that are about one kind of thing; the others are about the part and are said once. */
const aboutOneItem: readonly RefusalCode[] = ['item-not-of-basis', 'item-awaits-confirmation', 'item-not-covered-by-consent', 'item-without-basis'];

/**
 * Judges each kind of thing in a part against the basis that it names. No basis, no byte: what names none is refused, and
 * whatever is refused keeps the whole part from going. Pure.
 */
export function judgePart(part: ToJudge, disclosing: Disclosing): JudgedItems {
  const { kind, wanted, content } = part;
  const { table, now } = disclosing;
  const consent = disclosing.consents.find(({ id }) => id === wanted.consentId);
  const held = content === undefined ? (['subject-role'] as const) : itemsIn(content);
  const items = held.flatMap((itemClass): NamedItem[] => {
    const named = wanted.items?.find((item) => item.itemClass === itemClass);
    if (named !== undefined) return [{ itemClass, basis: named.basis, processingBasis: named.processingBasis }];
    return wanted.items === undefined && disclosing.proposes === true ? [{ itemClass, ...defaultBasis(kind, 'police') }] : [];
  });
  const unnamed = held.filter((itemClass) => items.every((item) => item.itemClass !== itemClass)).map((itemClass) => refuse('item-without-basis', { field: itemClass }));
  const about = items.find(({ itemClass }) => itemClass === 'subject-role');
  const recipientKind = recipientKindOf(part.kind, part.receiver?.kind);
  const refusals = [...Map.groupBy(items, ({ basis, processingBasis }) => `${basis} ${processingBasis}`).values()].flatMap((group) => {
    const { verdicts } = judgeItems(table, {
      basis: group[0]!.basis,
      processingBasis: group[0]!.processingBasis,
      direction: 'police_to_municipality',
      senderRole: disclosing.senderRole,
      recipient: recipientKind,
      purpose: purposeOf(part),
      consent: { state: stateOf(part, consent, now), ...(consent === undefined ? {} : coveredBy(consent, part.receiver?.unitId)) },
      approval: 'none',
      isAcute: content?.urgency === 'AKUT',
      hasOverdueApproval: false,
      forum: 'none',
      recorded: recordedOf(part, consent),
      items: group.map(({ itemClass }) => itemClass),
      at: now,
    });
    return verdicts.flatMap((verdict) => (verdict.isAllowed ? [] : [verdict]));
  });
  return {
    items: content === undefined ? [] : items,
    ...(about === undefined ? {} : { basis: about.basis }),
    ...(kind === 'adult' && consent !== undefined ? { consent } : {}),
    version: table?.version ?? '',
    recipientKind,
    problems: once([...(content === undefined ? [] : unnamed), ...refusals.map(({ refusal, details }) => refuse(refusal, details))]),
  };
}

/** What is said of every item alike is said once, without naming one of them. */
function once(refusals: readonly Refusal[]): Refusal[] {
  const said = refusals.map(({ refusal, details }) => (aboutOneItem.includes(refusal) || refusal === 'record-incomplete' ? refuse(refusal, details) : refuse(refusal)));
  return said.filter(({ refusal, details }, index) => said.findIndex((first) => first.refusal === refusal && first.details?.field === details?.field) === index);
}

/** A kommune outside the district counts as its child intake or adult coordinator (docs/legal/item-classes.md section 1). */
export function recipientKindOf(kind: PartKind, receiverKind: UnitKind | undefined): RecipientKind {
  if (receiverKind === undefined) return kind === 'child' ? 'child_intake' : 'adult_coordinator';
  return receiverKind === 'child_intake' || receiverKind === 'adult_coordinator' || receiverKind === 'duty_officer' ? receiverKind : 'police_unit';
}

function purposeOf({ kind, role }: ToJudge): DisclosurePurpose {
  if (kind === 'child') return 'child_support_need';
  return role === 'alleged_perpetrator' ? 'perpetrator_treatment' : 'victim_support';
}

/** A child is never asked: a part that names a consent all the same counts as one for which somebody was. */
function stateOf({ kind, wanted }: ToJudge, consent: Consent | undefined, now: Date): ConsentState {
  if (kind === 'child') return wanted.consentId === undefined ? 'none' : 'of_another_person';
  return consentState(consent, wanted.personId, now);
}

/** What the record of a notification holds (docs/legal/item-classes.md 4.1); what a kommune answers or passes on was recorded with it. */
export const childRecord = ['child', 'exposure_type', 'observed_facts', 'who_was_informed', 'notifier', 'time'] as const satisfies readonly RecordField[];

/** What the record of this disclosure holds: a child's part says it itself, an adult's rests on a consent, which is recorded whole or not at all. */
function recordedOf({ kind, content }: ToJudge, consent: Consent | undefined): RecordField[] {
  if (kind === 'adult') return consent === undefined ? [] : [...consentRecord];
  if (content === undefined) return [...childRecord];
  const lacking: RecordField[] = [...(content.exposure.length > 0 ? [] : ['exposure_type' as const]), ...(saysFacts(content) ? [] : ['observed_facts' as const])];
  return childRecord.filter((field) => !lacking.includes(field));
}

const saysFacts = ({ exposure, statements, violenceTypes, dangerFlags }: PartContent): boolean => [exposure, statements, violenceTypes, dangerFlags].some((facts) => facts.length > 0);

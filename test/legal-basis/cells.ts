import { bases, firstDay, processingBases } from './expected/bases.js';
import type { Consent, Days, Enquiry } from './expected/enquiry.js';
import { aroundFirstDay, ordinary, windows } from './expected/moments.js';
import { everyRoute, recordFields, type Route, routes } from './expected/routes.js';
import { approvalStates, consentStates, forumStates } from './expected/rules.js';
import { directions, isAnswer, itemClasses, POLICE, recipientKinds, roles } from './expected/words.js';
import { howMany } from '../harness/how-many.js';

/** One enquiry with all its items; each item is a cell that is judged by itself. */
export interface Cell {
  readonly enquiry: Enquiry;
  readonly days: Days;
  readonly items: readonly string[];
}

/** Beside every value of the document one that is not in it, and one that is a name in the language but no code. */
const unknown = (word: string) => [word, 'constructor'];
export const everyBasis = [...bases.keys(), ...unknown('BL999_UKENDT')];
const everyDirection = [...directions, ...unknown('police_to_police')];
const everyRole = [...roles, ...unknown('chief')];
const everyRecipientKind = [...recipientKinds, ...unknown('newspaper')];
const everyItem = [...itemClasses, ...unknown('diary'), 'Subject-Name', ''];
const everyPurpose = [...new Set([...bases.values()].flatMap(({ purposes }) => purposes)), 'criminal_investigation', ...unknown('curiosity')];
const everyProcessingBasis = [...processingBases, ...unknown('GDPR_6_1_F')];
const everyForum = [...forumStates, ...unknown('friends')];

const always: Days = { first: firstDay };
const farEnd = '2300-01-01T00:00:00Z';
const consentIn = (state: string): Consent => ({ state, coversFeedback: true, ...(state === 'given' && { endsAt: farEnd }) });
/** Names of the language are tried one at a time, not crossed. */
const crossed = (values: readonly string[]) => values.filter((value) => value !== 'constructor');
const simpleConsents = [...consentStates, ...unknown('perhaps')].map(consentIn);
const consentsCrossed = simpleConsents.filter(({ state }) => state !== 'constructor');

/** Consents whose end lies round the ordinary instant; what is not given has no end that could help it. */
const endingConsents: Consent[] = ['2025-11-26T09:59:59.999Z', '2025-11-26T10:00:00Z', '2025-11-26T10:00:00.001Z', undefined].flatMap((endsAt) =>
  ['given', 'refused', 'not_asked'].map((state) => ({ state, coversFeedback: true, ...(endsAt !== undefined && { endsAt }) })));

/** Consents that narrow: every combination of names nothing, names this one, names another, names nothing allowed. */
function* narrowingConsents({ recipientKind, purpose }: Enquiry): Generator<Consent> {
  const narrowed = (own: string, other: string) => [undefined, [own], [other, own], [other], []];
  const itemLists = [undefined, itemClasses, ['subject-name', 'free-text-message'], ['contact-feedback'], ['subject-phone'], []];
  for (const kinds of narrowed(recipientKind, 'childrens_house')) {
    for (const purposes of narrowed(purpose, 'perpetrator_treatment')) {
      for (const classes of itemLists) {
        for (const coversFeedback of [true, false]) {
          yield {
            state: 'given', endsAt: farEnd, coversFeedback,
            ...(kinds && { recipientKinds: kinds }), ...(purposes && { purposes }), ...(classes && { itemClasses: classes }),
          };
        }
      }
    }
  }
}

/** An enquiry that fails no check before the recipient, as far as basis and direction have such a one. */
export function rightEnquiry(basis: string, direction: string): Enquiry {
  const [row, route] = [bases.get(basis), routes.get(basis)?.get(direction)];
  const role = route?.may[0] ?? (direction.startsWith('police') ? 'police_officer' : 'child_intake');
  const side = POLICE.includes(role) ? row?.processing.police : row?.processing.kommune;
  return {
    moment: ordinary, basis, direction, role,
    recipientKind: route?.to[0] ?? 'child_intake',
    purpose: row?.purposes[0] ?? 'child_support_need',
    processingBasis: side?.[0] ?? 'RHL_9_10',
    consent: consentIn({ required: 'given', refusal_stands: 'not_asked' }[row?.consentRule ?? ''] ?? 'none'),
    approval: 'approved', acute: false, overdue: false, forum: 'both_are_members',
    record: route?.record ?? recordFields,
  };
}

const momentsInTable = [aroundFirstDay[1]!, aroundFirstDay[4]!, ordinary].map((moment) => ({ moment, days: always }));
const [springEnd] = windows;
const lastDayAndAfter = springEnd!.moments.slice(2).map((moment) => ({ moment, days: springEnd!.days }));
/** The day before the first day, the first day, an ordinary day; the last day and the day after it. */
const crossedDates = [...momentsInTable, ...lastDayAndAfter];

/**
 * Every basis x direction x sender role x recipient kind x item class x consent state x date, one unknown value among
 * each. A basis has no route in most directions and is refused there whatever else is asked: in the short profile
 * consents and dates take turns at those, in the long one they are crossed as well.
 */
export function* fullCross(everywhere = howMany.crossesWithoutRoute): Generator<Cell> {
  let turn = 0;
  const consents = consentsCrossed.map((consent) => ({ consent }));
  for (const basis of crossed(everyBasis)) for (const direction of crossed(everyDirection)) {
    const right = rightEnquiry(basis, direction);
    const hasRoute = routes.get(basis)?.has(direction) === true;
    for (const role of crossed(everyRole)) for (const recipientKind of crossed(everyRecipientKind)) {
      turn += 1;
      const all = everywhere || hasRoute;
      for (const { consent } of all ? consents : [consents[turn % consents.length]!]) {
        for (const { moment, days } of all ? crossedDates : [crossedDates[turn % crossedDates.length]!]) {
          yield { enquiry: { ...right, role, recipientKind, consent, moment, processingBasis: processingFor(basis, role) ?? right.processingBasis }, days, items: everyItem };
        }
      }
    }
  }
}

type Changes = ReadonlyArray<{ readonly enquiry?: Partial<Enquiry>; readonly days?: Days }>;

/** What can be different from a right enquiry, by the question that it answers. */
function dimensionsOf(right: Enquiry, record: readonly string[]): Changes[] {
  const set = (changes: ReadonlyArray<Partial<Enquiry>>): Changes => changes.map((enquiry) => ({ enquiry }));
  return [
    [
      { days: undefined },
      ...aroundFirstDay.map((moment) => ({ enquiry: { moment }, days: always })),
      ...windows.flatMap(({ days, moments }) => moments.map((moment) => ({ enquiry: { moment }, days }))),
    ],
    set(everyBasis.map((basis) => ({ basis }))),
    set(everyDirection.map((direction) => ({ direction }))),
    set(everyRole.map((role) => ({ role }))),
    set(everyRecipientKind.map((recipientKind) => ({ recipientKind }))),
    set(everyPurpose.map((purpose) => ({ purpose }))),
    set(everyProcessingBasis.map((processingBasis) => ({ processingBasis }))),
    set(everyForum.map((forum) => ({ forum }))),
    set([...simpleConsents, ...endingConsents].map((consent) => ({ consent }))),
    set([...approvalStates, ...unknown('nodded')].flatMap((approval) =>
      [false, true].flatMap((acute) => [false, true].map((overdue) => ({ approval, acute, overdue }))))),
    set([
      ...record.map((missing) => ({ record: record.filter((field) => field !== missing) })),
      { record: [] }, { record: recordFields }, { record: [...record, 'weather', 'constructor'] },
    ]),
  ];
}

const withChange = (cell: Cell, change: Changes[number]): Cell =>
  ({ ...cell, enquiry: { ...cell.enquiry, ...change.enquiry }, days: 'days' in change ? change.days : cell.days });

const startOf = (basis: string, direction: string, items: readonly string[]): Cell => ({ enquiry: rightEnquiry(basis, direction), days: always, items });

const itemsOfEachSort = ({ on, off }: Route): string[] => [
  on.find((item) => !isAnswer(item)), off[0], 'acknowledgement', 'sender-identity', 'evidence-request',
  'other-adult-details', 'contact-feedback', 'free-text-message', 'diary',
].filter((item) => item !== undefined);

/** From every route's right enquiry: each question answered in every way, alone. All items, or a few of each sort. */
export function* oneChange({ ofBasis, items = 'all' }: { ofBasis?: string; items?: 'all' | 'of each sort' } = {}): Generator<Cell> {
  for (const { basis, direction, route } of everyRoute.filter((one) => ofBasis === undefined || one.basis === ofBasis)) {
    const start = startOf(basis, direction, items === 'all' ? everyItem : itemsOfEachSort(route));
    yield start;
    for (const dimension of dimensionsOf(start.enquiry, route.record)) for (const change of dimension) yield withChange(start, change);
  }
}

/**
 * Each two questions answered in every way together: only so is the order of the checks seen. A few items of each sort;
 * in the short profile from one route of each basis, in the long one from all.
 */
export function* twoChanges(ofAll = howMany.everyRouteTwice): Generator<Cell> {
  const firstOfBasis = everyRoute.filter(({ basis }, index) => basis !== everyRoute[index - 1]?.basis);
  for (const { basis, direction, route } of ofAll ? everyRoute : firstOfBasis) {
    const start = startOf(basis, direction, itemsOfEachSort(route));
    const dimensions = dimensionsOf(start.enquiry, route.record);
    for (const [index, dimension] of dimensions.entries()) for (const second of dimensions.slice(index + 1)) {
      for (const one of dimension) for (const other of second) yield withChange(withChange(start, one), other);
    }
  }
}

/** Section 5.4 on the bases that ask for a consent, and on one that does not look at it. */
export function* narrowedConsents(): Generator<Cell> {
  for (const { basis, direction, route } of everyRoute) {
    if (bases.get(basis)!.consentRule !== 'required' && basis !== 'VAERDISPRING') continue;
    const start = startOf(basis, direction, everyItem);
    for (const recipientKind of route.to) for (const purpose of bases.get(basis)!.purposes) {
      const asked = { ...start.enquiry, recipientKind, purpose };
      for (const consent of narrowingConsents(asked)) yield { ...start, enquiry: { ...asked, consent } };
    }
  }
}

/** Each cell of one route: every item to every recipient kind with everything else right. */
export function* cellsOfRoute(basis: string, direction: string): Generator<Cell> {
  const start = startOf(basis, direction, everyItem);
  for (const recipientKind of everyRecipientKind) yield { ...start, enquiry: { ...start.enquiry, recipientKind } };
}

const processingFor = (basis: string, role: string) =>
  bases.get(basis)?.processing[POLICE.includes(role) ? 'police' : 'kommune'][0];

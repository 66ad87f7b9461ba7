import { bases, type Basis } from './bases.js';
import type { Allowed, Days, Enquiry, Refused, Verdict } from './enquiry.js';
import { no } from './enquiry.js';
import { type Route, routes } from './routes.js';
import { approvalRule, consentRule, coverage, forumRule, recordRule, stateOf, toFollow } from './rules.js';
import { isAnswer, POLICE } from './words.js';

/** Section 3 of docs/legal/item-classes.md: the checks in their order, each with the number that it has there. */
interface Asked {
  readonly enquiry: Enquiry;
  readonly days: Days;
  readonly basis: Basis | undefined;
  readonly route: Route | undefined;
}
interface Check {
  readonly number: number;
  readonly fails: (asked: Known, item: string) => Refused | undefined;
}
/** After checks 2 and 4 the basis and the route are known; the checks before them do not look. */
interface Known extends Asked {
  readonly basis: Basis;
  readonly route: Route;
}

const evidence = no('evidence-request-refused', 'The item is `evidence-request`, or the purpose is `criminal_investigation`, or the basis is the blocked row');
const missing = no('basis-missing', 'A table version is in force; the basis code is one of section 4; the Danish calendar day of the instant is not before the basis\' first day and not after its last day (both days included; an **answer** is also allowed after the last day)');
const otherChannel = no('basis-by-other-channel', 'The basis leaves by this product (not `K_ANMELDELSE`)');
const direction = no('direction-not-of-basis', 'The basis has a route in this direction; unknown directions have none');
const role = no('basis-not-for-role', 'The sender\'s role is one of those who may rely on that route');
const purpose = no('purpose-not-of-basis', 'The purpose is one of the basis\' purposes');
const processing = no('processing-basis-missing', 'The processing basis is one of those listed for the basis and the sender\'s side (section 6)');
const recipient = no('recipient-not-of-basis', 'The route has this recipient kind; unknown recipient kinds never');
const off = no('item-awaits-confirmation', 'The cell (direction, recipient kind, item class) is listed *on*. Listed *off*');
const unlisted = no('item-not-of-basis', 'not listed, or an unknown item class');

function isInForce({ basis, days, enquiry: { moment: { day } } }: Asked, item: string): boolean {
  if (days === undefined || basis === undefined || day < days.first) return false;
  return days.last === undefined || day <= days.last || isAnswer(item);
}

const checks: readonly Check[] = [
  { number: 1, fails: ({ enquiry, basis }, item) => item === 'evidence-request' || enquiry.purpose === 'criminal_investigation' || basis?.kind === 'blocked' ? evidence : undefined },
  { number: 2, fails: (asked, item) => isInForce(asked, item) ? undefined : missing },
  { number: 3, fails: ({ enquiry }) => enquiry.basis === 'K_ANMELDELSE' ? otherChannel : undefined },
  { number: 4, fails: ({ route }) => route === undefined ? direction : undefined },
  { number: 5, fails: ({ enquiry, route }) => route.may.includes(enquiry.role) ? undefined : role },
  { number: 6, fails: ({ enquiry, basis }) => basis.purposes.includes(enquiry.purpose) ? undefined : purpose },
  { number: 7, fails: ({ enquiry, basis }) => listedFor(basis, enquiry.role).includes(enquiry.processingBasis) ? undefined : processing },
  { number: 8, fails: ({ enquiry }) => forumRule(enquiry.basis, enquiry.forum) },
  { number: 9, fails: ({ enquiry, basis }) => consentRule(basis.consentRule, stateOf(enquiry.consent, enquiry.moment.at)) },
  { number: 10, fails: ({ enquiry, basis, route }) => recordRule(route.record, enquiry.record) ?? approvalRule(basis.approvalRule, enquiry) },
  { number: 11, fails: ({ enquiry, route }) => route.to.includes(enquiry.recipientKind) ? undefined : recipient },
  { number: 12, fails: ({ route }, item) => route.on.includes(item) ? undefined : route.off.includes(item) ? off : unlisted },
  { number: 13, fails: ({ enquiry, basis }, item) => basis.consentRule === 'required' && !isAnswer(item) ? coverage(enquiry.consent, enquiry, item) : undefined },
];
/** "Steps 6 to 10 do not apply to an answer." */
const checksOfAnswers = checks.filter(({ number }) => number < 6 || number > 10);

const listedFor = ({ processing }: Basis, role: string) => POLICE.includes(role) ? processing.police : processing.kommune;

/** The verdict of the document on one item of an enquiry. */
export function expectedVerdict(enquiry: Enquiry, days: Days, item: string): Verdict {
  const asked = { enquiry, days, basis: bases.get(enquiry.basis), route: routes.get(enquiry.basis)?.get(enquiry.direction) } as Known;
  for (const { fails } of isAnswer(item) ? checksOfAnswers : checks) {
    const refused = fails(asked, item);
    if (refused !== undefined) return refused;
  }
  return allowed(asked, item);
}

const allowed = ({ basis, enquiry }: Known, item: string): Allowed => ({
  refusal: undefined,
  confirmed: false,
  marks: basis.marks,
  toFollow: isAnswer(item) ? [] : toFollow(basis.approvalRule, enquiry),
  says: isAnswer(item)
    ? 'an item of the group ANSWERS says nothing of a person that the other side has not said itself, and an answer must never become silence'
    : 'Every cell is **on and unconfirmed** unless it stands under *off*.',
});

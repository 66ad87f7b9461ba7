import type { ReferralPreviewAnswer } from '#api-client';
import { type RefusalCode, refusalTexts } from '#kernel';
import type { FieldError } from '../../fds/error-summary.js';
import type { Language } from '../../texts/language.js';
import { askedWhyNoChild, referralAddress } from './addresses.js';
import { type FieldName, type PersonKey, pageOf } from './field-name.js';
import { Ids } from './ids.js';
import { childrenIn, isChildKey, peopleIn } from './people.js';
import type { Typed } from './typed.js';

/** Something that keeps a referral from being sent, and where it is mended. */
export interface CheckProblem {
  readonly text: string;
  readonly href: `/${string}` | `#${string}`;
}

const steps = { facts: '', basis: '/grundlag', check: '' } as const;

/** A fault in the form, with the way to its field. */
export function problemAt({ field, text }: FieldError, draftId: string, language: Language): CheckProblem {
  const page = pageOf(field as FieldName);
  // The form asks this of whoever took a child away; that a card was emptied first, only the draft remembers.
  const asked = field === 'child-not-necessary' ? askedWhyNoChild : '';
  return { text, href: page === 'check' ? `#${field}` : `${referralAddress(draftId, steps[page], language)}${asked}#${field}` };
}

type PreviewProblem = ReferralPreviewAnswer['problems'][number];

/** What the api objects to, each in its own words, with the way to the field that mends it. */
export function problemsIn(problems: readonly PreviewProblem[], typed: Typed, draftId: string, language: Language): CheckProblem[] {
  const ids = new Ids(draftId);
  const said = problems.map((problem) => {
    const person = peopleIn(typed).find((key) => ids.part(key) === problem.part) ?? personAt(problem.field, typed);
    return problemAt({ field: fieldOf(problem, person, typed), text: refusalTexts[problem.code][language] }, draftId, language);
  });
  return said.filter(({ text, href }, index) => said.findIndex((first) => first.text === text && first.href === href) === index);
}

/** `persons[2].address` means the third person that was sent: the adults, then the children. */
function personAt(field: string | undefined, typed: Typed): PersonKey | undefined {
  const index = /^persons\[(\d+)\]/.exec(field ?? '')?.[1];
  return index === undefined ? undefined : peopleIn(typed)[Number(index)];
}

const aboutReceivers: readonly RefusalCode[] = ['receiver-outside-municipality', 'receiver-not-for-this-part', 'receivers-must-differ'];

/** What the basis table says no to: it is mended by taking the item out, or by asking again. */
const aboutItems: readonly RefusalCode[] = ['item-without-basis', 'item-not-of-basis', 'item-awaits-confirmation', 'recipient-not-of-basis', 'record-incomplete', 'basis-missing', 'processing-basis-missing', 'direction-not-of-basis', 'basis-not-for-role', 'purpose-not-of-basis'];

function fieldOf({ code, field }: PreviewProblem, person: PersonKey | undefined, typed: Typed): FieldName {
  const first = childrenIn(typed)[0];
  if (aboutReceivers.includes(code)) return `receiver-${person ?? first ?? 'victim'}`;
  if (code.startsWith('consent-') && person !== undefined && !isChildKey(person)) return `${person}-consent`;
  if (code === 'item-not-covered-by-consent' && person !== undefined && !isChildKey(person)) return `${person}-items`;
  if (aboutItems.includes(code) && person !== undefined) return `items-${person}`;
  if (code === 'draft-child-unanswered') return 'child-not-necessary';
  if (code === 'address-protected' && person !== undefined) return isChildKey(person) ? `${person}-whereabouts` : `${person}-address`;
  if (code === 'informed-missing' && person !== undefined && isChildKey(person)) return field === 'exposure' ? `${person}-exposure-1` : `${person}-informed`;
  return person === undefined ? 'victim-cpr' : `${person}-cpr`;
}

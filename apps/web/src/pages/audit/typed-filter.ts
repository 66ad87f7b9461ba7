import type { AuditVerb, LogFilterDto, LogOutcome } from '#api-client';
import { typedReference } from '#kernel';
import type { FieldError } from '../../fds/error-summary.js';
import { type FormBody, typedIn } from '../../http/form-answer.js';
import type { Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { danishDayOf, isMidnight } from '../../times/danish-days.js';
import { type MomentFault, readMoment, type TypedMoment, typedMoment } from '../../times/typed-moment.js';

/** A filter as it stands in the form, right or wrong. What is empty is not asked about. */
export interface TypedFilter {
  readonly reference: string;
  readonly actor: string;
  readonly from: TypedMoment;
  readonly to: TypedMoment;
  readonly operation: string;
  readonly verb: string;
  readonly outcome: string;
  readonly namesCitizens: boolean;
  readonly withLists: boolean;
}

const nothing: TypedMoment = { day: { day: '', month: '', year: '' }, clock: '', which: '' };

/** Places of the form that a field of the api's filter stands at. */
export const filterPlaces = {
  reference: 'reference', actorPseudonym: 'actor', from: 'from-day', to: 'to-day', operation: 'operation', verb: 'verb', outcome: 'outcome', withLists: 'more', namesCitizens: 'more',
} as const;

/** How much of a reference or a pseudonym the api takes. */
const longest = { reference: 40, actor: 20 };

export function readFilter(body: FormBody): TypedFilter {
  const moment = (name: 'from' | 'to'): TypedMoment => ({
    day: { day: typedIn(body, `${name}-day`), month: typedIn(body, `${name}-month`), year: typedIn(body, `${name}-year`) },
    clock: typedIn(body, `${name}-clock`),
    which: typedIn(body, `${name}-which`),
  });
  // No choice of ours is longer; what is forged stays short enough for an address.
  const chosen = (name: string): string => typedIn(body, name).slice(0, 60);
  // Of several boxes with one name the browser sends a text when one is ticked, and a list when more are.
  const ticked = [body?.['more']].flat();
  return {
    reference: typedIn(body, 'reference'),
    actor: typedIn(body, 'actor'),
    from: moment('from'),
    to: moment('to'),
    operation: chosen('operation'),
    verb: chosen('verb'),
    outcome: chosen('outcome'),
    namesCitizens: ticked.includes('namesCitizens'),
    withLists: ticked.includes('withLists'),
  };
}

/** The form as it stands over what a filter has found. */
export function typedOf(filter: LogFilterDto, language: Language): TypedFilter {
  return {
    reference: filter.reference ?? '',
    actor: filter.actorPseudonym ?? '',
    from: filter.from === undefined ? nothing : typedBound(new Date(filter.from), 0, language),
    to: filter.to === undefined ? nothing : typedBound(new Date(filter.to), 1, language),
    operation: filter.operation ?? '',
    verb: filter.verb ?? '',
    outcome: filter.outcome ?? '',
    namesCitizens: filter.namesCitizens ?? false,
    withLists: filter.withLists ?? false,
  };
}

/** A whole day is typed without a clock. The midnight with which a search ends belongs to the day before. */
function typedBound(at: Date, daysBefore: 0 | 1, language: Language): TypedMoment {
  return isMidnight(at) ? { ...nothing, day: typedMoment(danishDayOf(at, daysBefore).from, language).day } : typedMoment(at, language);
}

/** The filter as the api takes it, or what to mend. */
export function filterIn(typed: TypedFilter, language: Language): { filter: LogFilterDto } | { errors: FieldError[] } {
  const say = logTexts.in(language);
  const [reference, actor] = [typedReference(typed.reference), typed.actor.toUpperCase()];
  const [from, to] = [momentIn(typed.from, '00:00'), momentIn(typed.to, '24:00')];
  const errors: FieldError[] = [
    ...(reference.length > longest.reference ? [{ field: 'reference', text: say('referenceLong') }] : []),
    ...(actor.length > longest.actor ? [{ field: 'actor', text: say('actorLong') }] : []),
    ...momentErrors('from', typed.from, from, language),
    ...momentErrors('to', typed.to, to, language),
    ...(from instanceof Date && to instanceof Date && from >= to ? [{ field: 'to-day', text: say('toBeforeFrom') }] : []),
    ...(typed.withLists && reference === '' ? [{ field: 'more', text: say('listsNeedReference') }] : []),
  ];
  if (errors.length > 0) return { errors };
  const { operation, verb, outcome, namesCitizens, withLists } = typed;
  return {
    filter: {
      ...(reference === '' ? {} : { reference }),
      ...(actor === '' ? {} : { actorPseudonym: actor }),
      ...(from instanceof Date ? { from: from.toISOString() } : {}),
      ...(to instanceof Date ? { to: to.toISOString() } : {}),
      ...(operation === '' ? {} : { operation }),
      // Whether there is such a code the api says.
      ...(verb === '' ? {} : { verb: verb as AuditVerb }),
      ...(outcome === '' ? {} : { outcome: outcome as LogOutcome }),
      ...(namesCitizens ? { namesCitizens } : {}),
      ...(withLists ? { withLists } : {}),
    },
  };
}

/** The instant that was typed; undefined where nothing was. A day without a clock is the whole day. */
function momentIn(typed: TypedMoment, otherwise: '00:00' | '24:00'): Date | MomentFault[] | undefined {
  const { day, clock } = typed;
  const hasDay = [day.day, day.month, day.year].some((part) => part !== '');
  if (!hasDay && clock === '') return undefined;
  return readMoment(clock === '' ? { ...typed, clock: otherwise } : typed);
}

const places = { dayUnclear: 'day', clockUnclear: 'clock', clockSkipped: 'clock', clockTwice: 'which' } as const;

function momentErrors(name: 'from' | 'to', { clock }: TypedMoment, read: Date | MomentFault[] | undefined, language: Language): FieldError[] {
  const say = logTexts.in(language);
  if (read === undefined || read instanceof Date) return [];
  return read.map((fault) => ({
    field: `${name}-${places[fault]}`,
    text: fault === 'clockSkipped' || fault === 'clockTwice' ? say(fault, { time: clock }) : say(fault),
  }));
}

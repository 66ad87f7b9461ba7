import type { LogFilterDto } from '#api-client';
import type { Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { momentText } from '../../texts/moment-text.js';
import { operationText } from '../../texts/operations.js';
import { danishDayOf, isMidnight } from '../../times/danish-days.js';
import { outcomeOf, verbText } from './line-words.js';

export type FilterKey = keyof LogFilterDto;

/** A filter in force, in words. */
export interface ChosenFilter {
  readonly key: FilterKey;
  readonly text: string;
}

/** What is chosen, in the order of the form. */
export function chosenFilters(filter: LogFilterDto, language: Language): ChosenFilter[] {
  const say = logTexts.in(language);
  const time = (at: Date): string => momentText(at, 'long', language);
  const day = (at: Date): string => momentText(at, 'day', language);
  const words: { [Key in FilterKey]-?: (value: NonNullable<LogFilterDto[Key]>) => string } = {
    reference: (reference) => say('tagReference', { reference }),
    actorPseudonym: (actor) => say('tagActor', { actor }),
    from: (text) => {
      const from = new Date(text);
      return isMidnight(from) ? say('tagFromDay', { day: day(from) }) : say('tagFrom', { time: time(from) });
    },
    to: (text) => {
      const to = new Date(text);
      return isMidnight(to) ? say('tagToDay', { day: day(danishDayOf(to, 1).from) }) : say('tagTo', { time: time(to) });
    },
    operation: (operation) => operationText(operation, language),
    verb: (verb) => verbText(verb, language),
    outcome: (outcome) => outcomeOf(outcome, language).text,
    namesCitizens: () => say('tagCitizens'),
    withLists: () => say('tagLists'),
  };
  const keys = Object.keys(words) as FilterKey[];
  return keys.filter((key) => filter[key] !== undefined).map((key) => ({ key, text: (words[key] as (value: unknown) => string)(filter[key]) }));
}

/** The filter without one of its parts. Lists without a reference would be an error, so they go with it. */
export function withoutFilter(filter: LogFilterDto, key: FilterKey): LogFilterDto {
  const { [key]: _gone, ...rest } = filter;
  if (key !== 'reference') return rest;
  const { withLists: _lists, ...others } = rest as LogFilterDto;
  return others;
}

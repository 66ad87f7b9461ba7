import type { ExposureDto, InformedDto } from '#api-client';
import { childExposures, exposureSources, type NotInformedReason, notInformedReasons } from '#kernel';
import type { AdultKey, ChildKey } from './field-name.js';
import type { Ids } from './ids.js';
import { exposureRows, holdsCustody, possibleAdults } from './people.js';
import { personInSentence } from './person-text.js';
import { isUnborn } from './read-person.js';
import type { Reading } from './reading.js';
import type { Typed } from './typed.js';

/** The answers about custody: held and told, held and not told with the reason, not held, not known. */
export const custodyAnswers = ['holds:informed', ...notInformedReasons.map((reason) => `holds:${reason}` as const), 'no', 'unknown'] as const;

/** The answers about whether the child was told. */
export const informedAnswers = ['informed', ...notInformedReasons] as const;

export const holdersOf = (typed: Typed, child: ChildKey): AdultKey[] =>
  possibleAdults(typed).filter((adult) => holdsCustody(typed.text(`${child}-holder-${adult}`)));

/** What the child lived through. Each row says where it is known from, so that fact and hearsay stay apart. */
export function readExposure(reading: Reading, child: ChildKey): ExposureDto[] {
  const rows = exposureRows(reading.typed, child);
  return rows.flatMap((row, index) => {
    const exposure = reading.code(`${child}-exposure-${row}`, childExposures);
    const source = reading.code(`${child}-source-${row}`, exposureSources);
    const isNeeded = index === 0 || source !== undefined;
    if (exposure === undefined && isNeeded) reading.object(`${child}-exposure-${row}`, reading.say('chooseExposure'));
    if (source === undefined && (exposure !== undefined || index === 0)) reading.object(`${child}-source-${row}`, reading.say('chooseSource'));
    return exposure === undefined || source === undefined ? [] : [{ exposure, source }];
  });
}

/** Who holds custody, and who of them and whether the child was told. Of the victim and the other party it must be said. */
export function readInformed(reading: Reading, child: ChildKey, ids: Ids): { holders: AdultKey[]; informed: InformedDto[] } {
  const { typed, language } = reading;
  for (const adult of ['victim', 'other'] as const) {
    const answer = reading.code(`${child}-holder-${adult}`, custodyAnswers);
    if (answer === undefined) reading.object(`${child}-holder-${adult}`, reading.say('chooseHolder', { who: personInSentence(typed, adult, language) }));
  }
  const holders = holdersOf(typed, child).filter((adult) => reading.code(`${child}-holder-${adult}`, custodyAnswers) !== undefined);
  const informed = holders.map((adult) => told(ids.person(adult), typed.text(`${child}-holder-${adult}`).replace('holds:', '')));
  if (isUnborn(typed, child)) return { holders, informed };
  const answer = reading.code(`${child}-informed`, informedAnswers);
  if (answer === undefined) reading.object(`${child}-informed`, reading.say('chooseInformed'));
  return { holders, informed: [...informed, told(ids.person(child), answer ?? 'informed')] };
}

const told = (personId: string, answer: string): InformedDto =>
  (answer === 'informed' ? { personId, wasInformed: true } : { personId, wasInformed: false, reason: answer as NotInformedReason });

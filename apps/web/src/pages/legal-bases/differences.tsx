import type { BasisTableAnswer } from '#api-client';
import { cellStandingTexts, type CellStanding, disclosureDirectionTexts, itemClassTexts, legalBasisCodeTexts, recipientKindTexts } from '#kernel';
import { Details } from '../../fds/details.js';
import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';
import { legalBasisTexts } from '../../texts/legal-bases.js';
import { tableDifferences } from './table-differences.js';

interface DifferencesProps {
  readonly before: BasisTableAnswer | undefined;
  readonly after: BasisTableAnswer | undefined;
  readonly language: Language;
}

/** What a proposed version answers otherwise than the one in force, with the way to all of it: nobody signs what they have not seen. */
export function Differences({ before, after, language }: DifferencesProps) {
  if (after === undefined) return <></>;
  const say = legalBasisTexts.in(language);
  const { cells, rules } = tableDifferences(before ?? { bases: [] }, after);
  const standing = (of: CellStanding | undefined): string => (of === undefined ? say('notListed') : cellStandingTexts[of][language]);
  return (
    <>
      <p>
        {cells.length === 0 && rules.length === 0 ? say('nothingDiffers') : say('differs', { count: cells.length })}{' '}
        <a href={`${addressIn(language, '/retsgrundlag')}?version=${encodeURIComponent(after.version)}`}>{say('show', { version: after.version })}</a>
      </p>
      {rules.length > 0 && <p>{say('rulesDiffer')} {rules.map((code) => legalBasisCodeTexts[code][language]).join(' · ')}</p>}
      {cells.length > 0 && (
        <Details summary={say('showDifferences')}>
          <ul>
            {cells.map(({ basis, direction, recipient, item, before: was, after: will }) => (
              <li>
                {legalBasisCodeTexts[basis][language]} {disclosureDirectionTexts[direction][language]}, {recipientKindTexts[recipient][language]}, {itemClassTexts[item][language]}:{' '}
                {say('fromTo', { before: standing(was), after: standing(will) })}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

import type { NamedItemDto } from '#api-client';
import { itemClassTexts, legalBasisCodeTexts, processingBasisCodeTexts } from '#kernel';
import { Details } from '../../fds/details.js';
import { beginningSmall } from '../../texts/beginning-small.js';
import type { Language } from '../../texts/language.js';
import { referralCheckTexts } from '../../texts/referral-check.js';
import type { PersonKey } from './field-name.js';
import { itemText } from './named-items.js';

interface ItemBasesProps {
  readonly person: PersonKey;
  readonly items: readonly NamedItemDto[];
  readonly language: Language;
}

/** Everything that goes with a part, by what it goes on; and the same as it is sent, so that the two cannot differ. */
export function ItemBases({ person, items, language }: ItemBasesProps) {
  const say = referralCheckTexts.in(language);
  const byBasis = [...Map.groupBy(items, ({ basis, processingBasis }) => `${basis} ${processingBasis}`).values()];
  return (
    <div id={`items-${person}`}>
      {items.map((item) => <input type="hidden" name={`items-${person}`} value={itemText(item)} />)}
      <Details summary={say('itemBases', { count: items.length })}>
        {byBasis.map((group) => {
          const { basis, processingBasis } = group[0]!;
          return (
            <>
              <p><strong>{legalBasisCodeTexts[basis][language]}</strong></p>
              <p class="form-hint">{say('processingBasis', { basis: beginningSmall(processingBasisCodeTexts[processingBasis][language]) })}</p>
              <ul class="item-bases">{group.map(({ itemClass }) => <li>{itemClassTexts[itemClass][language]}</li>)}</ul>
            </>
          );
        })}
      </Details>
    </div>
  );
}

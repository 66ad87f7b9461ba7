import type { NamedItemDto } from '#api-client';
import { isOneOf, itemClasses, legalBasisCodes, processingBasisCodes } from '#kernel';
import type { PersonKey } from './field-name.js';
import type { Typed } from './typed.js';

/** As a hidden field of the check page carries it: what the officer saw, and no other, is what is sent. */
export const itemText = ({ itemClass, basis, processingBasis }: NamedItemDto): string => `${itemClass} ${basis} ${processingBasis}`;

/** The items of a person's part with the bases that were shown for them. Nothing where none were: then the api proposes. */
export function itemsIn(typed: Typed, person: PersonKey): NamedItemDto[] | undefined {
  const items = typed.all(`items-${person}`).flatMap((text): NamedItemDto[] => {
    const [itemClass, basis, processingBasis] = text.split(' ');
    return isOneOf(itemClasses, itemClass) && isOneOf(legalBasisCodes, basis) && isOneOf(processingBasisCodes, processingBasis) ? [{ itemClass, basis, processingBasis }] : [];
  });
  return items.length === 0 ? undefined : items;
}

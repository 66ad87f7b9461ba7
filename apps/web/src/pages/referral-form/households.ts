import type { HouseholdDto } from '#api-client';
import type { AdultKey } from './field-name.js';
import type { Ids } from './ids.js';
import { childrenIn } from './people.js';
import type { Typed } from './typed.js';

const adultsOf: Readonly<Record<string, readonly AdultKey[]>> = { victim: ['victim'], other: ['other'], both: ['victim', 'other'] };

/** Who lives together, as far as it is said where each child lives: an adult or two, and the children with them. */
export function householdsIn(typed: Typed, ids: Ids): HouseholdDto[] {
  return Object.entries(adultsOf).flatMap(([lives, adults]) => {
    const children = childrenIn(typed).filter((child) => typed.text(`${child}-lives`) === lives);
    return children.length === 0 ? [] : [{ personIds: [...adults, ...children].map((key) => ids.person(key)) }];
  });
}

import { exposureRows, isFilled, nextNumber, numbersOf, childrenIn, withoutCard } from './people.js';
import type { FieldName } from './field-name.js';
import type { Typed } from './typed.js';

/** What the form is after a button was pressed, and where on the page whoever pressed it goes on. */
export interface Pressed {
  readonly typed: Typed;
  /** Id of a field, or of what stands where it was. */
  readonly goesOnAt?: string;
}

/** Buttons of the form that add or take away a card. All other buttons change nothing that was typed. */
export function pressed(typed: Typed, press: string): Pressed {
  const [, act, what, digits] = /^(add|remove)-(child|adult|statement|exposure)(?:-([1-9]\d?))?$/.exec(press) ?? [];
  if (act === undefined) return { typed };
  if (what === 'exposure') return digits === undefined ? { typed } : addedExposure(typed, Number(digits));
  const kind = what as 'child' | 'adult' | 'statement';
  if (act === 'add') return added(typed, kind);
  return digits === undefined ? { typed } : removed(typed, kind, Number(digits));
}

const firstFields = { child: 'cpr', adult: 'name', statement: 'text' } as const;

function added(typed: Typed, kind: keyof typeof firstFields): Pressed {
  const number = nextNumber(numbersOf(typed, kind));
  if (number > 99) return { typed };
  return { typed: typed.with(kind, ...typed.all(kind), String(number)), goesOnAt: `${kind}-${number}-${firstFields[kind]}` };
}

function addedExposure(typed: Typed, number: number): Pressed {
  const child = `child-${number}` as const;
  const rows = exposureRows(typed, child);
  const next = nextNumber(rows);
  if (!childrenIn(typed).includes(child) || next > 99) return { typed };
  return { typed: typed.with(`${child}-row`, ...[...rows, next].map(String)), goesOnAt: `${child}-exposure-${next}` };
}

/** A child about whom something was known cannot go without a word: the form then asks why. */
function removed(typed: Typed, kind: keyof typeof firstFields, number: number): Pressed {
  const key = `${kind}-${number}` as const;
  if (!typed.says(kind, String(number))) return { typed };
  const wasChild = key.startsWith('child-') && isFilled(typed, key as `child-${number}`);
  const left = withoutCard(typed, kind, number);
  const marked = wasChild ? left.with('had-child' satisfies FieldName, 'yes') : left;
  return { typed: marked, goesOnAt: wasChild ? 'child-not-necessary' : `add-${kind}` };
}

/** A place in a body: names and positions from the top. */
export type Spot = readonly (string | number)[];

/** Every place in a body, the body itself left out, in reading order. */
export function spotsIn(value: unknown, at: Spot = []): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([name, each]) => [[...at, name], ...spotsIn(each, [...at, name])]);
}

/** What stands at a place. */
export function valueAt(body: unknown, spot: Spot): unknown {
  return spot.reduce<unknown>((value, name) => (value as Record<string | number, unknown>)[name], body);
}

/** A copy of the body with something else at a place; `undefined` leaves it out. */
export function withValue(body: unknown, spot: Spot, put: unknown): unknown {
  const copy = structuredClone(body);
  const above = valueAt(copy, spot.slice(0, -1)) as Record<string | number, unknown> | unknown[];
  const last = spot.at(-1)!;
  if (put === undefined && Array.isArray(above)) above.splice(Number(last), 1);
  else if (put === undefined) Reflect.deleteProperty(above, last);
  else Object.defineProperty(above, last, { value: put, enumerable: true, configurable: true, writable: true });
  return copy;
}

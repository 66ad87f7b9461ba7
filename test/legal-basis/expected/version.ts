/** Section 8 of docs/legal/item-classes.md: which version of the table applies at an instant. */
export interface WrittenVersion {
  readonly name: string;
  readonly firstDay: string;
  /** The side of each administrator who has activated it, in the order in which they did. */
  readonly activatedBySides: readonly string[];
  /** When the second of them did. */
  readonly activatedAt: string;
}

export function expectedVersion(versions: readonly WrittenVersion[], danishDay: string): string | undefined {
  const activated = versions.filter(({ activatedBySides: by }) => by.includes('police') && by.includes('kommune'));
  const begun = activated.filter(({ firstDay }) => firstDay <= danishDay);
  const [first] = begun.toSorted((a, b) =>
    a.firstDay === b.firstDay ? Date.parse(b.activatedAt) - Date.parse(a.activatedAt) : a.firstDay < b.firstDay ? 1 : -1);
  return first?.name;
}

import type { DeclaredAtStart, Figure, LabelValues } from './figures.js';

export type KnownAtStart = Readonly<Record<DeclaredAtStart, () => ReadonlySet<string>>>;
export type Labels = Record<string, string>;

/** What is counted under this name was none of the values that its label may have. */
export const other = 'other';

/**
 * Lets through the labels of a figure and their declared values and nothing else: a free one could carry a name or an id
 * to whoever watches, and each new value is another series for ever.
 */
export class ClosedLabels {
  readonly names: string[];
  private readonly known: [name: string, isKnown: (value: string) => boolean][];

  constructor({ labels = {} }: Figure, private readonly atStart: KnownAtStart) {
    this.names = Object.keys(labels);
    this.known = Object.entries(labels).map(([name, values]) => [name, this.test(values)]);
  }

  closed(given: Readonly<Labels>): Labels {
    const labels: Labels = {};
    for (const [name, isKnown] of this.known) {
      const value = given[name];
      labels[name] = typeof value === 'string' && isKnown(value) ? value : other;
    }
    return labels;
  }

  private test(values: LabelValues): (value: string) => boolean {
    if (typeof values === 'string') return (value) => this.atStart[values]().has(value);
    const set: ReadonlySet<string> = new Set(values);
    return (value) => set.has(value);
  }
}

/** Every combination of the values of a figure whose sets are all short: so that what has not happened yet is seen as 0. */
export function allLabels({ labels = {} }: Figure, atStart: KnownAtStart): Labels[] {
  return Object.entries(labels).reduce<Labels[]>((combinations, [name, values]) => {
    const each: readonly string[] = typeof values === 'string' ? [...atStart[values]()] : values;
    return combinations.flatMap((labels) => each.map((value) => ({ ...labels, [name]: value })));
  }, [{}]);
}

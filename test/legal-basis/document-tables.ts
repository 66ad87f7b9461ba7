/** Reads the tables of docs/legal/item-classes.md: a second pair of eyes on what was copied from it by hand. */
export interface Section {
  readonly heading: string;
  /** The rows of its tables, the heading rows left out, cell by cell. */
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** Sections by heading; a line of nothing but bold codes (section 4.1) is a heading as well. */
export function sectionsOf(text: string): Section[] {
  const sections: Array<{ heading: string; rows: string[][]; head: boolean }> = [{ heading: '', rows: [], head: false }];
  for (const line of text.split('\n')) {
    const section = sections.at(-1)!;
    if (/^(#|\*\*`)/.test(line)) sections.push({ heading: line, rows: [], head: false });
    else if (!line.startsWith('|')) section.head = false;
    else if (/^\|[-|]+$/.test(line)) section.head = true;
    else if (section.head) section.rows.push(line.slice(1, -1).split('|').map((cell) => cell.trim()));
  }
  return sections;
}

export const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** Section 2: the classes of each named group, and all classes. */
export function classesOf(sections: readonly Section[]): { groups: Map<string, string[]>; all: string[] } {
  const groups = new Map<string, string[]>();
  let group = '';
  for (const [name, classes] of sections.find(({ heading }) => heading.startsWith('## 2.'))!.rows) {
    group = name === '' ? group : name!.replaceAll('*', '');
    groups.set(group, [...(groups.get(group) ?? []), ...codesIn(classes!)]);
  }
  return { groups, all: [...groups.values()].flat() };
}

export interface RouteRead {
  readonly basis: string;
  readonly direction: string;
  readonly may: readonly string[];
  readonly to: readonly string[];
  readonly on: readonly string[];
  readonly off: readonly string[];
  readonly record: readonly string[];
}

/** Section 4.1, with "as above" written out; `words` are the names in capitals and what they stand for. */
export function routesOf(sections: readonly Section[], words: ReadonlyMap<string, readonly string[]>): RouteRead[] {
  const routes: RouteRead[] = [];
  for (const { heading, rows } of sections.filter(({ heading }) => heading.startsWith('**`'))) {
    const shorts = codesIn(heading.split('.**')[0]!.split('**')[1]!);
    for (const basis of shorts) {
      let above: RouteRead | undefined;
      for (const [direction, may, to, on, off, record] of rows) {
        const read = (cell: string, field: 'on' | 'record') => cell.split(/,| and /).map((word) => word.trim()).filter((word) => word !== '')
          .flatMap((word) => word === 'as above' ? above![field] : stands(word, basis));
        above = {
          basis, direction: codesIn(direction!)[0]!,
          may: may!.split(', ').flatMap((word) => stands(word, basis)), to: to!.split(', ').flatMap((word) => stands(word, basis)),
          on: read(on!, 'on'), off: off === '' ? [] : off!.split(', ').flatMap((word) => stands(word, basis)), record: read(record!, 'record'),
        };
        routes.push(above);
      }
    }
  }
  return routes;

  function stands(word: string, basis: string): readonly string[] {
    if (word === 'kommune\'s end') return [basis === 'RPL115_SSP' ? 'child_intake' : 'adult_coordinator'];
    const [code] = codesIn(word);
    const meant = code === undefined ? words.get(word) : [code];
    if (meant === undefined) throw new Error(`The document uses ${word} without saying what it is.`);
    return meant;
  }
}

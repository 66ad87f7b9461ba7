import { type FieldName, isFieldName } from './field-name.js';

/** As a draft keeps it: text by the name of the field, several texts where a field takes several. */
export type TypedRecord = Readonly<Record<string, string | readonly string[]>>;

/**
 * What stands in the form of a referral, field by field as it was typed, right or wrong. It comes back to the page and
 * lies in the draft unread, so that nothing typed is lost because something else in it is wrong. Never changes; each
 * change is another one.
 */
export class Typed {
  static readonly nothing = new Typed(new Map());

  private constructor(private readonly fields: ReadonlyMap<string, readonly string[]>) {}

  /** What is ours in the body of a form or in a draft. Blank is as good as not there. */
  static in(record: unknown): Typed {
    if (typeof record !== 'object' || record === null) return Typed.nothing;
    const ours = Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, readonly string[]][] => {
      const texts = textsIn(value);
      return isFieldName(name) && texts.length > 0 ? [[name, texts]] : [];
    });
    return new Typed(new Map(ours));
  }

  /** Empty for what was not typed. */
  text(name: FieldName): string {
    return this.all(name)[0] ?? '';
  }

  /** Every value of a field that takes several, such as tick boxes. */
  all(name: FieldName): readonly string[] {
    return this.fields.get(name) ?? [];
  }

  says(name: FieldName, value: string): boolean {
    return this.all(name).includes(value);
  }

  /** The names of what was typed. */
  get names(): FieldName[] {
    return [...this.fields.keys()] as FieldName[];
  }

  with(name: FieldName, ...values: readonly string[]): Typed {
    return Typed.in({ ...this.toJSON(), [name]: values });
  }

  /** All but the fields that are named. */
  without(isGone: (name: FieldName) => boolean): Typed {
    return this.mapped((name, values) => (isGone(name) ? [] : values));
  }

  /** The same fields with other values. */
  mapped(change: (name: FieldName, values: readonly string[]) => readonly string[]): Typed {
    return Typed.in(Object.fromEntries(this.names.map((name) => [name, change(name, this.all(name))])));
  }

  /** These fields and those: what `other` says of a field stands. */
  and(other: Typed): Typed {
    return Typed.in({ ...this.toJSON(), ...other.toJSON() });
  }

  toJSON(): TypedRecord {
    return Object.fromEntries([...this.fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
  }
}

/** Browsers end a line with two characters; we count one. */
function textsIn(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string').map((each) => each.replaceAll('\r\n', '\n').trim()).filter((each) => each !== '');
}

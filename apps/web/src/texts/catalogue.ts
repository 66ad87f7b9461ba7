import { languages, locales, type Language } from './language.js';

/** A text that depends on a number, by the rules of the language. The number is the value `count`. */
export interface PluralText {
  readonly one: string;
  readonly other: string;
}

type Text = string | PluralText;

/** The names between braces in a text: `'Trin {step} af {steps}'` has `step` and `steps`. */
type PlaceholdersIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

type PlaceholdersOf<T extends Text> = T extends string ? PlaceholdersIn<T>
  : T extends PluralText ? PlaceholdersIn<T['one']> | PlaceholdersIn<T['other']> : never;

type ValuesOf<T extends Text> =
  (T extends PluralText ? { readonly count: number } : unknown) &
  { readonly [Name in Exclude<PlaceholdersOf<T>, T extends PluralText ? 'count' : never>]: string | number };

/** What must be handed over to say a text: nothing for one without placeholders, every value for one with them. */
type ArgumentsFor<T extends Text> = T extends string ? ([PlaceholdersIn<T>] extends [never] ? [] : [values: ValuesOf<T>]) : [values: ValuesOf<T>];

type SameKind<T extends Text> = T extends string ? string : PluralText;

/** Says the texts of one subject in one language. */
export type Say<Da extends Readonly<Record<string, Text>>> =
  <Key extends keyof Da & string>(key: Key, ...values: ArgumentsFor<Da[Key]>) => string;

/** The texts of one subject. Danish defines the keys; a text that English lacks, or has alone, does not compile. */
export class Catalogue<const Da extends Readonly<Record<string, Text>>> {
  /**
   * @throws Error at load for an empty text, or one whose placeholders differ between the languages
   */
  constructor(private readonly da: Da, private readonly en: { readonly [Key in keyof Da]: SameKind<Da[Key]> }) {
    for (const key of this.keys) refuseUnsound(key, this.forms(key, 'da'), this.forms(key, 'en'));
  }

  get keys(): readonly (keyof Da & string)[] {
    return Object.keys(this.da);
  }

  /** Every spelling of a text with its placeholders as they stand: one, or two when it depends on a number. */
  forms(key: keyof Da & string, language: Language): readonly string[] {
    const text = this.textOf(key, language);
    return typeof text === 'string' ? [text] : [text.one, text.other];
  }

  /**
   * The voice in which a page says these texts. Numbers are written as the language writes them.
   * @throws Error when a value is missing or blank, so that "t min tilbage" is never shown
   */
  in(language: Language): Say<Da> {
    return (key, ...[values]) => {
      const given: Values = values ?? {};
      return filled(key, this.formFor(this.textOf(key, language), given, language), given, language);
    };
  }

  private textOf(key: keyof Da & string, language: Language): Text {
    return { da: this.da, en: this.en }[language][key] as Text;
  }

  private formFor(text: Text, values: Values, language: Language): string {
    if (typeof text === 'string') return text;
    return new Intl.PluralRules(locales[language]).select(Number(values['count'])) === 'one' ? text.one : text.other;
  }
}

type Values = Readonly<Record<string, string | number | undefined>>;

const placeholder = /\{(\w+)\}/g;

/** One pass only: braces inside a value are somebody's words, not a placeholder. */
function filled(key: string, text: string, values: Values, language: Language): string {
  return text.replace(placeholder, (_whole, name: string) => {
    const value = values[name];
    const written = typeof value === 'number' && Number.isFinite(value) ? new Intl.NumberFormat(locales[language]).format(value) : value;
    if (typeof written !== 'string' || written.trim() === '') throw new Error(`The text ${key} needs a value for {${name}}.`);
    return written;
  });
}

function refuseUnsound(key: string, danish: readonly string[], english: readonly string[]): void {
  const all = [...danish, ...english];
  if (all.some((text) => text.trim() === '')) throw new Error(`The text ${key} is empty in one of ${languages.join(', ')}.`);
  const wanted = namesIn(danish.at(-1)!);
  const isSame = (text: string): boolean => namesIn(text) === wanted;
  // "Et barn" may leave the number out; nothing else may be left out.
  const isSameButCount = (text: string): boolean => namesIn(`${text} {count}`) === wanted;
  const sound = [danish, english].every(([...forms]) => isSame(forms.pop()!) && forms.every((one) => isSame(one) || isSameButCount(one)));
  if (!sound) throw new Error(`The text ${key} has not the same placeholders everywhere.`);
}

const namesIn = (text: string): string => [...text.matchAll(placeholder)].map(([, name]) => name).sort().join();

/** Words that people see: Danish first, English second. Never holds anything about a person. */
export interface BilingualText {
  readonly da: string;
  readonly en: string;
}

/** One text for every code of a closed list; a code without words does not compile. */
export type TextsFor<Code extends string> = Readonly<Record<Code, BilingualText>>;

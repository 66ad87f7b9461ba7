/** A stop that the reader can do something about: said in Danish and English, without a stack. */
export class PlainStop extends Error {
  override readonly name = 'PlainStop';

  /** @param details what a program said on its way down, printed before the words */
  constructor(
    readonly danish: string,
    readonly english: string,
    readonly details = '',
  ) {
    super(english);
  }
}

export function isPlainStop(problem: unknown): problem is PlainStop {
  return (problem as { name?: unknown } | null)?.name === 'PlainStop';
}

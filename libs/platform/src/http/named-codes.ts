const taken = new Map<string, readonly string[]>();

/**
 * A closed list of codes as the contract shows it: under a name, so that it becomes a type of its own for clients. For
 * `@ApiProperty`; a list of such codes adds `isArray: true`.
 * @throws Error at load when two different lists have one name: the contract would show one of them for both
 */
export function codesNamed(name: string, codes: readonly string[]): { enum: string[]; enumName: string } {
  const first = taken.get(name) ?? codes;
  if (first.join(' ') !== codes.join(' ')) throw new Error(`two lists of codes are named ${name}`);
  taken.set(name, codes);
  return { enum: [...codes], enumName: name };
}

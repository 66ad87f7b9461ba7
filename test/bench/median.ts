/** Of the rounds: one in which the machine was busy elsewhere does not decide. Undefined for none. */
export function median(values: number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

import type { FieldProblem } from './problem.js';

/** Input that no operation has seen: answered before the door with 400 (or 413), field by field. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(
    readonly errors: FieldProblem[],
    readonly status: 400 | 413 = 400,
  ) {
    super('invalid input');
  }
}

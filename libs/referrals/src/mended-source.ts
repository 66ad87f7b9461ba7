import { type Incident, incoherences, type OpenCase } from '#cases';
import type { Refusal } from '#kernel';
import type { DataKey } from '#sealing';
import { withMended } from './domain/choice.js';
import type { WantedContent } from './domain/part-content.js';
import type { ChoiceRow, PartRow } from './part.row.js';
import { unsealChoice } from './sealed-part.js';

export interface MendedSource {
  caseKey: DataKey;
  incident: Incident;
  /** What was chosen for the part before; unknown of a part from before choices were kept. */
  chosen: WantedContent | undefined;
  /** Every statement that was mended or added for this part, in its latest words. */
  mended: Incident['statements'];
}

/** The sender's case as this part tells it: in the words that were given for it before, and in those given now. */
export function mendedSource(file: OpenCase, part: PartRow, choice: ChoiceRow | undefined, statements: Incident['statements']): MendedSource | Refusal {
  const { key, incident } = file.unseal();
  const [fault] = incoherences({ ...incident, statements });
  if (fault !== undefined) return fault;
  const earlier = choice === undefined ? undefined : unsealChoice(key, part, choice);
  const mended = withMended(earlier?.mended ?? [], statements);
  return { caseKey: key, chosen: earlier?.wanted, incident: { ...incident, statements: withMended(incident.statements, mended) }, mended };
}

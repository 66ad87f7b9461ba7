import type { PartContent } from '../domain/part-content.js';
import type { PartRow } from '../part.row.js';
import type { ChildHereAnswer, ChildrenAnswer } from './children.answer.js';

/** A child's part that this contact point has, with what it says if it was opened here. */
export interface ChildHere {
  part: PartRow;
  content?: PartContent;
  ageInMonths?: number | undefined;
}

export function childrenView(children: ChildHere[]): ChildrenAnswer {
  return {
    children: children.map(({ part, content, ageInMonths }): ChildHereAnswer => ({
      id: part.id,
      reference: part.reference,
      state: part.state,
      urgency: part.urgency,
      version: part.version,
      assessBefore: part.assessBefore?.toISOString(),
      isOpened: content !== undefined,
      name: content?.person.name,
      ageInMonths,
      expectedBirthOn: content?.person.expectedBirthOn,
      exposure: content?.exposure,
      informed: content?.childInformed,
    })),
  };
}

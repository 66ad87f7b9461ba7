import type { PartAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { Deadline } from '../../fds/deadline.js';
import { useSurroundings } from '../../fds/surroundings.js';
import { casePartTexts } from '../../texts/case-part.js';
import { partStateTexts } from '../../texts/part-codes.js';
import { runningDeadline } from '../inbox/inbox-groups.js';

/** Beside the heading of every page about a part: whose it is, where it is, what is left of the 24 hours, and that the address is protected. */
export function PartMarks({ part }: { readonly part: PartAnswer }) {
  const { language } = useSurroundings();
  const due = runningDeadline(part);
  const { name, isAddressProtected } = part.content.person;
  return (
    <>
      {name !== undefined && <strong class="whose"><CitizenText text={name} /></strong>}
      <span class="marks">
        <Badge tone="info" text={partStateTexts.in(language)(part.state)} />
        {due !== undefined && <Deadline due={due} now={new Date(part.at)} reference={part.reference} />}
        {isAddressProtected && <Badge icon="lock" text={casePartTexts.in(language)('protected')} />}
      </span>
    </>
  );
}

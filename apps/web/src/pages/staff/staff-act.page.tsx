import type { ListedAssignmentAnswer } from '#api-client';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { SummaryList } from '../../fds/summary-list.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { staffTexts } from '../../texts/staff.js';
import { actsOnAssignment, actsOnMember, pathOfAct, type StaffAct } from './staff-acts.js';
import { roleInUnit, type StaffPlace, staffMemberPath, staffPath } from './staff-places.js';
import { standingText } from './standing-text.js';

interface ActAsked {
  readonly act: StaffAct;
  readonly place: StaffPlace;
  /** What it is about; absent when it is about the person, or is no more. */
  readonly assignment?: ListedAssignmentAnswer;
  /** Why it was not done, in words. */
  readonly error?: string;
}

const grave: readonly StaffAct[] = ['disable', 'end'];

/** What an act will do, as things are now, and the button that does it. Where it cannot be done any more there is no button. */
export function staffActPage({ act, place, assignment, error }: ActAsked, session: Session, language: Language): Page {
  const say = staffTexts.in(language);
  const { member, units } = place;
  const back = addressIn(language, staffMemberPath(member.staffMemberId));
  const possible = member.staffMemberId === session.staffMemberId ? [] : assignment === undefined ? actsOnMember(member) : actsOnAssignment(assignment, session);
  const isPossible = possible.includes(act);
  const way = 'act';
  return {
    title: say(`${act}Way`),
    above: [{ text: say('title'), href: addressIn(language, staffPath) }, { text: say('memberTitle'), href: back }],
    ...(error === undefined ? {} : { errors: [{ field: way, text: error }] }),
    content: (
      <>
        <PageHeading text={isPossible ? say(`${act}Heading`, { name: member.name }) : say(`${act}Way`)} />
        <p>{say(isPossible ? `${act}Text` : 'notPossible')}</p>
        <SummaryList rows={[
          { term: say('name'), description: member.name },
          ...(assignment === undefined ? [] : [
            { term: say('role'), description: roleInUnit(assignment, units, language) },
            { term: say('standing'), description: standingText(assignment, language) },
          ]),
        ]} />
        <div id={way} tabIndex={-1}>
          {isPossible && (
            <PostForm action={addressIn(language, pathOfAct(act, member.staffMemberId, assignment?.assignmentId))} csrf={csrfTokenOf(session.secret)}>
              <input type="hidden" name="version" value={assignment?.version ?? member.version} />
              <ButtonRow>
                <Button variant={grave.includes(act) ? 'warning' : 'primary'} text={say(`${act}Button`)} />
                <LinkButton href={back} text={say('cancel')} />
              </ButtonRow>
            </PostForm>
          )}
          {!isPossible && <p><LinkButton href={back} text={say('backToMember')} /></p>}
        </div>
      </>
    ),
  };
}

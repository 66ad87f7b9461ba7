import type { ListedAssignmentAnswer, StaffUnitAnswer } from '#api-client';
import { roleTexts } from '#kernel';
import { Alert } from '../../fds/alert.js';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { Card } from '../../fds/card.js';
import { CardRow } from '../../fds/card-row.js';
import { Details } from '../../fds/details.js';
import { Moment } from '../../fds/moment.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { SummaryList } from '../../fds/summary-list.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { staffTexts } from '../../texts/staff.js';
import { roleChoices, type TypedRole } from './role-choices.js';
import { actsOnAssignment, actsOnMember, pathOfAct, type StaffAct } from './staff-acts.js';
import { isAlive, roleInUnit, type StaffPlace, staffPath, staffMemberPath } from './staff-places.js';
import { standingText } from './standing-text.js';

/** The form by which a role is given, as it stands: made anew, or as it came back. */
export interface GivingForm {
  /** Of the assignment to be made. Sent again with a second press, so that it is given once. */
  readonly assignmentId: string;
  readonly chosen?: TypedRole;
  readonly error?: string;
}

/** One colleague: who they are to us, what they may do, and what can be done about it. */
export function staffMemberPage(place: StaffPlace, form: GivingForm, session: Session, language: Language): Page {
  const say = staffTexts.in(language);
  const { member, units } = place;
  const isSelf = member.staffMemberId === session.staffMemberId;
  const alive = member.assignments.filter(isAlive);
  const past = member.assignments.filter((assignment) => !isAlive(assignment));
  return {
    title: say('memberTitle'),
    above: [{ text: say('title'), href: addressIn(language, staffPath) }],
    ...(form.error === undefined ? {} : { errors: [{ field: 'role', text: form.error }] }),
    content: (
      <>
        <PageHeading text={member.name} />
        {isSelf && <Alert tone="info">{say('yourself')}</Alert>}
        <Known place={place} language={language} />
        {!isSelf && <Ways acts={actsOnMember(member)} place={place} language={language} />}
        <h2>{say('roles')}</h2>
        {alive.length === 0 && <p>{say('noRole')}</p>}
        <CardRow>{alive.map((assignment) => <Assignment assignment={assignment} place={place} session={session} language={language} />)}</CardRow>
        {past.length > 0 && <Details summary={say('past', { count: past.length })}><Past assignments={past} units={units} language={language} /></Details>}
        {!isSelf && <Giving place={place} form={form} session={session} language={language} />}
      </>
    ),
  };
}

interface PlaceProps {
  readonly place: StaffPlace;
  readonly language: Language;
}

function Known({ place: { member }, language }: PlaceProps) {
  const say = staffTexts.in(language);
  return (
    <SummaryList rows={[
      { term: say('access'), description: member.disabledSince === null ? say('accessOpen') : <span>{say('accessDisabled')} <Moment at={new Date(member.disabledSince)} form="long" />.</span> },
      { term: say('lastSignIn'), description: member.lastSignInAt === null ? say('never') : <Moment at={new Date(member.lastSignInAt)} form="long" /> },
      { term: say('knownSince'), description: <Moment at={new Date(member.knownSince)} form="long" /> },
      { term: say('pseudonym'), description: member.pseudonym },
    ]} />
  );
}

function Assignment({ assignment, place, session, language }: PlaceProps & { readonly assignment: ListedAssignmentAnswer; readonly session: Session }) {
  const say = staffTexts.in(language);
  const isSelf = place.member.staffMemberId === session.staffMemberId;
  const unit = place.units.find(({ unitId }) => unitId === assignment.unitId);
  const isOwnProposal = assignment.proposedBy?.staffMemberId === session.staffMemberId;
  return (
    <Card heading={roleTexts[assignment.role][language]}>
      {unit !== undefined && <p>{unit.name[language]}</p>}
      <p>{standingText(assignment, language)}</p>
      {isOwnProposal && <p>{say('ownProposal')}</p>}
      {!isSelf && <Ways acts={actsOnAssignment(assignment, session)} place={place} assignment={assignment} language={language} />}
    </Card>
  );
}

/** Buttons that lead to where an act is explained and done: nothing happens by the first press. */
function Ways({ acts, place, assignment, language }: PlaceProps & { readonly acts: readonly StaffAct[]; readonly assignment?: ListedAssignmentAnswer }) {
  const say = staffTexts.in(language);
  const about = assignment === undefined ? place.member.name : roleInUnit(assignment, place.units, language);
  return (
    <ButtonRow>
      {acts.map((act) => <LinkButton href={addressIn(language, pathOfAct(act, place.member.staffMemberId, assignment?.assignmentId))} text={say(`${act}Way`)} about={say('about', { about })} />)}
    </ButtonRow>
  );
}

function Past({ assignments, units, language }: { readonly assignments: readonly ListedAssignmentAnswer[]; readonly units: readonly StaffUnitAnswer[]; readonly language: Language }) {
  return <ul>{assignments.map((assignment) => <li>{roleInUnit(assignment, units, language)}. {standingText(assignment, language)}</li>)}</ul>;
}

function Giving({ place, form: { assignmentId, chosen, error }, session, language }: PlaceProps & { readonly form: GivingForm; readonly session: Session }) {
  const say = staffTexts.in(language);
  const choices = roleChoices(place, chosen, language);
  const why = place.member.disabledSince !== null && error === undefined ? say('enableFirst') : choices.length === 0 ? say('nothingToGive') : undefined;
  return (
    <section>
      <h2>{say('give')}</h2>
      {why === undefined ? (
        <PostForm action={addressIn(language, staffMemberPath(place.member.staffMemberId))} csrf={csrfTokenOf(session.secret)}>
          <input type="hidden" name="assignmentId" value={assignmentId} />
          <RadioGroup
            id="role" name="role" label={say('roleLabel')} hint={say('roleHint')} choices={choices}
            {...(chosen === undefined ? {} : { value: chosen })} {...(error === undefined ? {} : { error })}
          />
          <Button text={say('giveButton')} />
        </PostForm>
      ) : <p>{why}</p>}
    </section>
  );
}

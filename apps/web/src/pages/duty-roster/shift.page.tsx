import type { ChangeAnswer, PeopleAnswer, RosterAnswer, RosterShiftAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Button } from '../../fds/button.js';
import type { FieldError } from '../../fds/error-summary.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneField } from '../../fds/phone-field.js';
import { PostForm } from '../../fds/post-form.js';
import { Select } from '../../fds/select.js';
import { errorAt } from '../../http/form-answer.js';
import { ChangedMeanwhile } from '../../page/changed-meanwhile.js';
import type { Page } from '../../page/page.js';
import { dutyRosterTexts } from '../../texts/duty-roster.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { newShiftAddress, rosterAddress, shiftAddress } from './addresses.js';
import { conflictId } from './send-shift.js';
import type { TypedShift } from './typed-shift.js';

interface ShiftPageProps {
  readonly unit: RosterAnswer['unit'];
  readonly people: PeopleAnswer['people'];
  readonly typed: TypedShift;
  readonly csrf: string;
  readonly language: Language;
  readonly errors?: readonly FieldError[];
  /** What others saved first. */
  readonly changes?: readonly ChangeAnswer[];
  /** Whether the form holds something that was typed and is not saved. */
  readonly isUnsaved?: boolean;
}

interface NewShiftProps extends ShiftPageProps {
  /** Made with the form, so that it can be sent twice and is one shift. */
  readonly shiftId: string;
}

export function newShiftPage({ shiftId, ...props }: NewShiftProps): Page {
  const { unit, people, language, errors = [] } = props;
  const say = dutyRosterTexts.in(language);
  return {
    ...frameOf(props, say('addTitle')),
    errors,
    content: (
      <>
        <PageHeading text={say('addTitle')} />
        <p>{say('forUnit', { unit: unit.name[language] })}</p>
        <Conflict {...props} shift={undefined} />
        {people.every(({ mayTakeShift }) => !mayTakeShift) && <Alert tone="warning">{say('nobodyAble')}</Alert>}
        <PostForm action={newShiftAddress(unit.id, language)} csrf={props.csrf}>
          <input type="hidden" name="shift" value={shiftId} />
          <ShiftFields {...props} />
          <Button name="save" value="shift" text={say('saveNew')} />
        </PostForm>
      </>
    ),
  };
}

interface ChangeShiftProps extends ShiftPageProps {
  /** As it is now. */
  readonly shift: RosterShiftAnswer;
  /** Of the shift as the writer has seen it. */
  readonly version: number;
}

export function changeShiftPage({ version, ...props }: ChangeShiftProps): Page {
  const { unit, shift, language, csrf, errors = [] } = props;
  const say = dutyRosterTexts.in(language);
  const action = shiftAddress(unit.id, shift.id, language);
  return {
    ...frameOf(props, say('changeTitle')),
    errors,
    content: (
      <>
        <PageHeading text={say('changeTitle')} />
        <p>{say('forUnit', { unit: unit.name[language] })}</p>
        <Conflict {...props} />
        <PostForm action={action} csrf={csrf}>
          <input type="hidden" name="version" value={version} />
          <ShiftFields {...props} />
          <Button name="save" value="shift" text={say('saveChange')} />
        </PostForm>
        <h2>{say('cancelHeading')}</h2>
        <p>{say('cancelText', { name: shift.name })}</p>
        <PostForm action={action} csrf={csrf}>
          <input type="hidden" name="version" value={version} />
          <Button variant="warning" name="save" value="cancel" text={say('cancel')} />
        </PostForm>
      </>
    ),
  };
}

const frameOf = ({ unit, language }: ShiftPageProps, title: string) => ({
  title,
  above: [{ text: dutyRosterTexts.in(language)('rosterTitle', { unit: unit.name[language] }), href: rosterAddress(unit.id, language) }],
});

interface ConflictProps extends ShiftPageProps {
  /** As it is now; undefined once it is cancelled or over. */
  readonly shift: RosterShiftAnswer | undefined;
}

function Conflict({ shift, changes, isUnsaved = false, language }: ConflictProps) {
  const inForce = shift === undefined ? dutyRosterTexts.in(language)('cancelled') : shiftText(shift, language);
  return <>{changes !== undefined && <ChangedMeanwhile id={conflictId} changes={changes} isUnsaved={isUnsaved} language={language}>{inForce}</ChangedMeanwhile>}</>;
}

function ShiftFields({ people, typed, language, errors = [] }: ShiftPageProps) {
  const say = dutyRosterTexts.in(language);
  return (
    <>
      <Select
        id="person" name="person" label={say('personLabel')} value={typed.staffMemberId} error={errorAt(errors, 'person')}
        choices={people.filter(({ mayTakeShift }) => mayTakeShift).map(({ id, name }) => ({ value: id, text: name }))}
      />
      <MomentFields name="from" dayLabel={say('fromDay')} clockLabel={say('fromClock')} whichLabel={say('whichFrom')} typed={typed.from} errors={errors} />
      <MomentFields name="to" dayLabel={say('toDay')} clockLabel={say('toClock')} whichLabel={say('whichTo')} typed={typed.to} errors={errors} />
      <PhoneField id="phone" name="phone" label={say('phoneLabel')} hint={say('phoneHint')} value={typed.phone} error={errorAt(errors, 'phone')} />
    </>
  );
}

function shiftText({ name, phone, startsAt, endsAt }: RosterShiftAnswer, language: Language): string {
  const moment = (at: string): string => momentText(new Date(at), 'sentence', language);
  return `${dutyRosterTexts.in(language)('shift', { name, phone, from: moment(startsAt), to: moment(endsAt) })}.`;
}

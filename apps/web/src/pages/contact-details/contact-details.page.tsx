import type { ChangeAnswer, DirectoryUnitAnswer, PeopleAnswer } from '#api-client';
import { Button } from '../../fds/button.js';
import type { FieldError } from '../../fds/error-summary.js';
import { FieldGroup } from '../../fds/field.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneField } from '../../fds/phone-field.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { PostForm } from '../../fds/post-form.js';
import { Select } from '../../fds/select.js';
import { errorAt } from '../../http/form-answer.js';
import { addressIn } from '../../page/address.js';
import { ChangedMeanwhile } from '../../page/changed-meanwhile.js';
import type { Page } from '../../page/page.js';
import { contactDetailsTexts } from '../../texts/contact-details.js';
import type { Language } from '../../texts/language.js';
import { openingHoursText, weekdays } from '../../texts/opening-hours.js';
import { OpenDayFields } from './open-day-fields.js';
import { detailsInForce, opensId, type TypedDetails } from './typed-details.js';

/** Chosen where nobody is to stand in; an empty choice is no choice. */
export const nobody = 'nobody';
export const conflictId = 'changed-meanwhile';

export interface ChosenDeputy {
  /** Id of the staff member, `nobody`, or undefined when it is not said. */
  readonly chosen: string | undefined;
  /** Of the unit as it was when the form was shown. */
  readonly version: number;
}

export interface ContactDetailsProps {
  readonly unit: DirectoryUnitAnswer;
  readonly people: PeopleAnswer['people'];
  readonly csrf: string;
  readonly language: Language;
  /** What was typed, when the form comes back. */
  readonly typed?: TypedDetails;
  /** Who was chosen, when the form comes back. */
  readonly deputy?: ChosenDeputy;
  readonly errors?: readonly FieldError[];
  /** What others saved first. */
  readonly changes?: readonly ChangeAnswer[];
}

/** How one unit is reached, to be changed by an administrator. Two forms, each saved by itself. */
export function contactDetailsPage(props: ContactDetailsProps): Page {
  const { unit, language, errors = [], changes } = props;
  const say = contactDetailsTexts.in(language);
  return {
    title: unit.name[language],
    above: [{ text: say('title'), href: addressIn(language, '/administration/kontaktpunkter') }],
    errors,
    content: (
      <>
        <PageHeading text={unit.name[language]} />
        {changes !== undefined && <ChangedMeanwhile id={conflictId} changes={changes} isUnsaved language={language}><InForce unit={unit} language={language} /></ChangedMeanwhile>}
        <h2>{say('howReached')}</h2>
        <DetailsForm {...props} />
        <h2>{say('standIn')}</h2>
        <DeputyForm {...props} />
      </>
    ),
  };
}

function InForce({ unit: { phone, openingHours, deputy }, language }: { readonly unit: DirectoryUnitAnswer; readonly language: Language }) {
  const say = contactDetailsTexts.in(language);
  return <><PhoneLink phone={phone} />; {openingHoursText(openingHours, language)}; {say('deputy')}: {deputy ?? say('noDeputy')}.</>;
}

const addressOf = ({ unit, language }: ContactDetailsProps) => addressIn(language, `/administration/kontaktpunkter/${unit.unitId}`);

function DetailsForm(props: ContactDetailsProps) {
  const { unit, language, csrf, errors = [], changes, typed = detailsInForce(unit, language) } = props;
  const say = contactDetailsTexts.in(language);
  return (
    <PostForm action={addressOf(props)} csrf={csrf}>
      <input type="hidden" name="version" value={versionToSend(typed, unit, changes)} />
      <PhoneField id="phone" name="phone" label={say('phone')} hint={say('phoneHint')} value={typed.phone} error={errorAt(errors, 'phone')} />
      <FieldGroup field={{ id: 'week', name: 'week', label: say('week'), hint: say('weekHint'), error: errorAt(errors, 'week') }}>
        <div class="week" id="week" tabIndex={-1}>
          {weekdays.map((weekday) => (
            <OpenDayFields weekday={weekday} typed={typed.week[weekday]} error={errorAt(errors, opensId(weekday))} language={language} />
          ))}
        </div>
      </FieldGroup>
      <Button name="save" value="details" text={say('saveDetails')} />
    </PostForm>
  );
}

function DeputyForm(props: ContactDetailsProps) {
  const { unit, people, language, csrf, errors = [], changes, deputy = deputyInForce(props) } = props;
  const say = contactDetailsTexts.in(language);
  const able = people.filter(({ mayBeDeputy }) => mayBeDeputy);
  return (
    <PostForm action={addressOf(props)} csrf={csrf}>
      <input type="hidden" name="version" value={versionToSend(deputy, unit, changes)} />
      <Select
        id="deputy" name="deputy" label={say('deputyLabel')} hint={say('deputyHint')} error={errorAt(errors, 'deputy')} value={deputy.chosen}
        choices={[...able.map(({ id, name }) => ({ value: id, text: name })), { value: nobody, text: say('noDeputy') }]}
      />
      <Button name="save" value="deputy" text={say('saveDeputy')} />
    </PostForm>
  );
}

/** A form that comes back sends the version that its writer saw, until they have been told what changed since. */
function versionToSend(sent: { version: number }, unit: DirectoryUnitAnswer, changes: ContactDetailsProps['changes']): number {
  return changes === undefined ? sent.version : unit.version;
}

/** The directory says the deputy's name only: where two have that name nobody is chosen beforehand. */
function deputyInForce({ unit: { deputy, version }, people }: ContactDetailsProps): ChosenDeputy {
  if (deputy === undefined) return { chosen: nobody, version };
  const named = people.filter(({ name, mayBeDeputy }) => mayBeDeputy && name === deputy);
  return { chosen: named.length === 1 ? named[0]!.id : undefined, version };
}

import type { DirectoryAnswer, PartDto, ReferralPreviewAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { Button } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { Details } from '../../fds/details.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { Select } from '../../fds/select.js';
import { SummaryList } from '../../fds/summary-list.js';
import { childReasonTexts } from '../../texts/child-reasons.js';
import type { Language } from '../../texts/language.js';
import { municipalityText } from '../../texts/municipalities.js';
import { nearMomentText } from '../../texts/near-moment.js';
import { referralCheckTexts } from '../../texts/referral-check.js';
import type { PersonKey } from './field-name.js';
import { fieldAt, type FormPart } from './form-part.js';
import { ItemBases } from './item-bases.js';
import { isChildKey } from './people.js';
import { personInSentence } from './person-text.js';
import { partRows } from './part-rows.js';
import { receiverChoices } from './receivers.js';
import type { Submission } from './submission.js';

export type PreviewPart = ReferralPreviewAnswer['parts'][number];

interface PartCardProps {
  readonly form: FormPart;
  readonly person: PersonKey;
  readonly part: PartDto;
  /** What the api says of it; absent where it says nothing of the part yet. */
  readonly previewed: PreviewPart | undefined;
  readonly submission: Submission;
  readonly directory: DirectoryAnswer;
  readonly at: Date;
}

/** One part in plain words: who gets what about whom, on which basis, because, and which clock starts. */
export function PartCard(props: PartCardProps) {
  const { form, person, part, previewed, submission } = props;
  const { typed, language } = form;
  const say = referralCheckTexts.in(language);
  return (
    <Card heading={say('partHeading', { who: personInSentence(typed, person, language) })}>
      {isChildKey(person) && <p><Badge tone="warning" text={say('parentsRead')} /></p>}
      <p class="part-sentence">{sentence(props)}</p>
      <p>{clock(props)}</p>
      {previewed?.outside !== undefined && <Outside outside={previewed.outside} language={language} />}
      <SummaryList rows={partRows(part, { typed, submission, language })} />
      {previewed !== undefined && <ItemBases person={person} items={previewed.items} language={language} />}
      <ReceiverSelect {...props} />
    </Card>
  );
}

function receiverText(previewed: PreviewPart | undefined, language: Language): string {
  const say = referralCheckTexts.in(language);
  if (previewed?.receiver !== undefined) return previewed.receiver[language === 'da' ? 'nameDa' : 'nameEn'];
  return previewed?.outside === undefined ? say('noReceiver') : say('outsideReceiver', { municipality: municipalityText(previewed.outside.municipalityCode, language) });
}

function sentence({ form: { typed, language }, person, part, previewed }: PartCardProps): string {
  const say = referralCheckTexts.in(language);
  const about = { who: personInSentence(typed, person, language), receiver: receiverText(previewed, language) };
  if (!isChildKey(person)) return say('adultSentence', about);
  const reasons = [...new Set(part.exposure.map(({ exposure }) => childReasonTexts.in(language)(exposure)))];
  return say('childSentence', { ...about, because: new Intl.ListFormat(language).format(reasons) });
}

function clock({ form: { language }, person, previewed, at }: PartCardProps): string {
  const say = referralCheckTexts.in(language);
  if (previewed?.outside !== undefined) return say('outsideClock', { municipality: municipalityText(previewed.outside.municipalityCode, language) });
  if (!isChildKey(person)) return say('adultClock', { receiver: receiverText(previewed, language) });
  if (previewed?.assessBefore === undefined || previewed.municipalityCode === undefined) return '';
  return say('childClock', { municipality: municipalityText(previewed.municipalityCode, language), when: nearMomentText(new Date(previewed.assessBefore), at, language) });
}

function Outside({ outside, language }: { readonly outside: NonNullable<PreviewPart['outside']>; readonly language: Language }) {
  const say = referralCheckTexts.in(language);
  return (
    <p>
      {outside.intakePhone !== undefined && <>{say('outsideIntake')} <PhoneLink phone={outside.intakePhone} />{' '}</>}
      {say('outsideDuty')} <PhoneLink phone={outside.dutyPhone} />
    </p>
  );
}

/** The proposal is chosen; another one is used when the button says so, and never unseen. */
function ReceiverSelect({ form, person, directory }: PartCardProps) {
  const { typed, language } = form;
  const say = referralCheckTexts.in(language);
  const name = `receiver-${person}` as const;
  const chosen = typed.text(name);
  const choices = receiverChoices(typed, person, directory)
    .map(({ value, municipalityCode, unit }) => ({ value, text: unit?.name[language] ?? say('outsideChoice', { municipality: municipalityText(municipalityCode, language) }) }));
  if (choices.length < 2) return <input type="hidden" id={name} name={name} value={chosen} />;
  return (
    <Details summary={say('otherReceiver')} isOpen={fieldAt(form, name).error !== undefined}>
      <Select {...fieldAt(form, name)} label={say('receiverLabel')} value={chosen} choices={choices} />
      <Button variant="secondary" name="press" value="use-receiver" text={say('useReceiver')} about={personInSentence(typed, person, language)} />
    </Details>
  );
}

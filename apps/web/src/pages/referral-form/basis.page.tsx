import { Button } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { CheckboxGroup } from '../../fds/checkbox-group.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { PageHeading } from '../../fds/page-heading.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { TextInput } from '../../fds/text-input.js';
import { Textarea } from '../../fds/textarea.js';
import { TickBox } from '../../fds/tick-box.js';
import { readTypedMoment } from '../../http/moment-answer.js';
import type { Page } from '../../page/page.js';
import { agreedItemTexts } from '../../texts/agreed-items.js';
import { beginningLarge } from '../../texts/beginning-large.js';
import { referralBasisTexts } from '../../texts/referral-basis.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { referralAddress } from './addresses.js';
import { DraftForm, type DraftOnPage } from './draft-form.js';
import { DraftTrouble, type Trouble, troubleStatus } from './draft-trouble.js';
import type { FieldName } from './field-name.js';
import { fieldAt, type FormPart, valueAt } from './form-part.js';
import { personInSentence, personText } from './person-text.js';
import { agreedItems, askedAdults, consentModes, endsAfter, leafletVersion, saidYes, yesOrNo } from './read-consent.js';

interface BasisProps extends FormPart {
  readonly draft: DraftOnPage;
  readonly csrf: string;
  /** Why what was typed could not be saved. */
  readonly trouble?: Trouble;
}

/** Only for adults who were asked, whatever they said. There is no such page about a child. */
export function basisPage({ draft, csrf, trouble, ...part }: BasisProps): Page {
  const { typed, errors, language } = part;
  const say = referralBasisTexts.in(language);
  const form = referralAddress(draft.draftId, '', language);
  return {
    title: say('title'),
    above: [{ text: say('back'), href: form }],
    errors,
    ...(trouble === undefined ? {} : { status: troubleStatus(trouble) }),
    content: (
      <>
        {trouble !== undefined && <DraftTrouble trouble={trouble} draftId={draft.draftId} language={language} />}
        <PageHeading text={say('title')} />
        <DraftForm page="basis" action={referralAddress(draft.draftId, '/grundlag', language)} csrf={csrf} draft={draft} typed={typed} language={language}>
          {askedAdults(typed).map((adult) => <ConsentFields part={part} adult={adult} />)}
          <ButtonRow>
            <Button name="press" value="continue" text={say('continue')} />
            <Button variant="secondary" name="press" value="save" text={referralFormTexts.in(language)('save')} />
          </ButtonRow>
        </DraftForm>
      </>
    ),
  };
}

/** What is asked about an answer of an adult, a yes and a no alike. */
export function ConsentFields({ part, adult }: { readonly part: FormPart; readonly adult: 'victim' | 'other' }) {
  const { typed, errors, language } = part;
  const say = referralBasisTexts.in(language);
  const who = personInSentence(typed, adult, language);
  const isYes = saidYes(typed, adult);
  const item = agreedItemTexts.in(language);
  const month = (key: `months${(typeof endsAfter)[number]}`): string => say(key);
  const answers = yesOrNo.map((value) => ({ value, text: say(value) }));
  return (
    <>
      <h2>{personText(typed, adult, language)}</h2>
      <p>{say(isYes ? 'introYes' : 'introNo', { who: beginningLarge(who) })}</p>
      {isYes && <p class="form-hint">{say('basis')}</p>}
      <RadioGroup {...valueAt(part, `${adult}-mode`)} label={say('mode', { who })} choices={consentModes.map((value) => ({ value, text: say(value) }))} />
      <RadioGroup {...valueAt(part, `${adult}-alone`)} label={say('alone')} hint={say('aloneHint')} choices={answers} />
      <TextInput {...valueAt(part, `${adult}-language`)} label={say('spokenLanguage')} hint={say('spokenLanguageHint')} width="m" />
      <RadioGroup {...valueAt(part, `${adult}-has-interpreter`)} label={say('interpreter')} choices={answers} />
      {isYes
        ? <Textarea {...valueAt(part, `${adult}-scope`)} label={say('scopeYes')} hint={say('scopeYesHint')} rows={3} mostCharacters={1000} />
        : <Textarea {...valueAt(part, `${adult}-scope`)} label={say('scopeNo', { who })} rows={3} mostCharacters={1000} />}
      <CheckboxGroup
        {...fieldAt(part, `${adult}-items`)} label={say(isYes ? 'itemsYes' : 'itemsNo', { who })} values={typed.all(`${adult}-items`)}
        choices={agreedItems.map((value) => ({ value, text: item(value) }))}
      />
      {isYes && <RadioGroup {...valueAt(part, `${adult}-months`)} label={say('months')} hint={say('monthsHint')} choices={endsAfter.map((value) => ({ value, text: month(`months${value}`) }))} />}
      <TickBox {...fieldAt(part, `${adult}-leaflet`)} label={say('leaflet', { version: leafletVersion })} value="yes" isTicked={typed.says(`${adult}-leaflet`, 'yes')} />
      <div class="side-by-side">
        <MomentFields
          name={`${adult}-asked`} dayLabel={say('askedDay', { who })} clockLabel={say('askedClock', { who })} whichLabel={say('askedWhich')} errors={errors}
          typed={readTypedMoment(`${adult}-asked`, (name) => typed.text(name as FieldName))}
        />
      </div>
      {isYes && <TickBox {...fieldAt(part, `${adult}-feedback`)} label={say('feedback')} value="yes" isTicked={typed.says(`${adult}-feedback`, 'yes')} />}
    </>
  );
}


import type { DirectoryUnitAnswer, PersonAnswer } from '#api-client';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { errorAt } from '../../fds/error-summary.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import type { Page } from '../../page/page.js';
import { consentsTexts, newEventTexts } from '../../texts/consents.js';
import type { Language } from '../../texts/language.js';
import { ConsentFields } from '../referral-form/basis.page.js';
import { type FormPart, valueAt } from '../referral-form/form-part.js';
import { askAgainAddress, caseConsentsAddress } from './addresses.js';
import { newEvents } from './new-events.js';

interface AskAgainProps extends FormPart {
  readonly caseId: string;
  readonly person: PersonAnswer;
  readonly adult: 'victim' | 'other';
  readonly answer: 'ja' | 'nej';
  /** Whether the person has answered before: then something must be new. */
  readonly isAgain: boolean;
  readonly newEvent: string;
  /** Of the answer that is written: sent twice, it is kept once. */
  readonly consentId: string;
  readonly units: readonly DirectoryUnitAnswer[];
  readonly csrf: string;
  readonly language: Language;
}

/** The answer of somebody who was asked, in a case that is recorded already. */
export function askAgainPage({ caseId, person, adult, answer, isAgain, newEvent, consentId, units, csrf, language, ...part }: AskAgainProps): Page {
  const say = consentsTexts.in(language);
  const { errors } = part;
  const title = say(answer === 'ja' ? 'saidYesTitle' : 'saidNoTitle');
  return {
    title,
    above: [{ text: say('ofCase'), href: caseConsentsAddress(caseId, language) }],
    errors,
    content: (
      <>
        <PageHeading text={title} />
        <PostForm action={askAgainAddress(caseId, person.id, answer, language)} csrf={csrf}>
          <input type="hidden" name="consent-id" value={consentId} />
          {isAgain && (
            <RadioGroup
              id="new-event" name="new-event" label={say('whatIsNew')} hint={say('whatIsNewHint')} error={errorAt(errors, 'new-event')} value={newEvent}
              choices={newEvents.map((value) => ({ value, text: newEventTexts.in(language)(value) }))}
            />
          )}
          <ConsentFields part={{ ...part, language }} adult={adult} />
          {answer === 'ja' && (
            <Select
              {...valueAt({ ...part, language }, `receiver-${adult}`)} label={say('toWhom')}
              choices={units.map(({ unitId, name, organisation }) => ({ value: unitId, text: `${organisation.name[language]}: ${name[language]}` }))}
            />
          )}
          <ButtonRow>
            <Button text={say('saveAnswer')} />
            <LinkButton href={caseConsentsAddress(caseId, language)} text={say('back')} />
          </ButtonRow>
        </PostForm>
      </>
    ),
  };
}

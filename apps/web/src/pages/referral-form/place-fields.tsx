import type { DirectoryAnswer } from '#api-client';
import { Button } from '../../fds/button.js';
import { MomentFields } from '../../fds/moment-fields.js';
import { readTypedMoment } from '../../http/moment-answer.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { DutyPanel } from './duty-panel.js';
import type { FormPart } from './form-part.js';
import { MunicipalitySelect } from './municipality-select.js';

interface PlaceFieldsProps {
  readonly part: FormPart;
  /** Absent while nobody can say who answers where. */
  readonly directory: DirectoryAnswer | undefined;
  readonly now: Date;
}

/** Where and when it happened, and who answers there now. */
export function PlaceFields({ part, directory, now }: PlaceFieldsProps) {
  const { typed, errors, language } = part;
  const say = referralFormTexts.in(language);
  return (
    <>
      <h2>{say('placeHeading')}</h2>
      <MunicipalitySelect part={part} name="municipality" label={say('municipality')} />
      {directory !== undefined && <DutyPanel municipalityCode={typed.text('municipality')} directory={directory} now={now} language={language} />}
      <noscript><Button variant="secondary" name="press" value="show-duty" text={say('showDuty')} /></noscript>
      <MunicipalitySelect part={part} name="victim-municipality" label={say('victimMunicipality')} isOptional />
      <div class="side-by-side">
        <MomentFields
          name="occurred" dayLabel={say('occurredDay')} clockLabel={say('occurredClock')} whichLabel={say('occurredWhich')} errors={errors}
          typed={readTypedMoment('occurred', (name) => typed.text(name))}
        />
      </div>
    </>
  );
}

import { childExposures, childExposureTexts, exposureSources, exposureSourceTexts, notInformedReasons } from '#kernel';
import { Button } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { Select } from '../../fds/select.js';
import { TextInput } from '../../fds/text-input.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { BornFields } from './born-fields.js';
import type { AdultKey, ChildKey } from './field-name.js';
import { type FormPart, valueAt } from './form-part.js';
import { MunicipalitySelect } from './municipality-select.js';
import { exposureRows, most, possibleAdults } from './people.js';
import { personInSentence, personText } from './person-text.js';

interface ChildCardProps {
  readonly part: FormPart;
  readonly child: ChildKey;
}

/** One child: who, where, what it lived through, who has custody and who was told. */
export function ChildCard({ part, child }: ChildCardProps) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const number = child.replace('child-', '');
  const heading = personText(typed, child, language);
  const about = say('about', { who: heading });
  const rows = exposureRows(typed, child);
  return (
    <Card heading={heading}>
      <input type="hidden" name="child" value={number} />
      <div class="two-columns">
        <TextInput {...valueAt(part, `${child}-cpr`)} label={say('childCpr')} hint={say('childCprHint')} width="s" keys="numeric" />
        <Select
          {...valueAt(part, `${child}-without`)} label={say('without')} isOptional
          choices={[{ value: 'unknown', text: say('withoutUnknown') }, { value: 'none', text: say('withoutNone') }, { value: 'unborn', text: say('withoutUnborn') }]}
        />
        <TextInput {...valueAt(part, `${child}-name`)} label={say('childName')} width="l" isOptional />
        <BornFields part={part} person={child} summary={say('childBornSummary')} label={say('childBorn')} />
        <Select
          {...valueAt(part, `${child}-lives`)} label={say('lives')}
          choices={[
            { value: 'victim', text: say('livesVictim') }, { value: 'both', text: say('livesBoth') }, { value: 'other', text: say('livesOther') },
            { value: 'elsewhere', text: say('livesElsewhere') }, { value: 'unknown', text: say('livesUnknown') },
          ]}
        />
        <MunicipalitySelect part={part} name={`${child}-municipality`} label={say('childMunicipality')} isOptional />
      </div>
      <TextInput {...valueAt(part, `${child}-whereabouts`)} label={say('childWhereabouts')} hint={say('childWhereaboutsHint')} width="l" isOptional />
      {rows.map((row, index) => <ExposureRow part={part} child={child} row={row} isFirst={index === 0} />)}
      {rows.length < most.exposures && <Button variant="tertiary" name="press" value={`add-exposure-${number}`} text={say('addExposure')} about={about} />}
      <div class="two-columns">{possibleAdults(typed).map((adult) => <CustodySelect part={part} child={child} adult={adult} />)}</div>
      {!typed.says(`${child}-without`, 'unborn') && <InformedSelect part={part} child={child} />}
      <div><Button variant="tertiary" name="press" value={`remove-child-${number}`} text={say('remove')} about={heading} /></div>
    </Card>
  );
}

function ExposureRow({ part, child, row, isFirst }: ChildCardProps & { readonly row: number; readonly isFirst: boolean }) {
  const say = referralFormTexts.in(part.language);
  return (
    <div class="two-columns">
      <input type="hidden" name={`${child}-row`} value={row} />
      <Select
        {...valueAt(part, `${child}-exposure-${row}`)} label={say(isFirst ? 'exposure' : 'moreExposure')} isOptional={!isFirst}
        choices={childExposures.map((value) => ({ value, text: childExposureTexts[value][part.language] }))}
      />
      <Select
        {...valueAt(part, `${child}-source-${row}`)} label={say('source')} isOptional={!isFirst}
        choices={exposureSources.map((value) => ({ value, text: exposureSourceTexts[value][part.language] }))}
      />
    </div>
  );
}

/** Custody and whether the holder was told, in one answer: nobody can be said to be told and forgotten as a holder. Short, so that the reason is seen. */
function CustodySelect({ part, child, adult }: ChildCardProps & { readonly adult: AdultKey }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  return (
    <Select
      {...valueAt(part, `${child}-holder-${adult}`)} label={say('holder', { who: personInSentence(typed, adult, language) })} isOptional={adult.startsWith('adult-')}
      choices={[
        { value: 'holds:informed', text: say('holderInformed') },
        ...notInformedReasons.map((reason) => ({ value: `holds:${reason}`, text: say('holderNotInformed', { why: say(reason) }) })),
        { value: 'no', text: say('no') },
        { value: 'unknown', text: say('notKnown') },
      ]}
    />
  );
}

function InformedSelect({ part, child }: ChildCardProps) {
  const say = referralFormTexts.in(part.language);
  return (
    <Select
      {...valueAt(part, `${child}-informed`)} label={say('childInformed')}
      choices={[
        { value: 'informed', text: say('informed') },
        ...notInformedReasons.map((reason) => ({ value: reason, text: say('notInformed', { why: say(reason) }) })),
      ]}
    />
  );
}

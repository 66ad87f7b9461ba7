import type { DirectoryAnswer } from '#api-client';
import { districtMunicipalities, isInDistrict } from '#kernel';
import { ComponentScript } from '../../fds/component-script.js';
import { PhoneLink } from '../../fds/phone-link.js';
import type { Language } from '../../texts/language.js';
import { danishDay, momentText } from '../../texts/moment-text.js';
import { municipalityText } from '../../texts/municipalities.js';
import { referralDutyTexts } from '../../texts/referral-duty.js';

interface DutyPanelProps {
  /** The one that is chosen; empty for none. */
  readonly municipalityCode: string;
  readonly directory: DirectoryAnswer;
  readonly now: Date;
  readonly language: Language;
}

/**
 * Who answers in the chosen kommune, with the number. That of every kommune of the district is on the page, so that a
 * script can show the right one at once; without one, it comes with the next page.
 */
export function DutyPanel(props: DutyPanelProps) {
  const { municipalityCode } = props;
  const isElsewhere = municipalityCode !== '' && !isInDistrict(municipalityCode);
  return (
    <div class="duty-now" data-of="municipality">
      {districtMunicipalities.map(({ code }) => <div data-municipality={code} hidden={code !== municipalityCode}><Inside {...props} municipalityCode={code} /></div>)}
      <ComponentScript name="duty" />
      {isElsewhere && <div data-municipality={municipalityCode}><Outside {...props} /></div>}
    </div>
  );
}

function Inside({ municipalityCode, directory, now, language }: DutyPanelProps) {
  const say = referralDutyTexts.in(language);
  const units = directory.units.filter(({ organisation }) => organisation.municipalityCode === municipalityCode);
  const openIntakes = units.filter(({ kind, isOpenNow }) => kind === 'child_intake' && isOpenNow);
  const duty = units.find(({ kind }) => kind === 'duty_officer');
  const onDuty = duty?.onDutyNow ?? [];
  return (
    <>
      <strong>{say('heading', { municipality: municipalityText(municipalityCode, language) })}</strong>
      {openIntakes.map(({ phone }) => <p>{say('intakeOpen')} <PhoneLink phone={phone} /></p>)}
      {onDuty.map(({ name, phone, until }) => <p>{say('onDuty', { name })} <PhoneLink phone={phone} /> {untilText(new Date(until), now, language)}</p>)}
      {onDuty.length === 0 && openIntakes.length === 0 && <p>{say('nobody')} <PhoneLink phone={duty?.phone ?? '114'} /></p>}
    </>
  );
}

function Outside({ municipalityCode, directory, language }: DutyPanelProps) {
  const say = referralDutyTexts.in(language);
  const known = directory.outsideMunicipalities.find((each) => each.municipalityCode === municipalityCode);
  return (
    <>
      <strong>{say('outside', { municipality: municipalityText(municipalityCode, language) })}</strong>
      {known?.intakePhone !== undefined && <p>{say('outsideIntake')} <PhoneLink phone={known.intakePhone} /></p>}
      <p>{say('outsideDuty')} <PhoneLink phone={known?.dutyPhone ?? '114'} /></p>
    </>
  );
}

/** The time of day is enough for what ends today. */
function untilText(at: Date, now: Date, language: Language): string {
  const say = referralDutyTexts.in(language);
  return danishDay(at) === danishDay(now) ? say('untilClock', { time: momentText(at, 'clock', language) }) : say('untilDay', { time: momentText(at, 'sentence', language) });
}

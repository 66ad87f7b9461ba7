import { Moment } from '../../fds/moment.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { homeTexts } from '../../texts/home.js';
import type { Language } from '../../texts/language.js';
import { danishDay } from '../../texts/moment-text.js';
import type { DutyUnit } from './duty-units.js';

interface WhoIsOnDutyProps extends DutyUnit {
  readonly now: Date;
  readonly language: Language;
}

/** Those on duty and until when; where there is nobody, that, in words, and who answers instead. */
export function WhoIsOnDuty({ unit: { onDutyNow, nextOnDuty }, openIntakes, now, language }: WhoIsOnDutyProps) {
  const say = homeTexts.in(language);
  if (onDutyNow.length > 0) {
    return <div>{onDutyNow.map(({ name, phone, until }) => <div>{name}, <PhoneLink phone={phone} /> <Until at={new Date(until)} now={now} language={language} /></div>)}</div>;
  }
  return (
    <div>
      <strong>{say('nobody')}</strong>
      {openIntakes.map(({ name, phone }) => <div>{say('openInstead', { unit: name[language] })} <PhoneLink phone={phone} /></div>)}
      {nextOnDuty !== undefined && <div>{say('next', { name: nextOnDuty.name })} <Moment at={new Date(nextOnDuty.from)} /></div>}
    </div>
  );
}

/** The time of day is enough for what ends today. */
function Until({ at, now, language }: { readonly at: Date; readonly now: Date; readonly language: Language }) {
  const say = homeTexts.in(language);
  if (danishDay(at) === danishDay(now)) return <span>({say('untilClock')} <Moment at={at} form="clock" />)</span>;
  return <span>({say('untilDay')} <Moment at={at} />)</span>;
}

import type { DirectoryUnitAnswer } from '#api-client';
import { roleTexts } from '#kernel';
import { Badge } from '../../fds/badge.js';
import type { Content } from '../../fds/content.js';
import { Moment } from '../../fds/moment.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { contactPointTexts } from '../../texts/contact-points.js';
import type { Language } from '../../texts/language.js';
import { openingHoursText } from '../../texts/opening-hours.js';

interface UnitFactsProps {
  readonly unit: DirectoryUnitAnswer;
  readonly language: Language;
}

/** How a contact point is reached: by whoever has the duty now, by its telephone, by those who work there. */
export function UnitFacts({ unit, language }: UnitFactsProps) {
  const say = contactPointTexts.in(language);
  const { onDutyNow, nextOnDuty, phone, openingHours, isOpenNow, deputy } = unit;
  const hasRoster = unit.kind === 'duty_officer' || onDutyNow.length > 0 || nextOnDuty !== undefined;
  return (
    <dl class="facts">
      {hasRoster && <Fact term={say('onDutyNow')}>{onDutyNow.length === 0 ? <strong>{say('nobodyOnDuty')}</strong> : <OnDuty unit={unit} language={language} />}</Fact>}
      <Fact term={say('phone')}><PhoneLink phone={phone} /></Fact>
      <Fact term={say('openingHours')}>
        {openingHoursText(openingHours, language)}{' '}
        {isOpenNow ? <Badge tone="success" text={say('openNow')} /> : <Badge text={say('closedNow')} />}
      </Fact>
      <Fact term={say('roleHolders')}><RoleHolders unit={unit} language={language} /></Fact>
      <Fact term={say('deputy')}>{deputy ?? say('noDeputy')}</Fact>
      {hasRoster && (
        <Fact term={say('nextOnDuty')}>
          {nextOnDuty === undefined ? say('noNextOnDuty') : <>{nextOnDuty.name}, <PhoneLink phone={nextOnDuty.phone} />, <Sentence form="from" at={nextOnDuty.from} language={language} /></>}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: Content }) {
  return <div><dt>{term}</dt><dd>{children}</dd></div>;
}

/** Whoever stays longest stands first. */
function OnDuty({ unit: { onDutyNow }, language }: UnitFactsProps) {
  return <>{onDutyNow.map(({ name, phone, until }) => <p><strong>{name}</strong>, <PhoneLink phone={phone} />, <Sentence form="until" at={until} language={language} /></p>)}</>;
}

function RoleHolders({ unit: { roleHolders, hasRoleHolder }, language }: UnitFactsProps) {
  const say = contactPointTexts.in(language);
  return (
    <>
      {!hasRoleHolder && <p><Badge tone="warning" text={say('noRoleHolder')} /> {say('noRoleHolderHint')}</p>}
      {roleHolders.map(({ role, names }) => <p>{names.join(', ')} ({roleTexts[role][language]})</p>)}
    </>
  );
}

/** "til tirs. 24. nov. kl. 08.00", with the time marked up. */
function Sentence({ form, at, language }: { readonly form: 'from' | 'until'; readonly at: string; readonly language: Language }) {
  return <>{contactPointTexts.in(language)(form)} <Moment at={new Date(at)} form="sentence" /></>;
}

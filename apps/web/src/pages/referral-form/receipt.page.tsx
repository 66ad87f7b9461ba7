import type { DirectoryAnswer, FollowedPartAnswer, ReferralAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { ButtonRow } from '../../fds/button-row.js';
import { LinkButton } from '../../fds/button.js';
import { Card } from '../../fds/card.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { SummaryList } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import type { ReceiptFault, ReceiptVerdict } from '../../receipts/receipt-verdict.js';
import type { Language } from '../../texts/language.js';
import { municipalityText } from '../../texts/municipalities.js';
import { nearMomentText } from '../../texts/near-moment.js';
import { receiptFaultTexts } from '../../texts/receipts.js';
import { referralSendingTexts } from '../../texts/referral-sending.js';
import { sentReferralAddress } from '../sent/addresses.js';
import { newReferralAddress, referralAddress } from './addresses.js';
import { phoneOf } from './receivers.js';

interface ReceiptProps {
  readonly referral: ReferralAnswer;
  readonly verdict: ReceiptVerdict;
  readonly directory: DirectoryAnswer | undefined;
  readonly now: Date;
  readonly language: Language;
}

/** What was sent, to whom, and what is still to be done by telephone. Says "sent" only when the receipt holds. */
export function receiptPage(props: ReceiptProps): Page {
  const { referral, verdict, now, language } = props;
  const say = referralSendingTexts.in(language);
  if (!verdict.isVerified && verdict.fault !== 'keys-unavailable') return unverifiedPage({ caseReference: referral.caseReference, fault: verdict.fault, language });
  return {
    title: say('receiptTitle'),
    live: ['part.changed'],
    content: (
      <>
        <PageHeading text={verdict.isVerified ? say('sentHeading') : say('receiptTitle')} />
        {verdict.isVerified
          ? <Alert tone="success">{say('verified')}</Alert>
          : <Alert tone="warning"><p>{say('stillUnchecked')}</p><p><a href={referralAddress(referral.id, '/kvittering', language)}>{say('fetchAgain')}</a></p></Alert>}
        <p>{say('sentBy', { when: nearMomentText(new Date(referral.sentAt), now, language), name: referral.sentBy })} {say('caseReference')}: <strong>{referral.caseReference}</strong></p>
        <ToDo {...props} />
        <h2>{say('parts')}</h2>
        <div class="receipt-parts">{childrenFirst(referral.parts).map((part) => <PartCard {...props} part={part} />)}</div>
        <p>{say('deliveredMeans')}</p>
        <ButtonRow>
          <LinkButton variant="primary" href={sentReferralAddress(referral.id, language)} text={say('follow')} />
          <LinkButton href={newReferralAddress(language)} text={say('another')} />
        </ButtonRow>
      </>
    ),
  };
}

/** The parts with a clock, and then the others. */
const childrenFirst = (parts: readonly FollowedPartAnswer[]): FollowedPartAnswer[] => parts.toSorted((one, other) => Number(other.kind === 'child') - Number(one.kind === 'child'));

/** What the system cannot do for the officer: hand over outside it, call where it is acute and nobody has looked, or where nobody is. */
function ToDo({ referral, directory, language }: ReceiptProps) {
  const say = referralSendingTexts.in(language);
  const outside = referral.parts.filter(({ state }) => state === 'outside_the_system');
  const waitingAt = (unitId: string): FollowedPartAnswer[] => referral.parts.filter(({ contactPointId }) => contactPointId === unitId);
  const alone = (directory?.units ?? []).filter(({ unitId, hasRoleHolder }) => !hasRoleHolder && waitingAt(unitId).length > 0);
  const unopened = (directory?.units ?? []).filter(({ unitId, hasRoleHolder }) => hasRoleHolder && waitingAt(unitId).some(({ urgency, state }) => urgency === 'AKUT' && state === 'delivered'));
  return (
    <>
      {outside.length > 0 && (
        <Alert tone="warning" heading={say('outsideHeading')}>
          {outside.map((part) => <OutsidePart part={part} directory={directory} language={language} />)}
        </Alert>
      )}
      {unopened.length > 0 && (
        <Alert tone="warning" heading={say('callHeading')}>
          {unopened.map((unit) => <p>{say('callText', { receiver: unit.name[language] })} <PhoneLink phone={phoneOf(unit)} /></p>)}
        </Alert>
      )}
      {alone.length > 0 && (
        <Alert tone="warning" heading={say('nobodyHeading')}>
          {alone.map((unit) => <p>{say('nobodyText', { receiver: unit.name[language] })} <PhoneLink phone={phoneOf(unit)} /></p>)}
        </Alert>
      )}
    </>
  );
}

function OutsidePart({ part: { municipalityCode, reference }, directory, language }: { readonly part: FollowedPartAnswer } & Pick<ReceiptProps, 'directory' | 'language'>) {
  const say = referralSendingTexts.in(language);
  const known = directory?.outsideMunicipalities.find((each) => each.municipalityCode === municipalityCode);
  return (
    <>
      <p>{say('outsideText', { municipality: municipalityText(municipalityCode, language), reference })}</p>
      {known?.intakePhone !== undefined && <p>{say('outsideIntake')} <PhoneLink phone={known.intakePhone} /></p>}
      <p>{say('outsideDuty')} <PhoneLink phone={known?.dutyPhone ?? '114'} /></p>
    </>
  );
}

const stateWords = {
  draft: 'onTheWay', sent: 'onTheWay', delivered: 'delivered', opened: 'opened', received: 'received', returned: 'returned', recalled: 'recalled',
  outside_the_system: 'outside_the_system', withdrawn: 'withdrawn', closed: 'closed',
} as const satisfies Record<FollowedPartAnswer['state'], string>;

/** References and receivers; no name of anybody: a receipt lies on a screen for a while. */
function PartCard({ part, now, language }: ReceiptProps & { readonly part: FollowedPartAnswer }) {
  const say = referralSendingTexts.in(language);
  const receiver = part.receiver?.[language === 'da' ? 'nameDa' : 'nameEn'] ?? municipalityText(part.municipalityCode, language);
  const isOutside = part.state === 'outside_the_system';
  const isRunning = part.kind === 'child' && part.deliveredAt !== undefined && !isOutside;
  return (
    <Card heading={`${say(part.kind === 'child' ? 'aboutChild' : 'aboutAdult')} ${part.reference}`}>
      <SummaryList
        rows={[
          { term: say('to'), description: receiver },
          { term: say('state'), description: say(stateWords[part.state]) },
          { term: say('clock'), description: isRunning ? nearMomentText(dayAfter(part.deliveredAt!), now, language) : say(isOutside && part.kind === 'child' ? 'outsideClock' : 'noClock') },
        ]}
      />
    </Card>
  );
}

/** 24 elapsed hours from delivery, holidays and all (Barnets lov § 136). */
const dayAfter = (deliveredAt: string): Date => new Date(Date.parse(deliveredAt) + 24 * 60 * 60 * 1000);

interface UnverifiedProps {
  readonly caseReference: string;
  readonly fault: ReceiptFault;
  readonly language: Language;
}

/** A receipt that does not hold is worse than none: it says that something else may have been stored. */
export function unverifiedPage({ caseReference, fault, language }: UnverifiedProps): Page {
  const say = referralSendingTexts.in(language);
  return {
    title: say('unverifiedTitle'),
    status: 502,
    content: (
      <>
        <PageHeading text={say('unverifiedTitle')} />
        <div id="error-summary" tabIndex={-1}>
          <Alert tone="error" heading={say('unverifiedHeading')}>
            <p>{receiptFaultTexts.in(language)(fault)}</p>
            <p>{say('unverified')}</p>
            <p>{say('caseReference')}: <strong>{caseReference}</strong></p>
          </Alert>
        </div>
      </>
    ),
  };
}

import type { FollowedPartAnswer, ReferralAnswer } from '#api-client';
import { LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { DeadlineTexts } from '../../fds/deadline.js';
import { Moment } from '../../fds/moment.js';
import { OnlyReadAloud } from '../../fds/only-read-aloud.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SummaryList } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { sentTexts } from '../../texts/sent.js';
import { referralAddress } from '../referral-form/addresses.js';
import { recordedCaseAddress, sentListAddress, sentPartAddress } from './addresses.js';
import { PartActs } from './part-acts.js';
import { PartFacts } from './part-facts.js';
import { partName } from './part-name.js';

interface Shown {
  readonly now: Date;
  readonly language: Language;
}

/** What was sent in one act: when, by whom, the reference to say on the telephone, and where each part is. Names nobody. */
export function sentReferralPage(referral: ReferralAnswer, { now, language }: Shown): Page {
  const say = sentTexts.in(language);
  const { id, sentAt, sentBy, caseReference, parts } = referral;
  const title = say('referralTitle', { time: momentText(new Date(sentAt), 'sentence', language) });
  return {
    title,
    above: [{ text: say('listTitle'), href: sentListAddress(language) }],
    live: ['part.changed'],
    content: (
      <>
        <PageHeading text={title} />
        <SummaryList rows={[
          { term: say('caseReference'), description: <><strong>{caseReference}</strong><p>{say('caseReferenceHint')}</p></> },
          { term: say('sentWhen'), description: <Moment at={new Date(sentAt)} form="long" /> },
          { term: say('sentBy'), description: sentBy },
          { term: say('partsHeading'), description: say('parts', { count: parts.length }) },
        ]} />
        <ButtonRow>
          <LinkButton href={recordedCaseAddress(id, language)} text={say('seeCase')} />
          <LinkButton href={referralAddress(id, '/kvittering', language)} text={say('seeReceipt')} />
        </ButtonRow>
        <DeadlineTexts />
        {sendersTurnFirst(parts).map((part) => <Part part={part} referralId={id} now={now} language={language} />)}
      </>
    ),
  };
}

function Part({ part, referralId, now, language }: Shown & { readonly part: FollowedPartAnswer; readonly referralId: string }) {
  const path = { referralId, partId: part.id };
  const name = partName(part, language);
  return (
    <section class="sent-part">
      <h2>{name}</h2>
      <PartFacts part={part} now={now} language={language} />
      <PartActs part={part} path={path} language={language} />
      <p><a href={sentPartAddress(path, language)}>{sentTexts.in(language)('readPart')}<OnlyReadAloud>{`: ${name}`}</OnlyReadAloud></a></p>
    </section>
  );
}

const sendersTurnFirst = (parts: readonly FollowedPartAnswer[]): FollowedPartAnswer[] =>
  parts.toSorted((one, other) => Number(other.turn === 'sender') - Number(one.turn === 'sender'));

import { feedbackCodeTexts, legalBasisCodeTexts, personRoleTexts, statementLabels, urgencyTexts } from '#kernel';
import type { PartAnswer } from '#api-client';
import { Button } from '../../fds/button.js';
import { CitizenText } from '../../fds/citizen-text.js';
import { Moment } from '../../fds/moment.js';
import { OnlyReadAloud } from '../../fds/only-read-aloud.js';
import { PhoneLink } from '../../fds/phone-link.js';
import { PostForm } from '../../fds/post-form.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import { casePartTexts } from '../../texts/case-part.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { decisionTexts, holderRelationTexts } from '../../texts/part-codes.js';
import { partAddress } from './addresses.js';
import { dangerLines, exposureLines, informedText, toldByText, violenceLines } from './content-facts.js';
import { ageText } from './person-age.js';

interface FactsProps {
  readonly part: PartAnswer;
  readonly language: Language;
}

interface PersonProps extends FactsProps {
  readonly csrf: string;
  readonly isCprShown: boolean;
}

/** Who it is about. The number is masked until somebody asks for it, which is a look of its own. */
export function PersonFacts({ part, csrf, isCprShown, language }: PersonProps) {
  const say = casePartTexts.in(language);
  const { person } = part.content;
  return (
    <section aria-labelledby="person-heading">
      <h2 id="person-heading">{say('person')}</h2>
      <SummaryList rows={[
        { term: say('name'), description: person.name === undefined ? say('nameNotGiven') : <CitizenText text={person.name} /> },
        { term: say('role'), description: personRoleTexts[person.role][language] },
        { term: say('age'), description: ageText({ ...person, ageInMonths: part.ageInMonths }, language) },
        { term: say('cpr'), description: <Cpr part={part} csrf={csrf} isCprShown={isCprShown} language={language} /> },
        ...reachRows(person, language),
        { term: say('address'), description: person.address !== undefined ? <CitizenText text={person.address} /> : say(person.isAddressProtected ? 'addressProtected' : 'addressNotSent') },
      ]} />
    </section>
  );
}

function Cpr({ part: { id, reference, version, content: { person: { cpr } } }, csrf, isCprShown, language }: PersonProps) {
  const say = casePartTexts.in(language);
  if (cpr === undefined) return <>{say('cprNotGiven')}</>;
  const [birth, serial] = [cpr.slice(0, 6), cpr.slice(-4)];
  if (isCprShown) return <><strong class="cpr" id="cpr" tabIndex={-1}>{`${birth}-${serial}`}</strong> <span class="quiet">{say('cprShown')}</span></>;
  return (
    <div class="cpr-masked">
      <span aria-hidden="true">{birth}-••••</span><OnlyReadAloud>{say('cprHidden')}</OnlyReadAloud>
      <PostForm action={partAddress(id, language)} csrf={csrf}>
        <input type="hidden" name="version" value={version} />
        <Button variant="secondary" name="act" value="cpr" text={say('showCpr')} about={inboxTexts.in(language)('forPart', { reference })} />
      </PostForm>
    </div>
  );
}

type Reached = Pick<PartAnswer['content']['person'], 'phones' | 'whereabouts'>;

/** By what somebody can be reached; stands below the safe contact, and says so. */
function reachRows({ phones, whereabouts }: Reached, language: Language): SummaryRow[] {
  const say = casePartTexts.in(language);
  const numbers = <>{phones.map((phone) => <><PhoneLink phone={phone} />{' '}</>)}<a class="quiet" href="#safe-contact">{say('phoneAfterSafeContact')}</a></>;
  return [
    { term: say('phone'), description: phones.length === 0 ? say('phoneNotSent') : numbers },
    ...(whereabouts === undefined ? [] : [{ term: say('whereabouts'), description: <CitizenText text={whereabouts} /> }]),
  ];
}

/** How urgent it is and who judged that, on what basis it came, what happened, what the child lives with, and who was told. */
export function WhatItIsAbout({ part, language }: FactsProps) {
  const say = casePartTexts.in(language);
  const { content, history, kind, basis } = part;
  const sent = history.find(({ move }) => move === 'send');
  const list = (lines: readonly string[], none: string) => (lines.length === 0 ? none : <ul class="plain">{lines.map((line) => <li>{line}</li>)}</ul>);
  return (
    <section aria-labelledby="what-heading">
      <h2 id="what-heading">{say('what')}</h2>
      <SummaryList rows={[
        {
          term: say('urgency'),
          description: <><strong class={content.urgency === 'AKUT' ? 'danger' : undefined}>{urgencyTexts[content.urgency][language]}</strong>{sent?.by !== undefined && <span class="quiet"> {say('judgedBy', { unit: sent.by, time: momentText(new Date(sent.at), 'sentence', language) })}</span>}</>,
        },
        { term: say('basis'), description: legalBasisCodeTexts[basis][language] },
        { term: say('occurredAt'), description: <Moment at={new Date(content.occurredAt)} form="long" /> },
        { term: say('violenceTypes'), description: list(violenceLines(content, language), say('noDangerFlags')) },
        { term: say('dangerFlags'), description: list(dangerLines(content, language), say('noDangerFlags')) },
        ...(kind === 'child' ? [{ term: say('exposure'), description: list(exposureLines(content, language), say('noDangerFlags')) }] : []),
      ]} />
      {kind === 'child' && <Custody part={part} language={language} />}
    </section>
  );
}

/** Who holds custody, whether each was told of the notification and if not, why; and whether the child was. */
function Custody({ part: { content }, language }: FactsProps) {
  const say = casePartTexts.in(language);
  return (
    <>
      <h3>{say('custody')}</h3>
      <SummaryList rows={[
        ...content.custodyHolders.map((holder) => ({
          term: holder.name ?? say('nameNotGiven'),
          description: (
            <>
              <p>{holderRelationTexts.in(language)(holder.relation)}. {informedText(holder, language)}</p>
              {holder.address !== undefined && <p><CitizenText text={holder.address} /></p>}
              {holder.whereabouts !== undefined && <p>{say('whereabouts')}: <CitizenText text={holder.whereabouts} /></p>}
              {holder.phones.length > 0 && <p>{holder.phones.map((phone) => <><PhoneLink phone={phone} />{' '}</>)}<a class="quiet" href="#safe-contact">{say('phoneAfterSafeContact')}</a></p>}
            </>
          ),
        })),
        ...(content.childInformed === undefined ? [] : [{ term: say('childInformed'), description: informedText(content.childInformed, language) }]),
      ]} />
    </>
  );
}

/** What was seen, told, looked up and judged: each kind by itself (LED art. 7). */
export function Statements({ part: { content: { statements } }, language }: FactsProps) {
  const say = casePartTexts.in(language);
  return (
    <section aria-labelledby="statements-heading">
      <h2 id="statements-heading">{say('statements')}</h2>
      {statements.length === 0 ? <p>{say('noStatements')}</p> : <p class="quiet">{say('statementsIntro')}</p>}
      {statementLabels.map((label) => {
        const own = statements.filter((statement) => statement.label === label);
        return own.length > 0 && (
          <section class="statements">
            <h3>{say(label)}</h3>
            <ul>
              {own.map((statement) => {
                const teller = toldByText(statement, language);
                return <li>{teller !== undefined && <span class="teller">{teller}: </span>}<CitizenText text={statement.text} /></li>;
              })}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** What the kommune made of it: the decision, with a ground that stays here, and the answer that the police have got. */
export function Outcome({ part: { decision, feedback, isFeedbackCovered }, language }: FactsProps) {
  const say = casePartTexts.in(language);
  const answer = feedback === undefined ? say(isFeedbackCovered ? 'feedbackNone' : 'feedbackNotCovered') : feedbackCodeTexts[feedback][language];
  return (
    <section aria-labelledby="outcome-heading">
      <h2 id="outcome-heading">{say('outcome')}</h2>
      <SummaryList rows={[
        ...(decision === undefined ? [] : [
          { term: say('decision'), description: say('decisionOf', { decision: decisionTexts.in(language)(decision.decision), time: momentText(new Date(decision.decidedAt), 'sentence', language) }) },
          { term: say('ground'), description: <><CitizenText text={decision.ground} /> <span class="quiet">{say('groundStays')}</span></> },
        ]),
        { term: say('feedback'), description: answer },
      ]} />
    </section>
  );
}

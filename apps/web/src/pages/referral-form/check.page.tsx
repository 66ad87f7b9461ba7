import type { DirectoryAnswer } from '#api-client';
import { notNecessaryReasonTexts, urgencyTexts } from '#kernel';
import { Alert } from '../../fds/alert.js';
import { Button } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { PageHeading } from '../../fds/page-heading.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import type { Page } from '../../page/page.js';
import { beginningSmall } from '../../texts/beginning-small.js';
import { momentText } from '../../texts/moment-text.js';
import { municipalityText } from '../../texts/municipalities.js';
import { nearMomentText } from '../../texts/near-moment.js';
import { referralCheckTexts } from '../../texts/referral-check.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { referralAddress } from './addresses.js';
import { CallFields } from './call-fields.js';
import { unitsToCall } from './calls-needed.js';
import type { CheckFacts } from './check-facts.js';
import type { CheckProblem } from './check-problems.js';
import { DraftForm, type DraftOnPage } from './draft-form.js';
import { DraftTrouble, type Trouble, troubleStatus } from './draft-trouble.js';
import type { FormPart } from './form-part.js';
import { Ids } from './ids.js';
import { PartCard } from './part-card.js';
import { personLine } from './part-rows.js';
import { childrenIn, isChildKey, peopleIn } from './people.js';
import { personInSentence } from './person-text.js';
import { askableAdults, saidYes } from './read-consent.js';
import { receiversShown } from './receivers.js';
import type { Submission } from './submission.js';

export interface CheckProps extends FormPart {
  readonly draft: DraftOnPage;
  readonly csrf: string;
  readonly directory: DirectoryAnswer;
  /** What would be sent, and what the api says of it; absent while the form itself cannot be read. */
  readonly checked?: { readonly submission: Submission; readonly facts: CheckFacts };
  readonly problems: readonly CheckProblem[];
  readonly trouble?: Trouble;
}

/** Before anything leaves: in plain words who gets what, with the way to change each thing. */
export function checkPage(props: CheckProps): Page {
  const { draft, csrf, checked, problems, trouble, directory: _, ...form } = props;
  const { typed, errors, language } = form;
  const say = referralCheckTexts.in(language);
  return {
    title: say('title'),
    above: [{ text: say('back'), href: referralAddress(draft.draftId, '', language) }],
    errors,
    ...(trouble === undefined ? {} : { status: troubleStatus(trouble) }),
    content: (
      <>
        {trouble !== undefined && <DraftTrouble trouble={trouble} draftId={draft.draftId} language={language} />}
        <PageHeading text={say('title')}><span class="step">{referralFormTexts.in(language)('step', { step: 2, steps: 2 })}</span></PageHeading>
        {problems.length > 0 && <Problems problems={problems} language={language} />}
        <DraftForm page="check" action={referralAddress(draft.draftId, '/kontrol', language)} csrf={csrf} draft={draft} typed={typed} language={language}>
          <input type="hidden" name="shown" value={receiversShown(typed)} />
          {checked !== undefined && <Checked {...props} checked={checked} />}
          <ButtonRow>
            {problems.length === 0 && checked !== undefined && <Button name="press" value="send" text={say('send')} />}
            <Button variant="secondary" name="press" value="save" text={say('save')} />
          </ButtonRow>
        </DraftForm>
      </>
    ),
  };
}

function Problems({ problems, language }: Pick<CheckProps, 'problems' | 'language'>) {
  const say = referralCheckTexts.in(language);
  return (
    <Alert tone="error" heading={say('cannotYet')}>
      <p>{say('cannotYetText')}</p>
      <ul>{problems.map(({ text, href }) => <li><a href={href}>{text}</a></li>)}</ul>
    </Alert>
  );
}

type CheckedProps = CheckProps & { readonly checked: NonNullable<CheckProps['checked']> };

function Checked({ checked, directory, ...form }: CheckedProps) {
  const { typed, language } = form;
  const { submission, facts } = checked;
  const say = referralCheckTexts.in(language);
  const ids = new Ids(submission.caseId);
  const at = new Date(facts.preview.at);
  return (
    <>
      <Warnings facts={facts} typed={typed} language={language} />
      {unitsToCall(facts.preview, directory, language).map((unit) => <CallFields form={form} unit={unit} />)}
      <h2>{say('whoGetsWhat')}</h2>
      {submission.parts.map((part) => (
        <PartCard
          form={form} part={part} submission={submission} directory={directory} at={at} previewed={facts.preview.parts.find(({ id }) => id === part.id)}
          person={peopleIn(typed).find((key) => ids.part(key) === part.id)!}
        />
      ))}
      <NotSent typed={typed} submission={submission} language={language} />
      <h2>{say('incidentHeading')}</h2>
      <SummaryList rows={incidentRows(form, submission)} />
    </>
  );
}

/** What to look at once more. It stops nothing. */
function Warnings({ facts, typed, language }: { readonly facts: CheckFacts } & Pick<FormPart, 'typed' | 'language'>) {
  const say = referralCheckTexts.in(language);
  const at = new Date(facts.preview.at);
  const numbers = facts.preview.warnings.flatMap(({ field }) => {
    const person = peopleIn(typed)[Number(/^persons\[(\d+)\]/.exec(field)?.[1])];
    return person === undefined ? [] : [say('modulus', { who: personInSentence(typed, person, language) })];
  });
  const twice = facts.duplicates.map(({ people, reference, recordedAt }) => {
    const who = new Intl.ListFormat(language).format(people.map((person) => personInSentence(typed, person, language)));
    return say('duplicate', { who, reference, when: nearMomentText(recordedAt, at, language) });
  });
  const alone = [...new Set(facts.preview.parts.flatMap(({ notices, receiver }) => (notices.includes('no_role_holder') && receiver !== undefined ? [say('noPhone', { receiver: receiver[language === 'da' ? 'nameDa' : 'nameEn'] })] : [])))];
  const all = [...twice, ...numbers, ...alone];
  return <>{all.length > 0 && <Alert tone="warning" heading={say('warningsHeading')}><ul>{all.map((text) => <li>{text}</li>)}</ul></Alert>}</>;
}

/** What stays with the police: a part that nobody agreed to, a statement that was ticked for nobody. */
function NotSent({ typed, submission, language }: { readonly submission: Submission } & Pick<FormPart, 'typed' | 'language'>) {
  const say = referralCheckTexts.in(language);
  const adults = askableAdults(typed).filter((key) => !saidYes(typed, key) && (key === 'victim' || typed.text('other-consent') !== ''));
  const used = new Set(submission.parts.flatMap(({ statementIds }) => statementIds));
  const lines = [
    ...adults.map((key) => say(typed.text(`${key}-consent`) === 'no' ? 'noPartRefused' : 'noPartNotAsked', { who: personInSentence(typed, key, language) })),
    ...submission.incident.statements.filter(({ id }) => !used.has(id)).map(({ text }) => say('statementNowhere', { text })),
    ...(submission.childNotNecessary === undefined ? [] : [say(childrenIn(typed).length > 0 ? 'childLeftOut' : 'noChild', { why: beginningSmall(notNecessaryReasonTexts[submission.childNotNecessary][language]) })]),
  ];
  return <>{lines.length > 0 && <><h2>{say('notSentHeading')}</h2><ul>{lines.map((line) => <li>{line}</li>)}</ul></>}</>;
}

function incidentRows({ typed, language }: FormPart, { caseId, incident }: Submission): SummaryRow[] {
  const say = referralCheckTexts.in(language);
  const to = (field: string) => `${referralAddress(caseId, '', language)}#${field}` as const;
  const adults = peopleIn(typed).filter((key) => !isChildKey(key)).map((key, index) => ({ key, person: incident.persons[index]! }));
  const terms = { victim: referralFormTexts.in(language)('victimHeading'), other: say('otherParty') };
  return [
    { term: say('municipality'), description: municipalityText(incident.incidentMunicipalityCode, language), changeHref: to('municipality') },
    { term: say('when'), description: momentText(new Date(incident.occurredAt), 'long', language), changeHref: to('occurred-day') },
    { term: say('urgency'), description: urgencyTexts[incident.urgency][language], changeHref: to('urgency') },
    ...adults.map(({ key, person }) => ({
      term: terms[key as keyof typeof terms] ?? say('otherAdult'),
      description: [
        <div>{personLine(person, language)}</div>,
        person.residenceMunicipalityCode !== undefined && <div>{say('residence')}: {municipalityText(person.residenceMunicipalityCode, language)}</div>,
      ],
      changeHref: to(`${key}-cpr`),
    })),
  ];
}

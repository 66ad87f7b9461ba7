import type { BasisTableAnswer, LegalBasesAnswer } from '#api-client';
import { approvalRuleTexts, basisKindTexts, consentRuleTexts, legalBasisCodeTexts } from '#kernel';
import { Alert } from '../../fds/alert.js';
import { Badge } from '../../fds/badge.js';
import type { FieldError } from '../../fds/error-summary.js';
import { PageHeading } from '../../fds/page-heading.js';
import { Table } from '../../fds/table.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { legalBasisTexts } from '../../texts/legal-bases.js';
import { History, Versions, Waiting } from './activations.js';
import { BasisSection, idOfBasis } from './basis-section.js';
import { ProposalForm, type TypedProposal } from './proposal-form.js';

export interface LegalBasesProps {
  readonly bases: LegalBasesAnswer;
  readonly table: BasisTableAnswer;
  readonly csrf: string;
  readonly language: Language;
  readonly typed: TypedProposal;
  readonly errors?: readonly FieldError[];
}

/** What may go to whom on which ground, as the house acts on it: for everybody, and for administrators what waits for them. */
export function legalBasesPage({ bases, table, csrf, language, typed, errors = [] }: LegalBasesProps): Page {
  const say = legalBasisTexts.in(language);
  const isUnconfirmed = table.bases.some(({ routes }) => routes.some(({ cells }) => cells.some(({ standing }) => standing !== 'confirmed')));
  return {
    title: say('title'),
    ...(errors.length > 0 ? { errors } : {}),
    content: (
      <>
        <PageHeading text={say('title')}>
          {table.isInForce ? <Badge tone="success" text={say('inForce')} /> : <Badge tone="warning" text={say('notInForce')} />}
        </PageHeading>
        <p>{say('intro', { version: table.version })}</p>
        {isUnconfirmed && <Alert tone="warning" heading={say('unconfirmedTitle')}>{say('unconfirmed')}</Alert>}
        <Waiting activations={bases.activations} tables={bases.tables} csrf={csrf} language={language} />
        <h2>{say('overview')}</h2>
        <Table
          caption={say('overview')} isCaptionHidden rows={table.bases}
          columns={[
            { heading: say('bases'), cell: (basis) => <a href={`#${idOfBasis(basis)}`}>{legalBasisCodeTexts[basis.code][language]}</a> },
            { heading: say('kind'), cell: ({ kind }) => basisKindTexts[kind][language] },
            { heading: say('consent'), cell: ({ consent }) => consentRuleTexts[consent][language] },
            { heading: say('approval'), cell: ({ approval }) => approvalRuleTexts[approval][language] },
          ]}
        />
        <p><a href="#questions">{say('questions')}</a> · <a href="#history">{say('history')}</a></p>
        <h2>{say('bases')}</h2>
        {table.bases.map((basis) => <BasisSection basis={basis} language={language} />)}
        <section id="questions">
          <h2>{say('questions')}</h2>
          <ol>{table.questions.map((question) => <li>{question[language]}</li>)}</ol>
        </section>
        <section id="history">
          <h2>{say('history')}</h2>
          {bases.tables.length > 1 && <p>{say('versions')} <Versions tables={bases.tables} language={language} /></p>}
          <History activations={bases.activations} language={language} />
        </section>
        {bases.mayPropose && <ProposalForm versions={bases.tables.map(({ version }) => version)} typed={typed} errors={errors} csrf={csrf} language={language} />}
      </>
    ),
  };
}

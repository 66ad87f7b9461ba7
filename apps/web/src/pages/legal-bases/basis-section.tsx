import type { LegalBasisAnswer } from '#api-client';
import {
  approvalRuleTexts, basisKindTexts, cellStandingTexts, consentRuleTexts, deferralGroundTexts, disclosureDirectionTexts, disclosureMarkTexts,
  disclosurePurposeTexts, informedRuleTexts, itemClassTexts, legalBasisCodeTexts, processingBasisCodeTexts, recipientKindTexts, recordFieldTexts, roleTexts,
  statuteConfidenceTexts, type TextsFor,
} from '#kernel';
import { Badge } from '../../fds/badge.js';
import { Details } from '../../fds/details.js';
import { SummaryList, type SummaryRow } from '../../fds/summary-list.js';
import { dayText } from '../../texts/day-text.js';
import type { Language } from '../../texts/language.js';
import { legalBasisTexts } from '../../texts/legal-bases.js';

interface BasisProps {
  readonly basis: LegalBasisAnswer;
  readonly language: Language;
}
type Route = LegalBasisAnswer['routes'][number];

/** The place of a basis on the page. */
export const idOfBasis = ({ code }: Pick<LegalBasisAnswer, 'code'>): string => `basis-${code.toLowerCase()}`;

const listed = <Code extends string>(codes: readonly Code[], texts: TextsFor<Code>, language: Language): string => codes.map((code) => texts[code][language]).join(', ');
const tones = { confirmed: 'success', unconfirmed: 'info', off: 'warning' } as const;

/** One basis as a lawyer reads it: its rules, then what may go to whom in each direction. */
export function BasisSection({ basis, language }: BasisProps) {
  const say = legalBasisTexts.in(language);
  return (
    <section id={idOfBasis(basis)}>
      <h3>{legalBasisCodeTexts[basis.code][language]}</h3>
      {!basis.isSentHere && <p><Badge tone="warning" text={say('notSentHere')} /></p>}
      <SummaryList rows={rulesOf(basis, language)} />
      {basis.routes.length === 0 && <p>{say('nothingHere')}</p>}
      {basis.routes.map((route) => <RouteTable route={route} language={language} />)}
    </section>
  );
}

function rulesOf(basis: LegalBasisAnswer, language: Language): SummaryRow[] {
  const say = legalBasisTexts.in(language);
  const { informed, processing, marks, purposes } = basis;
  const rule = informedRuleTexts[informed.rule][language];
  const sides = [
    ...(processing.police.length > 0 ? [say('ofPolice', { bases: listed(processing.police, processingBasisCodeTexts, language) })] : []),
    ...(processing.municipality.length > 0 ? [say('ofMunicipality', { bases: listed(processing.municipality, processingBasisCodeTexts, language) })] : []),
  ];
  const { validFrom, validTo } = basis;
  const from = dayText(validFrom, language);
  return [
    { term: say('statute'), description: <span lang="da">{basis.statute}</span> },
    { term: say('confidence'), description: statuteConfidenceTexts[basis.confidence][language] },
    { term: say('kind'), description: basisKindTexts[basis.kind][language] },
    ...(purposes.length > 0 ? [{ term: say('purposes'), description: listed(purposes, disclosurePurposeTexts, language) }] : []),
    { term: say('consent'), description: consentRuleTexts[basis.consent][language] },
    { term: say('approval'), description: approvalRuleTexts[basis.approval][language] },
    {
      term: say('informed'),
      description: informed.deferrable.length === 0 ? rule : say('deferrable', { rule, grounds: listed(informed.deferrable, deferralGroundTexts, language) }),
    },
    ...(marks.length > 0 ? [{ term: say('marks'), description: listed(marks, disclosureMarkTexts, language) }] : []),
    ...(sides.length > 0 ? [{ term: say('processing'), description: <>{sides.map((side) => <p>{side}</p>)}</> }] : []),
    { term: say('valid'), description: validTo === undefined ? say('validFrom', { day: from }) : say('validBetween', { from, to: dayText(validTo, language) }) },
  ];
}

function RouteTable({ route, language }: { readonly route: Route; readonly language: Language }) {
  const say = legalBasisTexts.in(language);
  const direction = disclosureDirectionTexts[route.direction][language];
  return (
    <Details summary={say('cells', { direction: direction.charAt(0).toLowerCase() + direction.slice(1) })}>
      <p>{say('reliedOnBy', { roles: listed(route.reliedOnBy, roleTexts, language) })}</p>
      <p>{say('record', { fields: listed(route.record, recordFieldTexts, language) })}</p>
      {route.cells.map(({ to, items, standing }) => (
        <>
          <p><strong>{say('to')}: {listed(to, recipientKindTexts, language)}</strong> <Badge tone={tones[standing]} text={cellStandingTexts[standing][language]} /></p>
          <ul class="columns">{items.map((item) => <li>{itemClassTexts[item][language]}</li>)}</ul>
        </>
      ))}
    </Details>
  );
}

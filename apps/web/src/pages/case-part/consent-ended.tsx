import type { EndedConsentAnswer } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Moment } from '../../fds/moment.js';
import { casePartTexts } from '../../texts/case-part.js';
import { endCauseTexts, endReplyTexts } from '../../texts/ended-consents.js';
import type { Language } from '../../texts/language.js';
import { endedConsentAddress } from '../consents/addresses.js';

/** The mark that a part bears when the consent behind it has ended: what is owed, or on what basis it is kept. */
export function ConsentEnded({ end, language }: { readonly end: EndedConsentAnswer; readonly language: Language }) {
  const say = casePartTexts.in(language);
  const { partId, cause, endedAt, answer, basis } = end;
  return (
    <Alert tone={answer === undefined ? 'error' : 'warning'} heading={say('consentEnded')}>
      <p>{endCauseTexts.in(language)(cause)}, <Moment at={new Date(endedAt)} form="sentence" />.</p>
      {answer === undefined
        ? <p><a href={endedConsentAddress(partId, language)}>{say('consentEndAnswer')}</a></p>
        : <p>{endReplyTexts.in(language)(answer)}{basis !== undefined && `: ${language === 'da' ? basis.titleDa : basis.titleEn}`}</p>}
    </Alert>
  );
}

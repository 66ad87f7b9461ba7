import { Alert } from '../../fds/alert.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { decisionTexts } from '../../texts/part-codes.js';
import type { PartForm } from './part-form.js';

/** Out of the list of what waits. Nothing is chosen here: the decision was. */
export const closeForm: PartForm<null> = {
  place: 'close',
  act: 'close',
  leadsTo: 'inbox',
  notice: 'partClosed',
  nothing: null,
  places: {},
  otherwise: 'act',
  title: (reference, language) => partActsTexts.in(language)('closeTitle', { reference }),
  button: (language) => partActsTexts.in(language)('closeButton'),
  intro({ decision, feedback, isFeedbackCovered }, language) {
    const say = partActsTexts.in(language);
    return (
      <>
        {decision !== undefined && <p>{say('closeIntro', { decision: decisionTexts.in(language)(decision.decision) })}</p>}
        {isFeedbackCovered && feedback === undefined && <Alert tone="info">{say('closeNoFeedback')}</Alert>}
      </>
    );
  },
  Fields: () => <></>,
  read: () => null,
  missing: () => [],
  send: (api, partId, version) => api.post('/parts/{partId}/close', { params: { path: { partId } }, body: { version } }),
};

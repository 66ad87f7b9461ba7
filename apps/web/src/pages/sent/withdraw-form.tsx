import { sentActTexts } from '../../texts/sent-acts.js';
import type { SentForm } from './sent-form.js';

/** The adult takes the consent back: one action, on a page that says what it does. */
export const withdrawForm: SentForm<null> = {
  place: 'withdraw',
  act: 'withdraw',
  notice: 'consentWithdrawn',
  needs: [],
  isGrave: true,
  places: {},
  otherwise: 'act',
  title: (part, language) => sentActTexts.in(language)('withdrawTitle', { part }),
  button: (language) => sentActTexts.in(language)('withdrawButton'),
  intro({ part: { isOpened } }, language) {
    const say = sentActTexts.in(language);
    return (
      <>
        <p>{say('withdrawIntro')}</p>
        <ul>
          <li>{say('withdrawStops')}</li>
          <li>{say(isOpened ? 'withdrawOpened' : 'withdrawUnopened')}</li>
          <li>{say('withdrawUndo')}</li>
        </ul>
      </>
    );
  },
  start: () => null,
  Fields: () => false,
  read: () => null,
  missing: () => [],
  send: (api, partId, version) => api.post('/parts/{partId}/withdraw', { params: { path: { partId } }, body: { version } }),
};

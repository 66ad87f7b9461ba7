import type { Address, Content } from '../../fds/content.js';
import { Icon } from '../../fds/icon.js';
import type { Language } from '../../texts/language.js';
import { referralDraftTexts } from '../../texts/referral-draft.js';
import { referralAddress } from './addresses.js';
import { referralIdOf } from './derived-id.js';
import type { Kept } from './keep-draft.js';

/** Why what stands on the page does not lie on the server. */
export type Trouble = Exclude<Kept, { how: 'saved' | 'refused' }>;

interface DraftTroubleProps {
  readonly trouble: Trouble;
  readonly draftId: string;
  readonly language: Language;
}

/** Above a form that was not saved, with everything typed still in it. Focus lands here. */
export function DraftTrouble({ trouble, draftId, language }: DraftTroubleProps) {
  const say = referralDraftTexts.in(language);
  const link = (href: Address, text: string) => <p><a href={href}>{text}</a></p>;
  switch (trouble.how) {
    case 'away': return <Told heading={say('notSavedHeading')}><p>{say('notSaved')}</p></Told>;
    case 'changed': return <Told heading={say('changedHeading')}><p>{say('changed')}</p>{link(referralAddress(draftId, '', language), say('changedShow'))}<p>{say('changedKeep')}</p></Told>;
    case 'attempted': return <Told heading={say('attemptedHeading')}><p>{say('attempted')}</p>{link(referralAddress(draftId, '/kontrol', language), say('attemptedShow'))}</Told>;
    case 'sent': return <Told heading={say('goneHeading')}><p>{say('sent')}</p>{link(referralAddress(referralIdOf(draftId), '/kvittering', language), say('sentShow'))}</Told>;
    case 'gone': return <Told heading={say('goneHeading')}><p>{say('gone')}</p></Told>;
    case 'taken-over': return <Told heading={say('goneHeading')}><p>{say('takenOver', { name: trouble.by ?? say('aColleague') })}</p></Told>;
  }
}

function Told({ heading, children }: { readonly heading: string; readonly children: Content }) {
  return (
    <div class="alert alert-error" id="error-summary" role="alert" tabIndex={-1} aria-labelledby="draft-trouble">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading" id="draft-trouble">{heading}</h2>
        <div class="alert-text">{children}</div>
      </div>
    </div>
  );
}

/** The status of a page that comes back with trouble. */
export const troubleStatus = ({ how }: Trouble): number => (how === 'away' ? 503 : 409);

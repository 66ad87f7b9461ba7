import type { NaervaernApi } from '#api-client';
import { SeeOther } from '../../http/see-other.js';
import { ProblemShown } from '../../person/person-api.js';
import type { Language } from '../../texts/language.js';
import { referralAddress } from './addresses.js';
import { referralIdOf } from './derived-id.js';
import { type Found, readDraft } from './keep-draft.js';

export type FoundDraft = Extract<Found, { how: 'found' }>;

/**
 * The draft that a page is about; where there is none any more, the page that there is instead.
 * @throws SeeOther, ProblemShown
 */
export async function openDraft(api: NaervaernApi, draftId: string, language: Language): Promise<FoundDraft> {
  const found = await readDraft(api, draftId);
  switch (found.how) {
    case 'found': return found;
    case 'away': throw new ProblemShown(found.problem);
    case 'sent': throw new SeeOther(referralAddress(referralIdOf(draftId), '/kvittering', language));
    case 'gone': case 'none': throw new SeeOther(referralAddress(draftId, '', language));
  }
}

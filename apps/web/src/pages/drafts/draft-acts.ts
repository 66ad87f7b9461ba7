import type { Answer, ListedDraftAnswer, NaervaernApi, NotNecessaryReason } from '#api-client';
import type { Notice } from '../../http/notices.js';
import { draftsPath } from './draft-places.js';

/** What can be done with an unsent draft besides going on with it. Each has a page that says what will happen. */
export type DraftAct = 'takeOver' | 'notNecessary' | 'delete';

interface ActParts {
  /** The last word of the address. */
  readonly slug: string;
  readonly notice: Notice;
  readonly ask: (api: NaervaernApi, draftId: string, version: number, reason: NotNecessaryReason | undefined) => Promise<Answer<unknown>>;
}

const about = (draftId: string) => ({ params: { path: { draftId } } });

export const draftActs: Readonly<Record<DraftAct, ActParts>> = {
  takeOver: {
    slug: 'overtag', notice: 'draftTakenOver',
    ask: (api, draftId, version) => api.post('/drafts/{draftId}/take-over', { ...about(draftId), body: { version } }),
  },
  notNecessary: {
    slug: 'ikke-noedvendig', notice: 'draftNotNecessary',
    ask: (api, draftId, version, reason) => api.post('/drafts/{draftId}/not-necessary', { ...about(draftId), body: { version, reason: reason! } }),
  },
  delete: {
    slug: 'slet', notice: 'draftDeleted',
    ask: (api, draftId, version) => api.post('/drafts/{draftId}/discard', { ...about(draftId), body: { version } }),
  },
};

/** What can be done with a draft as it is: a colleague's is taken over, one that a child was ever on needs a reason. */
export function actsOnDraft({ isOwn, hadChild }: ListedDraftAnswer): DraftAct[] {
  if (!isOwn) return ['takeOver'];
  return hadChild ? ['notNecessary'] : ['delete'];
}

export const pathOfAct = (act: DraftAct, draftId: string): `/${string}` => `${draftsPath}/${draftId}/${draftActs[act].slug}`;

/** The act that an address ends with; undefined for a word that is none. */
export function actOf(slug: string): DraftAct | undefined {
  return (Object.keys(draftActs) as DraftAct[]).find((act) => draftActs[act].slug === slug);
}

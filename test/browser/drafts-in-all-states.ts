import { requestToken } from '../../apps/dev/src/token/request-token.js';
import { aDraft, begunAgo } from '../builders/draft.js';
import { callerAt, type WebHouse } from '../harness/index.js';

interface DraftIds {
  withoutChild: string;
  withChild: string;
  ofColleague: string;
}

/** Drafts of two officers of one unit, young and old, with a child and without: as a coordinator finds them one morning. */
export async function draftsInAllStates({ api, database, issuers }: WebHouse, { withoutChild, withChild, ofColleague }: DraftIds): Promise<void> {
  const [freja, malthe] = await Promise.all(['freja-police-officer', 'malthe-police-officer'].map(async (key) => callerAt(api.url, await requestToken(issuers.police, key))));
  const wanted = [
    { by: freja!, id: withoutChild, children: 0, ago: '9 hours' },
    { by: freja!, id: withChild, children: 2, ago: '3 hours' },
    { by: freja!, id: aDraft().id, children: 0, ago: '20 minutes' },
    { by: freja!, id: aDraft().id, children: 1, ago: '10 hours 30 minutes' },
    { by: malthe!, id: ofColleague, children: 1, ago: '15 hours' },
    { by: malthe!, id: aDraft().id, children: 0, ago: '11 hours' },
  ];
  for (const { by, id, children, ago } of wanted) {
    const saved = await by.put(`/drafts/${id}`, aDraft({ children }).body);
    if (saved.status !== 200) throw new Error(saved.text);
    await begunAgo(database, id, ago);
  }
}

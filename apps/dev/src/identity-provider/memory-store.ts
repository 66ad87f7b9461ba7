interface Payload {
  uid?: string;
  userCode?: string;
  grantId?: string;
  consumed?: number;
  [more: string]: unknown;
}

interface Kept {
  payload: Payload;
  until: number;
}

/**
 * Where oidc-provider keeps codes, sessions and the client that is the web: in memory, gone with the process. Its own store of this kind
 * does the same and warns at every start.
 * @returns the adapter that oidc-provider asks for, one per kind of thing.
 */
export function memoryStore() {
  const kinds = new Map<string, Map<string, Kept>>();
  return (kind: string) => {
    const kept = kinds.get(kind) ?? new Map<string, Kept>();
    kinds.set(kind, kept);
    const valid = (entry: Kept | undefined) => (entry !== undefined && entry.until > Date.now() ? entry.payload : undefined);
    const first = (matches: (payload: Payload) => boolean) => valid([...kept.values()].find(({ payload }) => matches(payload)));
    return {
      async upsert(id: string, payload: Payload, expiresInSeconds?: number) {
        for (const [oldId, entry] of kept) if (entry.until <= Date.now()) kept.delete(oldId);
        kept.set(id, { payload, until: Date.now() + (expiresInSeconds ?? Infinity) * 1000 });
      },
      find: async (id: string) => valid(kept.get(id)),
      findByUid: async (uid: string) => first((payload) => payload.uid === uid),
      findByUserCode: async (userCode: string) => first((payload) => payload.userCode === userCode),
      async consume(id: string) {
        const payload = valid(kept.get(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id: string) => void kept.delete(id),
      async revokeByGrantId(grantId: string) {
        for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
      },
    };
  };
}

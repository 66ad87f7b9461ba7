import type { NaervaernApi } from '#api-client';

/** The kommune that the officer sent something to last: most work in one. Undefined when there is none, or nobody can say. */
export async function lastMunicipality(api: NaervaernApi): Promise<string | undefined> {
  const sent = await api.get('/sent');
  if (!sent.ok) return undefined;
  return sent.data.parts.filter(({ isOwn }) => isOwn).toSorted((one, other) => other.sentAt.localeCompare(one.sentAt))[0]?.municipalityCode;
}

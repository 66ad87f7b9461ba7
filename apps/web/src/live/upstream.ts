/** News of the api for one person, as lines of an event stream (WHATWG HTML 9.2). */
export interface ApiEvent {
  event: string;
  data: string;
}

/**
 * Follows the api's stream until either side ends it.
 * @throws UpstreamRefused when the api lets nobody in, what fetch throws when it cannot be reached
 */
export async function* followUpstream(apiUrl: string, headers: Record<string, string>, signal: AbortSignal): AsyncGenerator<ApiEvent> {
  const response = await fetch(new URL('/events', apiUrl), { headers, signal, redirect: 'error' });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new UpstreamRefused(response.status);
  }
  yield { event: 'opened', data: '' };
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + part).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const found = eventIn(block);
      if (found !== undefined) yield found;
    }
  }
}

export class UpstreamRefused extends Error {
  override readonly name = 'UpstreamRefused';
  constructor(readonly status: number) {
    super('the api refused the stream');
  }
}

function eventIn(block: string): ApiEvent | undefined {
  const valueOf = (field: string): string | undefined =>
    block.split('\n').find((line) => line.startsWith(`${field}: `))?.slice(field.length + 2);
  const event = valueOf('event');
  return event === undefined ? undefined : { event, data: valueOf('data') ?? '' };
}

/** News of the api for one person, as lines of an event stream (WHATWG HTML 9.2). */
export interface ApiEvent {
  event: string;
  data: string;
}

/** The api says something every 15 s. Whoever is not heard for this long has gone without a word, and news would be missed. */
const longestSilence = 40_000;

/**
 * Follows the api's stream until either side ends it.
 * @throws UpstreamRefused when the api lets nobody in, what fetch throws when it cannot be reached or falls silent
 */
export async function* followUpstream(apiUrl: string, headers: Record<string, string>, signal: AbortSignal, silence = longestSilence): AsyncGenerator<ApiEvent> {
  const silent = new AbortController();
  const listening = setTimeout(() => silent.abort(new DOMException('the api fell silent', 'TimeoutError')), silence).unref();
  try {
    yield* eventsOf(await fetch(new URL('/events', apiUrl), { headers, signal: AbortSignal.any([signal, silent.signal]), redirect: 'error' }), () => listening.refresh());
  } finally {
    clearTimeout(listening);
  }
}

async function* eventsOf(response: Response, heard: () => void): AsyncGenerator<ApiEvent> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new UpstreamRefused(response.status);
  }
  yield { event: 'opened', data: '' };
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    heard();
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

/** What answers say beside their content: in addresses, headers, titles, and in every word of an error. */
export interface WatchedAnswers {
  addresses: string[];
  headers: string[];
  titles: string[];
  problems: string[];
  /** Content, to see that what is looked for was shown where it may be. */
  contents: string[];
  stop(): void;
}

const addressIn = /(?:href|action|src|formaction|content)="([^"]*)"/g;

/** Notes everything that the servers at these addresses answer to this process, from now on. */
export function watchAnswers(origins: readonly string[]): WatchedAnswers {
  const plain = globalThis.fetch;
  const watched: WatchedAnswers = { addresses: [], headers: [], titles: [], problems: [], contents: [], stop: () => void (globalThis.fetch = plain) };
  globalThis.fetch = async (input, init) => {
    const response = await plain(input, init);
    const url = input instanceof Request ? input.url : String(input);
    const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
    if (origins.some((origin) => url.startsWith(origin))) await note(watched, method, response.clone());
    return response;
  };
  return watched;
}

async function note(watched: WatchedAnswers, method: string, response: Response): Promise<void> {
  watched.headers.push(JSON.stringify([...response.headers]));
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) return;
  const text = await response.text();
  const isPage = type.startsWith('text/html');
  if (isPage) {
    watched.titles.push(/<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '');
    watched.addresses.push(...[...text.matchAll(addressIn)].map(([, address]) => address!));
  }
  // A form that comes back shows what was typed to whoever typed it; every other page of an error shows nothing.
  const isError = response.status >= 400 && !(isPage && method === 'POST');
  (isError ? watched.problems : watched.contents).push(text);
}

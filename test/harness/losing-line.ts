import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line to an api on which answers get lost. */
export interface LosingLine {
  url: string;
  /** Requests that reached the api. */
  readonly heard: number;
  /** From now on the api acts, and this many of its answers are lost on the way back. */
  lose(answers: number): void;
  stop(): Promise<void>;
}

/** Carries requests to an api and its answers back, but for those that are to be lost. */
export async function losingLine(apiUrl: string): Promise<LosingLine> {
  let toLose = 0;
  let heard = 0;
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) => (/^(host|connection|content-length|transfer-encoding)$/.test(name) ? [] : values.map((value): [string, string] => [name, value])));
    const body = await bodyOf(request);
    const answer = await fetch(new URL(url, apiUrl), { method, headers, ...(body.length === 0 ? {} : { body }) });
    const text = await answer.text();
    heard++;
    if (toLose > 0) {
      toLose--;
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get heard() {
      return heard;
    },
    lose(answers) {
      toLose = answers;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

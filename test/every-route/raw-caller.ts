import { Agent, request } from 'node:http';

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

/** Sends bytes as they are, over connections that are kept: for bodies and headers that a decent client would mend. */
export function rawCaller(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  return {
    send: (method: string, path: string, headers: Record<string, string>, body: Buffer | string = ''): Promise<RawAnswer> =>
      new Promise((resolve, reject) => {
        const sent = request({ agent, hostname, port, method, path, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', text: Buffer.concat(chunks).toString('utf8') }));
        });
        sent.on('error', reject);
        sent.end(body);
      }),
    end: () => agent.destroy(),
  };
}

/** Works off the items with so many at a time. */
export async function several<Item>(items: readonly Item[], atATime: number, work: (item: Item, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async () => {
    for (let index = next++; index < items.length; index = next++) await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: atATime }, one));
}

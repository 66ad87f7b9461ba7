import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP's JSON carries it. */
export interface ReceivedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes?: { key: string; value: { stringValue?: string; intValue?: number } }[];
  events?: { name: string }[];
  status?: { code?: number };
}

interface Export {
  resourceSpans: { resource: { attributes: ReceivedSpan['attributes'] }; scopeSpans: { spans: ReceivedSpan[] }[] }[];
}

/** A receiver of traces by OTLP over HTTP, as a collector is one. */
export interface TraceReceiver extends AsyncDisposable {
  url: string;
  /** Everything that has come, as it came: addresses, headers and bodies. */
  received(): string;
  spans(): (ReceivedSpan & { service: string })[];
  /** The first span that is like this, as soon as it is there. */
  spanLike(isWanted: (span: ReceivedSpan & { service: string }) => boolean): Promise<ReceivedSpan & { service: string }>;
}

export async function traceReceiver(): Promise<TraceReceiver> {
  const texts: string[] = [];
  const all: (ReceivedSpan & { service: string })[] = [];
  const arrived = new EventEmitter();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    texts.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}\n${body}`);
    for (const { resource, scopeSpans } of (JSON.parse(body) as Export).resourceSpans) {
      const service = resource.attributes?.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
      for (const span of scopeSpans.flatMap(({ spans }) => spans)) all.push({ ...span, service });
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    arrived.emit('spans');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`,
    received: () => texts.join('\n'),
    spans: () => all,
    async spanLike(isWanted) {
      for (let index = 0; ; index++) {
        if (index === all.length) await once(arrived, 'spans');
        if (isWanted(all[index]!)) return all[index]!;
      }
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An attribute of a span. */
export const attributeOf = ({ attributes = [] }: ReceivedSpan, name: string): string | number | undefined => {
  const value = attributes.find(({ key }) => key === name)?.value;
  return value?.stringValue ?? value?.intValue;
};

import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { ExpressAdapter } from '@nestjs/platform-express';

/**
 * Whoever sends a request slowly holds a connection: headers get 10 s and a whole request 30 s, and every second it is
 * looked for those whose time is up (security.md row 20). An answer may take its time; the live line is one.
 */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 };

/** Express on a server with limits, for the api and the web. */
export class LimitedServer extends ExpressAdapter {
  // Nest would make one whose limits are looked at twice a minute, and that cannot be changed later.
  override initHttpServer(): void {
    this.httpServer = createServer(limits, this.getInstance()) as Server;
    this.httpServer.on('clientError', answerBroken);
  }
}

const answers: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
};

/**
 * What no parser can read is answered as Node would. A request that ended in the middle is not: its sender did nothing
 * wrong, a "400" would tell them not to send it again, and a line that breaks is answered by nothing.
 */
function answerBroken(error: Error & { code?: string }, socket: Socket): void {
  const isBrokenLine = error.code === 'HPE_INVALID_EOF_STATE' || error.code === 'ECONNRESET';
  // Where something was answered before, these words could land in the middle of an answer.
  if (isBrokenLine || !socket.writable || socket.bytesWritten > 0) return void socket.destroy();
  socket.end(`HTTP/1.1 ${answers[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}

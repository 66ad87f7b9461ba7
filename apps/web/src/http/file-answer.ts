import type { IncomingMessage, ServerResponse } from 'node:http';
import { bestCoding, coded } from './content-coding.js';

/**
 * Answered as a file that a browser saves and does not show. A handler that gives files gives no page, so that what is in
 * a file never comes near markup.
 */
export class FileAnswer {
  /**
   * @param name neutral: it lies in a folder for downloads where others look, and says nothing about anybody
   * @throws Error for a name that is more than letters, digits and hyphens
   */
  constructor(readonly name: string, readonly content: string) {
    if (!/^[a-z0-9-]+\.csv$/.test(name)) throw new Error('a file has a plain name');
  }
}

/** Sends a file, compressed on its way: nothing secret is in it beside what its reader asked for. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, { name, content }: FileAnswer): Promise<void> {
  response.statusCode = 200;
  response.setHeader('content-type', 'text/csv; charset=utf-8');
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.setHeader('vary', 'accept-encoding');
  const coding = bestCoding(request.headers['accept-encoding']);
  if (coding !== undefined) response.setHeader('content-encoding', coding);
  response.end(coding === undefined ? content : await coded(content, coding));
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FlashMessage } from '../fds/flash.js';
import { noticeTexts } from '../texts/notices.js';
import type { Language } from '../texts/language.js';

const cookie = '__Host-naervaern-notice';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

export type Notice = Parameters<ReturnType<typeof noticeTexts.in>>[0];

/** What was done and still asks for something: not said in the tone of success. */
const asking: readonly Notice[] = ['sentNotReached', 'sentBefore', 'receiverChanged', 'draftEnded'];

/** Has the next page say what was done. A code from a closed list travels, no text. */
export function leaveNotice(response: ServerResponse, notice: Notice): void {
  response.appendHeader('set-cookie', `${cookie}=${notice}; ${attributes}; Max-Age=60`);
}

/** What the last act left to be said; said once. */
export function takeNotice(request: IncomingMessage, response: ServerResponse, language: Language): FlashMessage | undefined {
  const found = new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  if (found === undefined) return undefined;
  response.appendHeader('set-cookie', `${cookie}=; ${attributes}; Max-Age=0`);
  const notice = noticeTexts.keys.find((key) => key === found);
  return notice && { tone: asking.includes(notice) ? 'warning' : 'success', text: noticeTexts.in(language)(notice) };
}

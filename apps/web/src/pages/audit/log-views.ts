import { Inject, Injectable } from '@nestjs/common';
import type { LogFilterDto, LogPositionDto } from '#api-client';
import { openText, sealText } from '../../keys/sealed-text.js';
import { WEB_KEYS, type WebKeys } from '../../keys/web-keys.js';
import type { Session } from '../../session/session.js';

/** What of the log somebody looks at. */
export interface LogView {
  readonly filter: LogFilterDto;
  /** Where the page before ended; the first page has none. */
  readonly before?: LogPositionDto;
  readonly page?: number;
}

/**
 * Views of the log as addresses. A search is sent as a form (POST), and its answer leads on to an address that holds the
 * view sealed under the web's own key, for this session alone. So no address, no history and no line in anybody's log says
 * a reference or a pseudonym, and yet "back", another language and the way back from a hidden screen lead to the same view.
 * Answering the POST with the page itself would not do: browsers may keep none of our pages, and would ask to send the form
 * again. Whenever such an address is asked for the api is asked anew, and the log has one look more.
 */
@Injectable()
export class LogViews {
  constructor(@Inject(WEB_KEYS) private readonly keys: WebKeys) {}

  seal({ id }: Session, view: LogView): Promise<string> {
    return sealText(this.keys, { kind: 'log-view', id }, view);
  }

  /** @returns undefined for what was sealed in another session, or is no view */
  open({ id }: Session, sealed: string): Promise<LogView | undefined> {
    return openText<LogView>(this.keys, { kind: 'log-view', id }, sealed);
  }
}

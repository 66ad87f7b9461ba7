import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import type { Page } from '../page/page.js';
import { FileAnswer, sendFile } from './file-answer.js';
import { Pages } from './pages.js';
import { SeeOther } from './see-other.js';

/** A handler returns a Page, a SeeOther or a FileAnswer; this makes it the answer. What a handler has sent itself is left alone. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(@Inject(Pages) private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler<Page | SeeOther | FileAnswer | undefined>): Observable<void> {
    const http = context.switchToHttp();
    const request = http.getRequest<IncomingMessage>();
    const response = http.getResponse<ServerResponse>();
    return next.handle().pipe(mergeMap(async (answer) => {
      if (response.headersSent || answer === undefined) return;
      if (answer instanceof SeeOther) seeOther(response, answer);
      else if (answer instanceof FileAnswer) await sendFile(request, response, answer);
      else await this.pages.send(request, response, answer);
    }));
  }
}

export function seeOther(response: ServerResponse, { address }: SeeOther): void {
  response.writeHead(303, { location: address }).end();
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { isRefusal } from '#kernel';
import { problemOfRefusal } from './problem.js';

/** Turns a refusal that an operation returned into its problem document and status. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((value: unknown) => {
        if (!isRefusal(value)) return value;
        const answer = problemOfRefusal(value);
        const response = context.switchToHttp().getResponse<Response>();
        response.status(answer.status).type('application/problem+json');
        if (answer.status === 503) response.setHeader('Retry-After', '5');
        return answer;
      }),
    );
  }
}

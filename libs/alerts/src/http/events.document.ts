import { type ApiResponseOptions, getSchemaPath } from '@nestjs/swagger';
import { ProblemAnswer } from '#platform';
import { eventKinds } from '../domain/whom-it-concerns.js';

/** What the contract says of the stream: a text. Clients read the shape of its data from EventAnswer. */
export const streamDocument: ApiResponseOptions = {
  description:
    'Server-sent events. "changed" with an EventAnswer: something of that kind is another now; ask for it anew. "ended": the right to listen is gone. ' +
    'The stream ends with the access token, and whenever something may have been missed; open it again, and ask for everything anew.',
  content: { 'text/event-stream': { schema: { type: 'string', example: `event: changed\ndata: {"kind":"${eventKinds[0]}"}\n\n` } } },
};

export const tooManyDocument: ApiResponseOptions = {
  description: 'The staff member has too many streams open.',
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
};

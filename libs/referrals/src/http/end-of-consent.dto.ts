import { fieldOf, IsCode } from '#platform';
import { type EndReply, endReplies, namesBasis } from '../domain/end-of-consent.js';

const causes = ['withdrawn', 'purpose_fulfilled'] as const;

export class EndConsentDto {
  @IsCode(causes, { name: 'EndedByAct', description: 'The person took it back, or what it was given for is done.' }) cause: (typeof causes)[number];
}

const IsBasisCode = fieldOf('basisCode', { type: 'string', pattern: '^[A-Z0-9_]{3,40}$' }, (value) => typeof value === 'string' && /^[A-Z0-9_]{3,40}$/.test(value), {
  da: 'Skal være koden på et af de grundlag, der vises.',
  en: 'Must be the code of one of the bases that are shown.',
});

export class AnswerConsentEndDto {
  @IsCode(endReplies, { name: 'EndReply' }) answer: EndReply;
  @IsBasisCode({ optional: true, description: 'On what it goes on, with continuing and acted_on, and only then.' }) basis?: string;
}

/** Whether an answer names a basis exactly where it goes on. */
export const hasItsBasis = ({ answer, basis }: AnswerConsentEndDto): boolean => namesBasis(answer) === (basis !== undefined);

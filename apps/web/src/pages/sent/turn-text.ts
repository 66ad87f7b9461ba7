import type { Turn } from '#api-client';
import type { Language } from '../../texts/language.js';
import { sentTexts } from '../../texts/sent.js';

const turns = { sender: 'turnSender', receiver: 'turnReceiver', nobody: 'turnNobody' } as const;

export const turnText = (turn: Turn, language: Language): string => sentTexts.in(language)(turns[turn]);

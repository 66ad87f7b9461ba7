import { missingInformationSubjectTexts, threadMessageCodeTexts } from '#kernel';
import type { MessageAnswer } from '#api-client';
import type { Language } from '../../texts/language.js';

/** A coded word of the thread, with what is missing where it says that something is. */
export function messageText({ code, about }: Pick<MessageAnswer, 'code' | 'about'>, language: Language): string {
  const words = threadMessageCodeTexts[code][language];
  return about === undefined ? words : `${words}: ${missingInformationSubjectTexts[about][language]}`;
}

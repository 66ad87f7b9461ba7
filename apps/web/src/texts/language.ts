/** The languages of the pages, Danish first. The same word stands first in every address and in `<html lang>`. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

/** How a language is called by those who speak it. */
export const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk', en: 'English' };

/** The locale for numbers, plurals and dates: a 24-hour clock and day before month in both. */
export const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

export const otherLanguage = (language: Language): Language => (language === 'da' ? 'en' : 'da');

export const isLanguage = (word: unknown): word is Language => (languages as readonly unknown[]).includes(word);

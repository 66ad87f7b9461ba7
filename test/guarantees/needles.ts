import { spellingsOf } from './spellings.js';

const percentEncoded = (word: string): string => [...Buffer.from(word, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const inJson = (word: string): string => [...word].map((each) => (each.charCodeAt(0) < 128 ? each : `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('');

/** How a word may stand in an address, in a form that was sent, or in JSON, in lower case; beside the spellings of databases. */
export function needlesOf(word: string): string[] {
  const inAddresses = [encodeURIComponent(word), new URLSearchParams([['', word]]).toString().slice(1), percentEncoded(word), inJson(word), word.replaceAll(' ', '')];
  return [...new Set([...spellingsOf(word), ...inAddresses.map((text) => Buffer.from(text.toLowerCase(), 'utf8').toString('latin1'))])];
}

/** Which of the words stand in a text, in any spelling. Searching for the shortest finds the longer ones that hold them. */
export class Searcher {
  private readonly needles: [needle: string, word: string][];

  constructor(readonly words: readonly string[]) {
    const all = [...new Map(words.flatMap((word) => needlesOf(word).map((needle) => [needle, word] as [string, string]))).entries()];
    this.needles = all.filter(([needle]) => !all.some(([other]) => other.length < needle.length && needle.includes(other)));
  }

  foundIn(text: string): string[] {
    const searched = Buffer.from(text, 'utf8').toString('latin1').toLowerCase();
    return [...new Set(this.needles.filter(([needle]) => searched.includes(needle)).map(([, word]) => word))];
  }
}

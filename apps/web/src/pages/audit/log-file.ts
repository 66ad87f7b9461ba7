import type { LogExportAnswer, PlainLogLineAnswer } from '#api-client';
import { csvOf } from '../../csv/csv.js';
import { FileAnswer } from '../../http/file-answer.js';
import type { Language } from '../../texts/language.js';
import { logFileTexts } from '../../texts/log-file.js';
import { operationText } from '../../texts/operations.js';
import { danishTime } from './danish-time.js';
import { outcomeOf, purposeText, verbText } from './line-words.js';

type Column = Exclude<Parameters<ReturnType<typeof logFileTexts.in>>[0], 'download' | 'all' | 'newest' | 'logged' | 'cut'>;

/** Words for people and codes for programs, side by side. */
const columns: readonly [Column, (line: PlainLogLineAnswer, language: Language) => string][] = [
  ['danishTime', ({ openedAt }) => danishTime(new Date(openedAt))],
  ['utc', ({ openedAt }) => openedAt],
  ['actor', ({ actor }) => actor ?? ''],
  ['organisation', ({ organisation }, language) => organisation?.[language] ?? ''],
  ['unit', ({ unit }, language) => unit?.[language] ?? ''],
  ['operation', ({ operation }, language) => operationText(operation, language)],
  ['operationCode', ({ operation }) => operation],
  ['verb', ({ verb }, language) => verbText(verb, language)],
  ['purpose', ({ purpose }, language) => purposeText(purpose, language)],
  ['aboutKind', ({ aboutKind }) => aboutKind],
  ['reference', ({ reference }) => reference ?? ''],
  ['outcome', ({ outcome }, language) => outcomeOf(outcome, language).text],
  ['code', ({ code }) => code ?? ''],
  ['citizens', ({ subjectCount }) => String(subjectCount)],
  ['fields', ({ fields }) => fields.join(' ')],
  ['recipients', ({ recipients }, language) => recipients.map((each) => each[language]).join(', ')],
  ['entryId', ({ entryId }) => entryId],
];

/** Lines of the log as a file for spreadsheets. One that was cut says so in its name and in its last line. */
export function logFile({ entries, total, isTotalCut }: LogExportAnswer, takenAt: Date, language: Language): FileAnswer {
  const say = logFileTexts.in(language);
  const table = [
    columns.map(([column]) => say(column)),
    ...entries.map((line) => columns.map(([, cellOf]) => cellOf(line, language))),
    ...(isTotalCut ? [columns.map((_column, index) => (index === 0 ? say('cut', { count: total }) : ''))] : []),
  ];
  const time = danishTime(takenAt).slice(0, 16).replace(' ', '-').replace(':', '');
  return new FileAnswer(`naervaern-log-${time}${isTotalCut ? '-afkortet' : ''}.csv`, csvOf(table));
}

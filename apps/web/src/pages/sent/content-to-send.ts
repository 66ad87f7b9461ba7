import type {
  ChildExposure, ChoosableField, ContentDto, DangerFlag, ExposureSource, NotInformedReason, StatementDto, StatementLabel, ViolenceType,
} from '#api-client';
import type { FieldError } from '../../fds/error-summary.js';
import type { Language } from '../../texts/language.js';
import { contentFormTexts } from '../../texts/content-form.js';
import { exposureField, informedField, isBlank, restMark, statementField, statementMark, type TypedContent, type TypedStatement } from './typed-content.js';

export const mostStatementCharacters = 4000;
const mostStatements = 40;

/** The content as the api takes it. Words that are as they were are not sent anew. */
export function contentToSend(typed: TypedContent): { wanted: ContentDto; statements: StatementDto[] } {
  const inPart = typed.statements.filter((statement) => statement.isIn && !isBlank(statement));
  const persons = [...new Set(typed.details.map((detail) => detail.split(':')[0]!))];
  return {
    wanted: {
      personId: typed.personId,
      statementIds: inPart.map(({ id }) => id),
      violenceTypes: typed.violenceTypes as ViolenceType[],
      dangerFlags: typed.dangerFlags as DangerFlag[],
      details: persons.map((personId) => ({ personId, fields: typed.details.filter((detail) => detail.startsWith(`${personId}:`)).map((detail) => detail.split(':')[1] as ChoosableField) })),
      exposure: typed.exposure.filter(({ exposure }) => exposure !== '').map(({ exposure, source }) => ({ exposure: exposure as ChildExposure, source: source as ExposureSource })),
      informed: typed.informed.map(({ personId, answer }) => (answer === 'informed' ? { personId, wasInformed: true } : { personId, wasInformed: false, reason: answer as NotInformedReason })),
    },
    statements: inPart.filter(areWordsNew).map(({ id, label, toldBy, text }) => ({ id, label: label as StatementLabel, text, ...(toldBy === '' ? {} : { toldById: toldBy }) })),
  };
}

/** Whether a row says something else than when the form was made, in the part or not. */
const areWordsNew = (statement: TypedStatement): boolean => [true, false].every((isIn) => statementMark({ ...statement, isIn }) !== statement.was);

/** Whether anything is other than when the form was made. */
export const isChanged = (typed: TypedContent): boolean =>
  restMark(typed) !== typed.restWas || typed.statements.some((statement) => !isBlank(statement) && statementMark(statement) !== statement.was);

/** What to mend in the content before the api is asked. */
export function faultsInContent({ statements, exposure, informed }: TypedContent, language: Language): FieldError[] {
  const say = contentFormTexts.in(language);
  const written = statements.filter((statement) => !isBlank(statement));
  return [
    ...(written.length > mostStatements ? [{ field: statementField(mostStatements, 'text'), text: say('tooMany', { count: mostStatements }) }] : []),
    ...statements.flatMap((statement, index) => faultsInStatement(statement, index, language)),
    ...exposure.flatMap((each, index) => {
      if ((each.exposure === '') === (each.source === '')) return [];
      const half = each.exposure === '' ? 'exposure' : 'source';
      return [{ field: exposureField(index, half), text: say(half === 'source' ? 'chooseSource' : 'chooseExposure') }];
    }),
    ...informed.flatMap(({ answer }, index) => (answer === '' ? [{ field: informedField(index, 'answer'), text: say('chooseInformed') }] : [])),
  ];
}

function faultsInStatement(statement: TypedStatement, index: number, language: Language): FieldError[] {
  const say = contentFormTexts.in(language);
  if (isBlank(statement)) return [];
  const fault = (part: 'in' | 'label' | 'told-by' | 'text', text: string) => [{ field: statementField(index, part), text }];
  if (!statement.isIn) return areWordsNew(statement) ? fault('in', say('changedAndLeftOut')) : [];
  const wasTold = statement.label === 'OPLYST_AF';
  return [
    ...(statement.text === '' ? fault('text', say('writeText')) : []),
    ...(statement.text.length > mostStatementCharacters ? fault('text', say('textTooLong', { count: mostStatementCharacters })) : []),
    ...(statement.label === '' ? fault('label', say('chooseLabel')) : []),
    ...(wasTold && statement.toldBy === '' ? fault('told-by', say('chooseTeller')) : []),
    ...(!wasTold && statement.label !== '' && statement.toldBy !== '' ? fault('told-by', say('noTeller')) : []),
  ];
}

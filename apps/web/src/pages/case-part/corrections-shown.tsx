import type { PartAnswer } from '#api-client';
import { CitizenText } from '../../fds/citizen-text.js';
import { casePartTexts } from '../../texts/case-part.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { correctionReasonTexts } from '../../texts/part-codes.js';
import { correctionsOf } from './corrections.js';

/** Old and new of what the police corrected; both are kept. */
export function Corrections({ part, language }: { readonly part: Pick<PartAnswer, 'earlier' | 'content'>; readonly language: Language }) {
  const say = casePartTexts.in(language);
  const corrections = correctionsOf(part, language);
  if (corrections.length === 0) return <></>;
  return (
    <section aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{say('corrections')}</h2>
      {corrections.map(({ at, reason, changes }) => (
        <section class="correction">
          <h3>{say('corrected', { time: momentText(at, 'sentence', language), reason: correctionReasonTexts.in(language)(reason).toLowerCase() })}</h3>
          {changes.length === 0 && <p>{say('sameFacts')}</p>}
          {changes.map(({ term, before, after, isWritten }) => (
            <dl class="changed">
              <dt>{term}</dt>
              <dd><span class="which">{say('before')}</span> <Lines lines={before} isWritten={isWritten} language={language} /></dd>
              <dd><span class="which">{say('after')}</span> <Lines lines={after} isWritten={isWritten} language={language} /></dd>
            </dl>
          ))}
        </section>
      ))}
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly isWritten: boolean;
  readonly language: Language;
}

function Lines({ lines, isWritten, language }: LinesProps) {
  if (lines.length === 0) return <>{casePartTexts.in(language)('nothing')}</>;
  return <>{lines.map((line, index) => <>{index > 0 && <br />}{isWritten ? <CitizenText text={line} /> : line}</>)}</>;
}

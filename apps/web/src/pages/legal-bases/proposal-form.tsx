import { Button } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { DateFields, type TypedDate } from '../../fds/date-fields.js';
import { errorAt, type FieldError } from '../../fds/error-summary.js';
import { PostForm } from '../../fds/post-form.js';
import { Select } from '../../fds/select.js';
import { addressIn } from '../../page/address.js';
import type { Language } from '../../texts/language.js';
import { legalBasisTexts } from '../../texts/legal-bases.js';

export interface TypedProposal {
  readonly activationId: string;
  readonly version: string;
  readonly day: TypedDate;
}

interface ProposalFormProps {
  readonly versions: readonly string[];
  readonly typed: TypedProposal;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly language: Language;
}

export const versionField = 'version';
export const dayField = 'effective-on-day';

/** An administrator proposes which version shall be in force from which day. */
export function ProposalForm({ versions, typed, errors, csrf, language }: ProposalFormProps) {
  const say = legalBasisTexts.in(language);
  return (
    <section>
      <h2>{say('propose')}</h2>
      <p>{say('proposeText')}</p>
      <PostForm action={addressIn(language, '/retsgrundlag/forslag')} csrf={csrf}>
        <input type="hidden" name="activationId" value={typed.activationId} />
        <Select
          id={versionField} name="version" label={say('version')} error={errorAt(errors, versionField)} value={typed.version}
          choices={versions.map((version) => ({ value: version, text: version }))}
        />
        <DateFields id={dayField} name="effective-on" label={say('effectiveOn')} error={errorAt(errors, dayField)} value={typed.day} />
        <ButtonRow><Button text={say('proposeButton')} /></ButtonRow>
      </PostForm>
    </section>
  );
}

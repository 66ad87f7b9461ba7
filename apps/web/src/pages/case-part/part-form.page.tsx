import type { PartAnswer, PartKind } from '#api-client';
import { Alert } from '../../fds/alert.js';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { DeadlineTexts } from '../../fds/deadline.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import type { Page } from '../../page/page.js';
import type { Unsaved } from '../../page/unsaved.js';
import { casePartTexts } from '../../texts/case-part.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { partStateTexts } from '../../texts/part-codes.js';
import { inboxAddress, partAddress } from './addresses.js';
import { PartConflict } from './part-conflict.js';
import type { PartForm } from './part-form.js';
import { PartMarks } from './part-marks.js';

interface About {
  readonly csrf: string;
  readonly language: Language;
}

/** A form about a part. What was typed stays, also where it cannot be sent any more. */
export function partFormPage<Typed>(form: PartForm<Typed>, part: PartAnswer, { csrf, language }: About, unsaved?: Unsaved<Typed>): Page {
  const say = partActsTexts.in(language);
  const { typed = form.nothing, version = part.version, errors = [], changes } = unsaved ?? {};
  const isPossible = part.next.includes(form.act);
  const title = form.title(part.reference, language);
  return {
    title,
    above: wayTo(part, language),
    errors,
    ...(changes === undefined ? {} : { status: 409 }),
    content: (
      <>
        <PageHeading text={title}><PartMarks part={part} /></PageHeading>
        <DeadlineTexts />
        {changes !== undefined && <PartConflict part={part} changes={changes} isUnsaved={unsaved !== undefined} language={language} />}
        {isPossible && form.intro(part, language)}
        {!isPossible && <Alert tone="warning">{say('notPossible', { state: partStateTexts.in(language)(part.state).toLowerCase() })}</Alert>}
        {(isPossible || unsaved !== undefined) && <TheForm form={form} partId={part.id} kind={part.kind} version={version} typed={typed} errors={errors} csrf={csrf} language={language} isPossible={isPossible} />}
        {!isPossible && <p><LinkButton href={partAddress(part.id, language)} text={say('backToPart')} /></p>}
      </>
    ),
  };
}

/** The same form when nothing could be heard of the part: the line is gone, what was typed is not. */
export function unsentFormPage<Typed>(form: PartForm<Typed>, partId: string, kind: PartKind, unsaved: Unsaved<Typed>, { csrf, language }: About): Page {
  const title = form.button(language);
  return {
    title,
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    errors: unsaved.errors,
    status: 503,
    content: (
      <>
        <PageHeading text={title} />
        <TheForm form={form} partId={partId} kind={kind} csrf={csrf} language={language} isPossible {...unsaved} />
      </>
    ),
  };
}

interface TheFormProps<Typed> extends About, Unsaved<Typed> {
  readonly form: PartForm<Typed>;
  readonly partId: string;
  readonly kind: PartKind;
  readonly isPossible: boolean;
}

function TheForm<Typed>({ form, partId, kind, version, typed, errors, csrf, language, isPossible }: TheFormProps<Typed>) {
  const { Fields } = form;
  return (
    <PostForm action={partAddress(partId, language, form.place)} csrf={csrf}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      <Fields kind={kind} typed={typed} errors={errors} language={language} />
      {isPossible && (
        <ButtonRow>
          <Button variant={form.isGrave === true ? 'warning' : 'primary'} id="act" text={form.button(language)} />
          <LinkButton href={partAddress(partId, language)} text={partActsTexts.in(language)('backToPart')} />
        </ButtonRow>
      )}
    </PostForm>
  );
}

/** From a page about a part up to the part and the list. */
export const wayTo = ({ id, reference }: Pick<PartAnswer, 'id' | 'reference'>, language: Language) => [
  { text: inboxTexts.in(language)('title'), href: inboxAddress(language) },
  { text: casePartTexts.in(language)('title', { reference }), href: partAddress(id, language) },
];

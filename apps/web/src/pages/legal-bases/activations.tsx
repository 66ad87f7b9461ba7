import type { BasisActivationAnswer, BasisTableAnswer } from '#api-client';
import { Button } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { Card } from '../../fds/card.js';
import { PostForm } from '../../fds/post-form.js';
import { Table } from '../../fds/table.js';
import { addressIn } from '../../page/address.js';
import { dayText } from '../../texts/day-text.js';
import type { Language } from '../../texts/language.js';
import { legalBasisTexts } from '../../texts/legal-bases.js';
import { Differences } from './differences.js';

interface ActivationsProps {
  readonly activations: readonly BasisActivationAnswer[];
  readonly language: Language;
}

const sideText = (side: BasisActivationAnswer['proposedSide'], language: Language): string =>
  legalBasisTexts.in(language)(side === 'police' ? 'sidePolice' : 'sideMunicipality');

/** From when each version is or was in force, and who said so. */
export function History({ activations, language }: ActivationsProps) {
  const say = legalBasisTexts.in(language);
  const by = (name: string | undefined, side: BasisActivationAnswer['proposedSide'], otherwise: string): string =>
    (name === undefined ? otherwise : say('byAndSide', { name, side: sideText(side, language) }));
  return (
    <Table
      caption={say('history')} isCaptionHidden rows={activations}
      columns={[
        {
          heading: say('version'),
          cell: ({ version }) => <VersionLink version={version} language={language} />,
        },
        { heading: say('effectiveOn'), cell: ({ effectiveOn }) => dayText(effectiveOn, language) },
        { heading: say('state'), cell: ({ state }) => say(state) },
        { heading: say('proposedBy'), cell: ({ proposedBy, proposedSide }) => by(proposedBy, proposedSide, say('fromProduct')) },
        {
          heading: say('decidedBy'),
          cell: ({ decidedBy, decidedSide, state }) => by(decidedBy, decidedSide, state === 'awaiting_second' ? say('nobodyYet') : say('fromProduct')),
        },
      ]}
    />
  );
}

function VersionLink({ version, language }: { readonly version: string; readonly language: Language }) {
  const say = legalBasisTexts.in(language);
  return <a href={`${addressIn(language, '/retsgrundlag')}?version=${encodeURIComponent(version)}`} aria-label={say('show', { version })}>{version}</a>;
}

/** Every version that the installation has, those too that nobody has proposed. */
export function Versions({ tables, language }: { readonly tables: readonly BasisTableAnswer[]; readonly language: Language }) {
  return <>{tables.map(({ version }, index) => <>{index > 0 && ' · '}<VersionLink version={version} language={language} /></>)}</>;
}

/** What waits for the other side, with what whoever looks can do about it. */
export function Waiting({ activations, tables, csrf, language }: ActivationsProps & { readonly tables: readonly BasisTableAnswer[]; readonly csrf: string }) {
  const say = legalBasisTexts.in(language);
  const waiting = activations.filter(({ acts }) => acts.length > 0);
  if (waiting.length === 0) return <></>;
  return (
    <section>
      <h2>{say('waiting')}</h2>
      {waiting.map(({ activationId, version, effectiveOn, proposedBy, proposedSide, acts }) => {
        const day = dayText(effectiveOn, language);
        const about = say('about', { version, day });
        return (
          <Card heading={about.charAt(0).toUpperCase() + about.slice(1)}>
            <p>{say('waitingText', { version, day, name: proposedBy ?? say('fromProduct'), side: sideText(proposedSide, language) })}</p>
            <Differences after={tables.find((table) => table.version === version)} before={tables.find(({ isInForce }) => isInForce)} language={language} />
            {!acts.includes('activate') && <p>{say('otherSide')}</p>}
            <PostForm action={addressIn(language, `/retsgrundlag/forslag/${activationId}`)} csrf={csrf}>
              <ButtonRow>
                {acts.includes('activate') && <Button text={say('activate')} about={about} name="act" value="activate" />}
                {acts.includes('turn_down') && <Button text={say('turnDown')} about={about} name="act" value="turn_down" variant="secondary" />}
              </ButtonRow>
            </PostForm>
          </Card>
        );
      })}
    </section>
  );
}

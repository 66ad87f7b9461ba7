import type { PartAnswer } from '#api-client';
import { SubNavigation } from '../../fds/sub-navigation.js';
import { casePartTexts } from '../../texts/case-part.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { partAddress, type PartPlace } from './addresses.js';

interface PartTabsProps {
  readonly part: PartAnswer;
  readonly current: PartPlace;
  readonly language: Language;
}

/** The pages of a part side by side. Only a child has brothers and sisters to look at. */
export function PartTabs({ part: { id, kind, children, messages }, current, language }: PartTabsProps) {
  const say = casePartTexts.in(language);
  const tabs: [PartPlace, string][] = [
    ['overview', say('overview')],
    ...(kind === 'child' ? [['children', say('children', { count: children })] satisfies [PartPlace, string]] : []),
    ['messages', say('messages', { count: messages.length })],
    ['timeline', say('timeline')],
  ];
  return <SubNavigation label={say('subNavigation')} items={tabs.map(([place, text]) => ({ href: partAddress(id, language, place), text, isCurrent: place === current }))} />;
}

/** Colleagues who looked at it a moment ago. A note and no lock: nobody is kept out, and nobody overwrites. */
export function OthersHere({ part: { othersHere }, language }: Omit<PartTabsProps, 'current'>) {
  const say = casePartTexts.in(language);
  if (othersHere.length === 0) return <></>;
  return (
    <p class="others-here">
      {othersHere.map(({ name, at }, index) => <strong>{index > 0 && ', '}{say('somebodyHere', { name, time: momentText(new Date(at), 'clock', language) })}</strong>)}
      {'. '}<span class="quiet">{say('somebodyHereHint')}</span>
    </p>
  );
}

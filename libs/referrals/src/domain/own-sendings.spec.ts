import { ownSendings } from './own-sendings.js';
import type { PartEvent } from './part-state.js';

const minute = (at: number): Date => new Date(Date.UTC(2026, 10, 24, 2, at));
const past = (...events: [PartEvent, string][]) => events.map(([move, byUnit], index) => ({ move, byUnit, at: minute(index) }));

const sentOnce = past(['send', 'police'], ['deliver', 'police'], ['open', 'intake'], ['pass_on', 'intake'], ['open', 'duty']);
const sentTwice = past(['send', 'police'], ['deliver', 'police'], ['open', 'first'], ['return', 'first'], ['send', 'police'], ['deliver', 'police'], ['open', 'second']);
const sentBack = [...sentTwice, ...past(['return', 'second'], ['send', 'police'], ['open', 'first']).map((event, index) => ({ ...event, at: minute(7 + index) }))];

describe('a contact point knows of a part', () => {
  it.each<[string, string, ReturnType<typeof past>, number[]]>([
    ['all of the sending that brought it here, with what its own kommune did before passing it on', 'duty', sentOnce, [0, 1, 2, 3, 4]],
    ['nothing of an earlier receiver', 'second', sentTwice, [4, 5, 6]],
    ['the sending that brought it here, before it has done anything', 'third', sentTwice, [4, 5, 6]],
    ['both times that it had the part, and not the time in between', 'first', sentBack, [0, 1, 2, 3, 8, 9]],
    ['nothing, where nothing happened', 'first', [], []],
  ])('%s', (_what, unit, events, known) => {
    const own = ownSendings(unit, events);
    expect(own.events).toEqual(known.map((index) => events[index]));
    expect(events.filter(({ at }) => own.include(at))).toEqual(own.events);
  });
});

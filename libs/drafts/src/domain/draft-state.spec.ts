import { type DraftMoveName, draftMoves, draftStateAfter, draftStates } from './draft-state.js';

const movers = ['owner', 'colleague', 'house'] as const;

// Written by hand from the issue, not from the table: from, move, by, to.
const possible: [string, DraftMoveName, (typeof movers)[number], string][] = [
  ['unsent', 'save', 'owner', 'unsent'],
  ['unsent', 'take_over', 'colleague', 'unsent'],
  ['unsent', 'send', 'owner', 'sent'],
  ['not_necessary', 'send', 'owner', 'sent'],
  ['discarded', 'send', 'owner', 'sent'],
  ['deleted', 'send', 'owner', 'sent'],
  ['unsent', 'answer_not_necessary', 'owner', 'not_necessary'],
  ['unsent', 'discard', 'owner', 'discarded'],
  ['unsent', 'delete', 'house', 'deleted'],
];
const all = draftStates.flatMap((state) => (Object.keys(draftMoves) as DraftMoveName[]).flatMap((move) => movers.map((by) => ({ state, move, by }))));

describe('a draft moves only as the table says', () => {
  it.each(all)('from $state by $move of the $by', ({ state, move, by }) => {
    const expected = possible.find(([from, name, mover]) => state === from && name === move && by === mover)?.[3] ?? null;
    expect(draftStateAfter(move, { state, hadChild: false }, by)).toBe(expected);
  });
});

describe('a draft that a child was ever on', () => {
  it.each(['discard', 'delete'] as const)('is not dropped by %s, whoever asks', (move) => {
    for (const by of movers) expect(draftStateAfter(move, { state: 'unsent', hadChild: true }, by)).toBeNull();
  });

  it.each([['send', 'owner', 'sent'], ['answer_not_necessary', 'owner', 'not_necessary'], ['take_over', 'colleague', 'unsent']] as const)(
    'can still go on by %s of the %s',
    (move, by, to) => {
      expect(draftStateAfter(move, { state: 'unsent', hadChild: true }, by)).toBe(to);
    },
  );
});

import { chosenRole } from './role-choices.js';

describe('the role that was chosen', () => {
  it('is a unit and one of our roles', () => {
    expect(chosenRole('019b76da-a800-7eab-bcc7-22184dd59613 child_intake')).toEqual({ unitId: '019b76da-a800-7eab-bcc7-22184dd59613', role: 'child_intake' });
  });

  it.each(['', ' ', 'unit', ' auditor', 'unit superuser', 'unit toString'])('is nothing for "%s"', (typed) => {
    expect(chosenRole(typed)).toBeUndefined();
  });
});

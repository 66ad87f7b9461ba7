import { Catalogue } from './catalogue.js';

/** What an act that succeeded is told with, on the page that follows it. */
export const noticeTexts = new Catalogue({
  sessionEnded: 'Sessionen er afsluttet.',
  otherSessionsEnded: 'Du er nu kun logget ind i denne browser.',
  detailsSaved: 'Kontaktoplysningerne er gemt.',
  deputySaved: 'Stedfortræderen er gemt.',
  shiftSaved: 'Vagten er gemt.',
  shiftCancelled: 'Vagten er aflyst.',
  assignmentGiven: 'Rollen er tildelt.',
  assignmentProposed: 'Forslaget er gemt. En anden administrator skal godkende det, før det giver adgang.',
  assignmentApproved: 'Rollen er godkendt og gælder nu.',
  assignmentTurnedDown: 'Forslaget er afvist.',
  assignmentWithdrawn: 'Forslaget er trukket tilbage.',
  assignmentEnded: 'Rollen er afsluttet og giver ikke længere adgang.',
  staffDisabled: 'Medarbejderen er spærret og kan ikke længere komme ind.',
  staffEnabled: 'Medarbejderen er ikke længere spærret.',
}, {
  sessionEnded: 'The session has ended.',
  otherSessionsEnded: 'You are now signed in only in this browser.',
  detailsSaved: 'The contact details are saved.',
  deputySaved: 'The deputy is saved.',
  shiftSaved: 'The shift is saved.',
  shiftCancelled: 'The shift is cancelled.',
  assignmentGiven: 'The role is given.',
  assignmentProposed: 'The proposal is saved. Another administrator must approve it before it gives access.',
  assignmentApproved: 'The role is approved and holds from now.',
  assignmentTurnedDown: 'The proposal is turned down.',
  assignmentWithdrawn: 'The proposal is taken back.',
  assignmentEnded: 'The role has ended and gives no access any more.',
  staffDisabled: 'The staff member is disabled and cannot come in any more.',
  staffEnabled: 'The staff member is enabled again.',
});

import type { TextsFor } from '../bilingual-text.js';

/** Why a sign-in ended. Stands in the sign-in's row and is shown to the person whose it was. */
export const signInEndReasons = ['signed_out', 'idle', 'absolute', 'ended_elsewhere', 'rights_lost', 'locked_too_long'] as const;
export type SignInEndReason = (typeof signInEndReasons)[number];

export const signInEndReasonTexts: TextsFor<SignInEndReason> = {
  signed_out: { da: 'Logget af', en: 'Signed out' },
  idle: { da: 'Udløbet uden aktivitet', en: 'Timed out without activity' },
  absolute: { da: 'Udløbet efter en hel vagt', en: 'Timed out after a whole shift' },
  ended_elsewhere: { da: 'Afsluttet fra et andet sted', en: 'Ended from another place' },
  rights_lost: { da: 'Rettighederne ophørte', en: 'The rights ended' },
  locked_too_long: { da: 'Skjult for længe', en: 'Hidden for too long' },
};

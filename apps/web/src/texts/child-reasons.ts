import type { ChildExposure } from '#kernel';
import { Catalogue } from './catalogue.js';

/** Why a child is told about, after "fordi": what it lived through. */
export const childReasonTexts = new Catalogue({
  DIREKTE_UDSAT: 'barnet selv blev udsat for vold',
  FYSISK_TIL_STEDE_SET: 'barnet var til stede og så volden',
  HOERT: 'barnet hørte volden',
  I_HJEMMET_IKKE_SET: 'barnet var i hjemmet uden at se volden',
  SET_FOELGER: 'barnet så følgerne af volden',
  BOR_DER_IKKE_TIL_STEDE: 'barnet bor der, hvor volden skete',
  SAMVAER: 'barnet har samvær der, hvor volden skete',
  UFOEDT: 'der ventes et barn i hjemmet',
  UKENDT: 'barnet kan have oplevet volden',
} satisfies Record<ChildExposure, string>, {
  DIREKTE_UDSAT: 'the child was subjected to violence',
  FYSISK_TIL_STEDE_SET: 'the child was present and saw the violence',
  HOERT: 'the child heard the violence',
  I_HJEMMET_IKKE_SET: 'the child was at home without seeing the violence',
  SET_FOELGER: 'the child saw what followed the violence',
  BOR_DER_IKKE_TIL_STEDE: 'the child lives where the violence happened',
  SAMVAER: 'the child has a contact arrangement where the violence happened',
  UFOEDT: 'a child is expected in the home',
  UKENDT: 'the child may have lived through the violence',
});

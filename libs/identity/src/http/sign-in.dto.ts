import { type SignInEndReason, signInEndReasons, type SignInRefusalReason, signInRefusalReasons } from '#kernel';
import { fieldOf, IsCode } from '#platform';
import { isPlainId } from '../compact-form.js';
import { isPersonName } from '../domain/person-name.js';

const IsPlainId = fieldOf('plainId', { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]{1,255}$' }, isPlainId, {
  da: 'Skal være 1 til 255 synlige ASCII-tegn uden mellemrum.',
  en: 'Must be 1 to 255 visible ASCII characters without blanks.',
});

const IsPersonName = fieldOf('personName', { type: 'string', minLength: 1, maxLength: 100 }, isPersonName, {
  da: 'Skal være et navn på 1 til 100 tegn: bogstaver, mellemrum, punktum, komma, apostrof og bindestreg, ingen tal.',
  en: 'Must be a name of 1 to 100 characters: letters, blanks, full stop, comma, apostrophe and hyphen, no digits.',
});

export class EndSignInDto {
  @IsCode(signInEndReasons, { name: 'SignInEndReason' }) reason: SignInEndReason;
}

export class RefuseSignInDto {
  @IsCode(signInRefusalReasons, { name: 'SignInRefusalReason' }) reason: SignInRefusalReason;
  @IsPlainId({ optional: true, description: 'Who vouches for the person, as the identity provider calls itself.' }) issuer?: string;
  @IsPlainId({ optional: true, description: 'Who it was, in the words of that issuer.' }) subject?: string;
  @IsPersonName({ optional: true, description: 'From the ID token: for somebody whom we do not know yet and whose token comes along.' }) name?: string;
}

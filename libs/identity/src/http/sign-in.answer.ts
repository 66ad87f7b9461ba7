import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles, type SignInEndReason, signInEndReasons } from '#kernel';
import { codesNamed } from '#platform';
import { type RefusedStanding, refusedStandings } from '../refuse-sign-in.js';
import { PlaceAnswer } from './place.answer.js';

export class SignInAnswer {
  @ApiProperty({ format: 'uuid' }) signInId: string;
  @ApiProperty({ format: 'uuid', description: 'The same person, whichever of their sign-ins it is.' }) staffMemberId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'What the audit log shows instead of the name.' }) pseudonym: string;
  @ApiProperty(codesNamed('Role', roles)) role: Role;
  @ApiProperty({ type: PlaceAnswer }) unit: PlaceAnswer;
  @ApiProperty({ type: PlaceAnswer }) organisation: PlaceAnswer;
  @ApiProperty({ format: 'date-time' }) signedInAt: string;
}

export class SignInEndedAnswer {
  @ApiProperty({ format: 'uuid' }) signInId: string;
  @ApiProperty({ format: 'date-time' }) endedAt: string;
  @ApiProperty({ ...codesNamed('SignInEndReason', signInEndReasons), description: 'The one that was reported first.' }) reason: SignInEndReason;
}

export class SignInRefusedAnswer {
  @ApiProperty({ format: 'uuid' }) refusalId: string;
  @ApiProperty({
    ...codesNamed('RefusedStanding', refusedStandings),
    description: 'waiting_for_rights: known here now; an administrator of the organisation must give the person a contact point.',
  })
  standing: RefusedStanding;
}

export class OwnSignInAnswer {
  @ApiProperty({ format: 'uuid' }) signInId: string;
  @ApiProperty({ type: PlaceAnswer }) unit: PlaceAnswer;
  @ApiProperty(codesNamed('Role', roles)) role: Role;
  @ApiProperty({ format: 'date-time' }) signedInAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: string | null;
  @ApiProperty({ ...codesNamed('SignInEndReason', signInEndReasons), nullable: true }) endReason: SignInEndReason | null;
  @ApiProperty({ description: 'Not ended, and not older than any sign-in can be.' }) isCurrent: boolean;
}

export class OwnSignInsAnswer {
  @ApiProperty({ type: [OwnSignInAnswer], description: 'Of the last 30 days, newest first.' }) signIns: OwnSignInAnswer[];
}

export class OwnLogEntryAnswer {
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @ApiProperty({ description: 'For example part.open.' }) operation: string;
  @ApiProperty() purpose: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the case or part that it was about, as people say it on the telephone.' }) reference: string | null;
}

export class OwnLogEntriesAnswer {
  @ApiProperty({ type: [OwnLogEntryAnswer], description: 'The last hundred, newest first.' }) entries: OwnLogEntryAnswer[];
}

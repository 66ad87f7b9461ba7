import { RecordCaseDto } from '#cases';
import { type NotNecessaryReason, notNecessaryReasons } from '#kernel';
import { RecordConsentDto } from '#legal-basis';
import { IsCode, IsId, IsListOf, IsPartOf } from '#platform';
import { ArePartsOfOneAct, IsSalt, PartDto } from './referral.dto.js';

export class SubmittedConsentDto extends RecordConsentDto {
  @IsId() id: string;
}

/** All of one incident: what happened, what the adults answered, and what goes to whom. */
export class PreviewReferralDto {
  @IsId({ description: 'Made by the client; of the draft, where there was one.' }) caseId: string;
  @IsPartOf(() => RecordCaseDto) incident: RecordCaseDto;
  @IsListOf(() => SubmittedConsentDto, { most: 20, description: 'Given or refused, by adults.' }) consents: SubmittedConsentDto[];
  @ArePartsOfOneAct() parts: PartDto[];
  @IsCode(notNecessaryReasons, { name: 'NotNecessaryReason', optional: true, description: 'A child was in the draft and is not any more.' })
  childNotNecessary?: NotNecessaryReason;
}

export class SubmitReferralDto extends PreviewReferralDto {
  @IsSalt() salt: string;
}

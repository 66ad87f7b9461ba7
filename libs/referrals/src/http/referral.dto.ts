import { applyDecorators } from '@nestjs/common';
import {
  type ChildExposure, childExposures, danishMunicipalities, type DangerFlag, dangerFlags, type ExposureSource, exposureSources, type FeedbackCode, feedbackCodes,
  type ItemClass, itemClasses, type LegalBasisCode, legalBasisCodes, type MissingInformationSubject, missingInformationSubjects, needsSubject, type NotInformedReason,
  notInformedReasons, type NotNecessaryReason,
  notNecessaryReasons, type ProcessingBasisCode, processingBasisCodes, type RecallReason, recallReasons, type ReturnReason, returnReasons, type ThreadMessageCode, threadMessageCodes,
  type ViolenceType, violenceTypes,
} from '#kernel';
import { IsMunicipality, StatementDto } from '#cases';
import { fieldOf, IsCode, IsCodes, IsId, IsIds, IsInstant, IsListOf, IsPartOf, IsText, IsVersionNumber, IsYesOrNo, valid } from '#platform';
import { type CallResult, callResults } from '../compose-part.js';
import { type CorrectionReason, correctionReasons } from '../domain/correction-reason.js';
import { type Decision, decisions } from '../domain/decision.js';
import { type ChoosableField, choosableFields } from '../domain/part-content.js';

export const IsSalt = fieldOf(
  'salt',
  { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
  (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(value),
  { da: 'Skal være 32 tilfældige bytes som base64url uden fyld (43 tegn).', en: 'Must be 32 random bytes as base64url without padding (43 characters).' },
);

export class DetailDto {
  @IsId() personId: string;
  @IsCodes(choosableFields, { name: 'ChoosableField', least: 1, most: 3 }) fields: ChoosableField[];
}

export class ExposureDto {
  @IsCode(childExposures, { name: 'ChildExposure' }) exposure: ChildExposure;
  @IsCode(exposureSources, { name: 'ExposureSource' }) source: ExposureSource;
}

export class InformedDto {
  @IsId() personId: string;
  @IsYesOrNo() wasInformed: boolean;
  @IsCode(notInformedReasons, { name: 'NotInformedReason', optional: true }) reason?: NotInformedReason;
}

export class DutyCallDto {
  @IsText(40) number: string;
  @IsInstant() calledAt: string;
  @IsCode(callResults, { name: 'CallResult' }) result: CallResult;
}

/** One kind of thing in a part, with what it leaves on: the ground that lifts secrecy, and the ground of the processing. */
export class NamedItemDto {
  @IsCode(itemClasses, { name: 'ItemClass' }) itemClass: ItemClass;
  @IsCode(legalBasisCodes, { name: 'LegalBasisCode' }) basis: LegalBasisCode;
  @IsCode(processingBasisCodes, { name: 'ProcessingBasisCode' }) processingBasis: ProcessingBasisCode;
}

/** What is put into a part: everything but the person itself is a choice. */
export class ContentDto {
  @IsId() personId: string;
  @IsIds({ most: 40 }) statementIds: string[];
  @IsCodes(violenceTypes, { name: 'ViolenceType', most: 11 }) violenceTypes: ViolenceType[];
  @IsCodes(dangerFlags, { name: 'DangerFlag', most: 8 }) dangerFlags: DangerFlag[];
  @IsListOf(() => DetailDto, { most: 10 }) details: DetailDto[];
  @IsListOf(() => ExposureDto, { most: 9 }) exposure: ExposureDto[];
  @IsListOf(() => InformedDto, { most: 10 }) informed: InformedDto[];
}

export class PartDto extends ContentDto {
  @IsId() id: string;
  @IsId({ optional: true }) contactPointId?: string;
  @IsMunicipality({ optional: true }) outsideMunicipalityCode?: string;
  @IsId({ optional: true, description: 'The recorded consent of that very adult; never for a child.' }) consentId?: string;
  @IsListOf(() => DutyCallDto, { most: 10 }) calls: DutyCallDto[];
  @IsListOf(() => NamedItemDto, { least: 1, most: 60, optional: true, description: 'Every kind of thing that the part holds, with its bases, as the preview proposes them. Only a preview may leave them out.' })
  items?: NamedItemDto[];
}

/** The parts that go in one act. */
export const ArePartsOfOneAct = (): PropertyDecorator =>
  applyDecorators(
    IsListOf(() => PartDto, { least: 1, most: 20 }),
    valid('onePartEach', (value) => !Array.isArray(value) || new Set(value.map((part) => part?.personId)).size === value.length, {
      da: 'Hver person har højst én del.',
      en: 'Each person has at most one part.',
    }),
  );

export class SendReferralDto {
  @IsId() caseId: string;
  @IsSalt() salt: string;
  @ArePartsOfOneAct() parts: PartDto[];
}

export class VersionDto {
  @IsVersionNumber() version: number;
}
export class ReturnPartDto extends VersionDto {
  @IsCode(returnReasons, { name: 'ReturnReason' }) reason: ReturnReason;
  @IsMunicipality({ optional: true, description: 'Where it belongs: with wrong_municipality, and with no other reason.' }) proposedMunicipalityCode?: string;
}
export class RecallPartDto extends VersionDto {
  @IsCode(recallReasons, { name: 'RecallReason' }) reason: RecallReason;
}
export class HandPartOverDto extends VersionDto {
  @IsId() toStaffId: string;
}
export class DecidePartDto extends VersionDto {
  @IsCode(decisions, { name: 'Decision' }) decision: Decision;
  @IsText(4000, { description: 'Stays in the municipality.' }) ground: string;
}
export class PassPartOnDto extends VersionDto {
  @IsId() contactPointId: string;
}
export class GiveFeedbackDto extends VersionDto {
  @IsCode(feedbackCodes, { name: 'FeedbackCode' }) feedback: FeedbackCode;
}
export class AnswerNotNecessaryDto extends VersionDto {
  @IsCode(notNecessaryReasons, { name: 'NotNecessaryReason' }) reason: NotNecessaryReason;
}
export class OutsideDeliveryDto extends VersionDto {
  @IsText(200) toWhom: string;
  @IsInstant() deliveredAt: string;
  @IsText(200) how: string;
}
export class SendPartAgainDto extends VersionDto {
  @IsPartOf(() => PartDto) wanted: PartDto;
  @IsListOf(() => StatementDto, { most: 40, optional: true, description: 'Statements in their new words, by id; new ones too.' })
  statements?: StatementDto[];
}
export class CorrectPartDto extends VersionDto {
  @IsCode(correctionReasons, { name: 'CorrectionReason' }) reason: CorrectionReason;
  @IsPartOf(() => ContentDto) wanted: ContentDto;
  @IsListOf(() => StatementDto, { most: 40, description: 'Statements in their new words, by id; new ones too.' }) statements: StatementDto[];
}
export class SendMessageDto {
  @IsCode(threadMessageCodes, { name: 'ThreadMessageCode' }) code: ThreadMessageCode;
  @IsCode(missingInformationSubjects, { name: 'MissingInformationSubject', optional: true })
  about?: MissingInformationSubject;
}

/**
 * Together: something is missing names what; the others name nothing. Not a method: a field sent under a method's name
 * would be passed over in silence.
 */
export const hasItsSubject = ({ code, about }: SendMessageDto): boolean => needsSubject(code) === (about !== undefined);

/** Together: a part in the wrong kommune is returned with another than the own one; with another reason none is proposed. */
export function hasItsProposal({ reason, proposedMunicipalityCode: proposed }: ReturnPartDto, own: string | undefined): boolean {
  const isAnother = proposed !== own && danishMunicipalities.some(({ code }) => code === proposed);
  return reason === 'wrong_municipality' ? isAnother : proposed === undefined;
}

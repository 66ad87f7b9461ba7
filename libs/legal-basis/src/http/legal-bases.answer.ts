import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type ApprovalRule, approvalRules, type BasisKind, basisKinds, type CellStanding, cellStandings, type ConsentRule, consentRules, type DeferralGround,
  deferralGrounds, type DisclosureDirection, disclosureDirections, type DisclosureMark, disclosureMarks, type DisclosurePurpose, disclosurePurposes,
  type InformedRule, informedRules, type ItemClass, itemClasses, type LegalBasisCode, legalBasisCodes, type ProcessingBasisCode, processingBasisCodes,
  type RecipientKind, recipientKinds, type RecordField, recordFields, type Role, roles, type StatuteConfidence, statuteConfidences,
} from '#kernel';
import { codesNamed } from '#platform';
import { type ActivationAct, activationActs, type ActivationState, activationStates, type Side, sides } from '../domain/activation.js';

class CellBlockAnswer {
  @ApiProperty({ ...codesNamed('RecipientKind', recipientKinds), isArray: true }) to: RecipientKind[];
  @ApiProperty({ ...codesNamed('ItemClass', itemClasses), isArray: true }) items: ItemClass[];
  @ApiProperty(codesNamed('CellStanding', cellStandings)) standing: CellStanding;
}

class BasisRouteAnswer {
  @ApiProperty(codesNamed('DisclosureDirection', disclosureDirections)) direction: DisclosureDirection;
  @ApiProperty({ ...codesNamed('Role', roles), isArray: true }) reliedOnBy: Role[];
  @ApiProperty({ ...codesNamed('RecordField', recordFields), isArray: true }) record: RecordField[];
  @ApiProperty({ type: [CellBlockAnswer], description: 'What may go to whom; what is not here is refused.' }) cells: CellBlockAnswer[];
}

class BasisInformedAnswer {
  @ApiProperty(codesNamed('InformedRule', informedRules)) rule: InformedRule;
  @ApiProperty({ ...codesNamed('DeferralGround', deferralGrounds), isArray: true }) deferrable: DeferralGround[];
}

class BasisProcessingAnswer {
  @ApiProperty({ ...codesNamed('ProcessingBasisCode', processingBasisCodes), isArray: true, description: 'The first is the default.' }) police: ProcessingBasisCode[];
  @ApiProperty({ ...codesNamed('ProcessingBasisCode', processingBasisCodes), isArray: true }) municipality: ProcessingBasisCode[];
}

export class LegalBasisAnswer {
  @ApiProperty(codesNamed('LegalBasisCode', legalBasisCodes)) code: LegalBasisCode;
  @ApiProperty({ description: 'The paragraph, as it is cited in Danish.' }) statute: string;
  @ApiProperty(codesNamed('StatuteConfidence', statuteConfidences)) confidence: StatuteConfidence;
  @ApiProperty(codesNamed('BasisKind', basisKinds)) kind: BasisKind;
  @ApiProperty({ description: 'Whether what rests on it leaves by this product.' }) isSentHere: boolean;
  @ApiProperty({ ...codesNamed('DisclosurePurpose', disclosurePurposes), isArray: true }) purposes: DisclosurePurpose[];
  @ApiProperty(codesNamed('ConsentRule', consentRules)) consent: ConsentRule;
  @ApiProperty(codesNamed('ApprovalRule', approvalRules)) approval: ApprovalRule;
  @ApiProperty({ type: BasisInformedAnswer }) informed: BasisInformedAnswer;
  @ApiProperty({ ...codesNamed('DisclosureMark', disclosureMarks), isArray: true }) marks: DisclosureMark[];
  @ApiProperty({ type: BasisProcessingAnswer }) processing: BasisProcessingAnswer;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiPropertyOptional({ format: 'date', description: 'The last day; missing where there is no end.' }) validTo?: string;
  @ApiProperty({ type: [BasisRouteAnswer] }) routes: BasisRouteAnswer[];
}

class OpenQuestionAnswer {
  @ApiProperty() da: string;
  @ApiProperty() en: string;
}

export class BasisTableAnswer {
  @ApiProperty({ example: '2024-01-01' }) version: string;
  @ApiProperty() isInForce: boolean;
  @ApiProperty({ type: [LegalBasisAnswer] }) bases: LegalBasisAnswer[];
  @ApiProperty({ type: [OpenQuestionAnswer], description: 'What counsel and users had not answered when the version was made.' }) questions: OpenQuestionAnswer[];
}

/** Who said that a version shall be in force from a day. Without names it came with the product. */
export class BasisActivationAnswer {
  @ApiProperty({ format: 'uuid' }) activationId: string;
  @ApiProperty() version: string;
  @ApiProperty({ format: 'date', description: 'From the beginning of that Danish day.' }) effectiveOn: string;
  @ApiProperty(codesNamed('ActivationState', activationStates)) state: ActivationState;
  @ApiProperty({ format: 'date-time' }) proposedAt: string;
  @ApiPropertyOptional() proposedBy?: string;
  @ApiPropertyOptional(codesNamed('BasisSide', sides)) proposedSide?: Side;
  @ApiPropertyOptional({ format: 'date-time' }) decidedAt?: string;
  @ApiPropertyOptional() decidedBy?: string;
  @ApiPropertyOptional(codesNamed('BasisSide', sides)) decidedSide?: Side;
  @ApiProperty({ ...codesNamed('ActivationAct', activationActs), isArray: true, description: 'What whoever asks can do with it now.' }) acts: ActivationAct[];
}

export class LegalBasesAnswer {
  @ApiProperty({ type: [BasisTableAnswer], description: 'The newest version first.' }) tables: BasisTableAnswer[];
  @ApiProperty({ type: [BasisActivationAnswer], description: 'The latest first.' }) activations: BasisActivationAnswer[];
  @ApiProperty({ description: 'Whether whoever asks can propose that a version shall be in force.' }) mayPropose: boolean;
}

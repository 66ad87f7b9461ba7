// The closed code lists. Each list is `<noun>s`, its type `<Noun>`, its words for people `<noun>Texts`.
export { auditVerbs, auditVerbTexts } from './audit-verb.js';
export type { AuditVerb } from './audit-verb.js';
export { childExposures, childExposureTexts } from './child-exposure.js';
export type { ChildExposure } from './child-exposure.js';
export { dangerFlags, dangerFlagTexts } from './danger-flag.js';
export type { DangerFlag } from './danger-flag.js';
export { exposureSources, exposureSourceTexts } from './exposure-source.js';
export type { ExposureSource } from './exposure-source.js';
export {
  adultPartFeedbackCodes,
  childPartFeedbackCodes,
  feedbackCodes,
  feedbackCodeTexts,
} from './feedback-code.js';
export type { AdultPartFeedbackCode, ChildPartFeedbackCode, FeedbackCode } from './feedback-code.js';
export { legalBasisCodes, legalBasisCodeTexts } from './legal-basis-code.js';
export type { LegalBasisCode } from './legal-basis-code.js';
export { missingInformationSubjects, missingInformationSubjectTexts } from './missing-information-subject.js';
export type { MissingInformationSubject } from './missing-information-subject.js';
export { notInformedReasons, notInformedReasonTexts } from './not-informed-reason.js';
export type { NotInformedReason } from './not-informed-reason.js';
export { notNecessaryReasons, notNecessaryReasonTexts } from './not-necessary-reason.js';
export type { NotNecessaryReason } from './not-necessary-reason.js';
export { isChildRole, personRoles, personRoleTexts } from './person-role.js';
export type { PersonRole } from './person-role.js';
export { purposeCodes, purposeCodeTexts } from './purpose-code.js';
export type { PurposeCode } from './purpose-code.js';
export { recallReasons, recallReasonTexts } from './recall-reason.js';
export type { RecallReason } from './recall-reason.js';
export { relationKinds, relationKindTexts } from './relation-kind.js';
export type { RelationKind } from './relation-kind.js';
export { returnReasons, returnReasonTexts } from './return-reason.js';
export type { ReturnReason } from './return-reason.js';
export { signInEndReasons, signInEndReasonTexts } from './sign-in-end-reason.js';
export type { SignInEndReason } from './sign-in-end-reason.js';
export { signInRefusalReasons, signInRefusalReasonTexts } from './sign-in-refusal-reason.js';
export type { SignInRefusalReason } from './sign-in-refusal-reason.js';
export { statementLabels, statementLabelTexts } from './statement-label.js';
export type { StatementLabel } from './statement-label.js';
export { needsSubject, threadMessageCodes, threadMessageCodeTexts } from './thread-message-code.js';
export type { ThreadMessageCode } from './thread-message-code.js';
export { urgencies, urgencyTexts } from './urgency.js';
export type { Urgency } from './urgency.js';
export { violenceTypes, violenceTypeTexts } from './violence-type.js';
export type { ViolenceType } from './violence-type.js';
